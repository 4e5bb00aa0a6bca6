package io.drydock.script;

import io.drydock.check.Check;
import io.drydock.check.Expectation;
import io.drydock.check.HttpTarget;
import io.drydock.check.Options;
import io.drydock.check.Variables;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands behind the key of a subject. */
final class Targets {
  static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

  private Targets() {}

  static Optional<String> reference(Value value) {
    return References.of(value);
  }

  /** The name of a container, a volume or a network. */
  static Optional<String> name(Value value) {
    var text = value.word();
    var good = text.filter(t -> NAME.matcher(Placeholders.fill(t)).matches());
    if (text.isPresent() && good.isEmpty()) {
      value.problem(
          "`%s` cannot be a name in Docker.".formatted(text.get()),
          "Try at least two letters, digits, `_`, `.` or `-`, with a letter or digit first.");
    }
    return good;
  }

  /** A web server: a URL, or a map of container, port and path. */
  static Optional<HttpTarget> http(Value value) {
    if (!value.isMap()) {
      return url(value).map(HttpTarget.Url::new);
    }
    var fields = Fields.of(value, "`http`").orElseThrow();
    var container =
        fields.required("container", "Try the name of the container.").flatMap(Targets::name);
    var port =
        fields.required("port", "Try the port on which its server listens.").flatMap(Targets::port);
    var path = fields.optional("path").map(Targets::path).orElse(Optional.of("/"));
    fields.done();
    return Optional.of(
        new HttpTarget.InContainer(container.orElse(""), port.orElse(""), path.orElse("/")));
  }

  private static Optional<String> port(Value value) {
    var text = value.word();
    var good =
        text.filter(
            port ->
                !Variables.namesIn(port).isEmpty()
                    || port.matches("[0-9]{1,5}")
                        && 0 < Integer.parseInt(port)
                        && Integer.parseInt(port) <= HIGHEST_PORT);
    if (text.isPresent() && good.isEmpty()) {
      value.problem(
          "`%s` is not a port.".formatted(text.get()),
          "Try a number from 1 to %d.".formatted(HIGHEST_PORT));
    }
    return good;
  }

  private static Optional<String> path(Value value) {
    var text = value.text();
    var good = text.filter(path -> path.matches("/\\S*"));
    if (text.isPresent() && good.isEmpty()) {
      value.problem(
          "`%s` is not the path of a web address.".formatted(text.get()),
          "Try to begin it with `/`, and to write a blank as `%20`.");
    }
    return good;
  }

  private static Optional<String> url(Value value) {
    var text = value.text();
    var good = text.filter(url -> url.matches("https?://[^\\s/]+.*") && !url.contains(" "));
    if (text.isPresent() && good.isEmpty()) {
      value.problem(
          "`%s` is not a web address.".formatted(text.get()), "Try `http://localhost:8080/`.");
    }
    return good;
  }

  /** A command in a container; one text is a command for its shell. */
  static Optional<Check> exec(Value value, List<Expectation> expect, Options options) {
    var map = Fields.of(value, "`exec`");
    if (map.isEmpty()) {
      return Optional.empty();
    }
    var fields = map.get();
    var container =
        fields.required("container", "Try the name of the container.").flatMap(Targets::name);
    var command =
        fields.required("command", "Try a text or a list of words.").map(Targets::command);
    fields.done();
    return Optional.of(
        new Check.Exec(container.orElse(""), command.orElse(List.of()), expect, options));
  }

  /** A list of words, or a text for a shell. */
  static List<String> command(Value value) {
    if (value.isScalar()) {
      return value.text().map(text -> List.of("sh", "-c", text)).orElse(List.of());
    }
    return value.items().stream().flatMap(item -> item.wordOrEmpty().stream()).toList();
  }
}
