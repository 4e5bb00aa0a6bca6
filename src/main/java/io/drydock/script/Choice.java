package io.drydock.script;

import java.util.List;
import java.util.Optional;

/** A text that must be one of a few words. */
final class Choice {
  private Choice() {}

  static Optional<String> of(Value value, List<String> words) {
    var text = value.word();
    text.filter(word -> !words.contains(word))
        .ifPresent(
            word ->
                value.problem(
                    "%s cannot be `%s`.".formatted(value.name(), word),
                    Suggestion.help(word, words)));
    return text.filter(words::contains);
  }
}
