package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.StructuredText;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is expected of a text in JSON or YAML: values and matchers by JSON path. */
final class StructuredMatcher {
  private StructuredMatcher() {}

  /**
   * The matchers by path.
   *
   * @param inner reads what is expected at one path
   */
  static Optional<Matcher> bind(
      Value value, StructuredText.Format format, Function<Value, Optional<Matcher>> inner) {
    var map = Fields.of(value, value.name());
    if (map.isEmpty()) {
      return Optional.empty();
    }
    var fields = map.get();
    if (fields.isEmpty()) {
      value.problem(
          value.name() + " is an empty map, which expects nothing.", "Try `{$.name: VALUE}`.");
    }
    var paths = new LinkedHashMap<String, Matcher>();
    for (var entry : fields.all()) {
      var path = entry.getKey();
      if (!StructuredText.isPath(Placeholders.fill(path))) {
        fields.keyProblem(
            path,
            "`%s` is not a JSON path.".formatted(path),
            "Try one such as `$.items[0].name`, in quotes.");
      }
      inner.apply(entry.getValue()).ifPresent(m -> paths.put(path, m));
    }
    return Optional.of(new Matcher.Structured(format, paths));
  }
}
