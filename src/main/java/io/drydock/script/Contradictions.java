package io.drydock.script;

import io.drydock.check.Expectation;
import io.drydock.check.Matcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds expectations that cannot all be met, or that compare a thing with itself. */
final class Contradictions {
  private Contradictions() {}

  /** The same for the expectations of a check. */
  static void check(Fields fields, List<Expectation> expectations) {
    var matchers = new LinkedHashMap<String, Matcher>();
    expectations.forEach(e -> matchers.put(e.property(), e.matcher()));
    check(fields, matchers);
  }

  /** Notes `exists: false` beside other expectations: what is missing has no properties. */
  static void check(Fields fields, Map<String, Matcher> expected) {
    if (expected.size() > 1 && mustBeMissing(expected.get("exists"))) {
      fields.keyProblem(
          "exists",
          "What does not exist has nothing else to expect of it.",
          "Try `exists: false` alone.");
    }
  }

  private static boolean mustBeMissing(Matcher exists) {
    return exists instanceof Matcher.Equal(Boolean wanted) && !wanted;
  }

  /** Notes an image that is compared with itself. */
  static void checkItself(Fields fields, String reference, List<Expectation> expectations) {
    for (var expectation : expectations) {
      boolean compares =
          List.of("same-as", "differs-from", "built-from", "smaller-than")
              .contains(expectation.property());
      if (compares
          && expectation.matcher() instanceof Matcher.Equal(String other)
          && References.same(reference, other)) {
        fields.keyProblem(
            expectation.property(),
            "`%s` compares the image with itself.".formatted(expectation.property()),
            "Try another reference.");
      }
    }
  }
}
