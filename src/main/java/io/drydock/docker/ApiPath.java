package io.drydock.docker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths of the engine's and the registries' APIs. Names in them come from people and from answers
 * of others: none may lead to another question than the one that is meant.
 */
final class ApiPath {
  /** Servers take these out of a path, escaped or not, and would answer something else. */
  private static final Pattern CLEANED_AWAY = Pattern.compile("|\\.|\\.\\.");

  private ApiPath() {}

  /**
   * The path of an image, whose name may have slashes. Nothing where a part between slashes is
   * empty or dots: no image can have such a name.
   */
  static Optional<String> image(String reference) {
    return names(reference).map(name -> "/images/" + name);
  }

  static String container(String nameOrId) {
    return "/containers/" + escaped(nameOrId);
  }

  static String exec(String id) {
    return "/exec/" + escaped(id);
  }

  /** Parts with slashes between them, each escaped; nothing where one is empty or dots. */
  static Optional<String> names(String text) {
    var parts = text.split("/", -1);
    return Stream.of(parts).anyMatch(part -> CLEANED_AWAY.matcher(part).matches())
        ? Optional.empty()
        : Optional.of(Stream.of(parts).map(ApiPath::escaped).collect(Collectors.joining("/")));
  }

  /** A text as one part of a path, or as a value of a query. Colons may stand there as they are. */
  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}
