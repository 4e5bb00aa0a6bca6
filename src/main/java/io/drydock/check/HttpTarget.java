package io.drydock.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whom an HTTP check asks. */
public sealed interface HttpTarget {
  /** A server by its address. */
  record Url(String url) implements HttpTarget {
    private static final Pattern PARTS =
        Pattern.compile("(?i)(https?)://.*?(?::([^:/?#\\]]+))?(?:[/?#].*)?");
  }

  /**
   * The server in a container, at the container's own address.
   *
   * @param container its name, or the start of its ID
   * @param port a number, or a text with variables in it
   * @param path begins with a slash
   */
  record InContainer(String container, String port, String path) implements HttpTarget {}

  /** Whom, as a text of one word: a URL, or {@code web:80/} for a container. */
  default String shown() {
    return switch (this) {
      case Url(var url) -> url;
      case InContainer(var container, var port, var path) -> container + ":" + port + path;
    };
  }

  /** The ports of this machine that it may lead to, as written; a container's own are no such. */
  default Set<String> hostPorts() {
    return switch (this) {
      case Url(var url) -> {
        var parts = Url.PARTS.matcher(url);
        if (!parts.matches()) {
          yield Set.of();
        }
        boolean secure = parts.group(1).toLowerCase(Locale.ROOT).equals("https");
        yield Set.of(parts.group(2) != null ? parts.group(2) : secure ? "443" : "80");
      }
      case InContainer _ -> Set.of();
    };
  }
}
