package io.drydock.script;

import java.util.Arrays;
import java.util.List;

/** Tells a map that an author wrote from a sentence that YAML took for one because of its colon. */
final class Prose {
  private Prose() {}

  /** Whether a value is a map that is meant as one: some key is, or is like, one of these. */
  static boolean looksLikeMap(Value value, String... keys) {
    return value.isMap()
        && Fields.of(value, value.name()).orElseThrow().keys().stream()
            .anyMatch(key -> isOrIsLike(key, Arrays.asList(keys)));
  }

  private static boolean isOrIsLike(String key, List<String> keys) {
    return keys.contains(key) || !key.contains(" ") && Suggestion.forWord(key, keys).isPresent();
  }
}
