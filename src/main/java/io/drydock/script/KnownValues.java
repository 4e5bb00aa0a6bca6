package io.drydock.script;

import io.drydock.check.Subject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The properties that have only a few possible values: a misspelt one would never be found. */
final class KnownValues {
  private static final List<String> TYPES = List.of("file", "directory", "link");
  private static final List<String> FORMS = List.of("shell", "exec");
  private static final Pattern MODE = Pattern.compile("[0-7]{4}");

  private static final Map<String, List<String>> VALUES =
      Map.of(
          "container.state",
              List.of("created", "running", "paused", "restarting", "removing", "exited", "dead"),
          "container.health", List.of("starting", "healthy", "unhealthy", "none"),
          "file.type", TYPES);

  private KnownValues() {}

  /** Notes a plain value that the property never has. */
  static boolean check(Subject subject, Subject.Property property, Value value) {
    if (subject == Subject.FILE && property.name().equals("mode")) {
      return checkMode(value);
    }
    var values = VALUES.get(subject.key() + "." + property.name());
    return values == null || oneOf(value, values);
  }

  /** Permission bits have four octal digits. */
  static boolean checkMode(Value value) {
    boolean good = !value.isScalar() || variable(value) || MODE.matcher(value.scalar()).matches();
    if (!good) {
      value.problem(
          "`%s` are not permission bits.".formatted(value.scalar()),
          "Try four octal digits, such as `0644`.");
    }
    return good;
  }

  static boolean checkType(Value value) {
    return oneOf(value, TYPES);
  }

  static boolean checkForm(Value value) {
    return oneOf(value, FORMS);
  }

  private static boolean oneOf(Value value, List<String> values) {
    return !value.isScalar() || variable(value) || Choice.of(value, values).isPresent();
  }

  private static boolean variable(Value value) {
    return value.scalar().contains("${");
  }
}
