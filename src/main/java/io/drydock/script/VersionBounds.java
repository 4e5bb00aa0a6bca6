package io.drydock.script;

import io.drydock.check.Matcher;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bounds on versions: {@code 1.11}, {@code >= 1.11}, {@code < 2}. */
final class VersionBounds {
  private static final Pattern BOUND =
      Pattern.compile("(?<operator>>=|<=|>|<|=|)\\s*(?<version>v?[0-9]{1,9}(\\.[0-9]{1,9}){0,3})");

  private VersionBounds() {}

  static Optional<Matcher> of(Value value) {
    var text = value.word();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var bound = BOUND.matcher(text.get().strip());
    if (!bound.matches()) {
      value.problem(
          "`%s` is not a bound on a version.".formatted(text.get()),
          "Try `1.11` or `\">= 1.11\"`; the signs are `=`, `>`, `>=`, `<` and `<=`.");
      return Optional.empty();
    }
    var operator = bound.group("operator").isEmpty() ? "=" : bound.group("operator");
    var version = bound.group("version");
    return Optional.of(
        new Matcher.Version(operator, version.startsWith("v") ? version.substring(1) : version));
  }
}
