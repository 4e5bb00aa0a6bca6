package io.drydock.script;

import io.drydock.check.Check;
import java.util.List;
import java.util.stream.Stream;

/** The variables that checks keep for later steps. */
final class SavedNames {
  private SavedNames() {}

  static Stream<String> in(List<Check> checks) {
    return checks.stream().flatMap(SavedNames::in);
  }

  private static Stream<String> in(Check check) {
    return switch (check) {
      case Check.Subjected one ->
          Stream.concat(one.options().saveAs().stream(), KeptParts.in(one.expect()));
      case Check.AnyOf(var branches, _, _) -> branches.stream().flatMap(SavedNames::in);
      // What must not be so has no value that could be kept.
      case Check.Not _ -> Stream.of();
    };
  }
}
