package io.drydock.check;

import io.drydock.words.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Causes for environment variables and labels. */
final class MapCauses {
  private MapCauses() {}

  /** A wanted name that is not there, but one nearly like it is. */
  static Optional<Cause> nearKey(
      List<Expectation> expect, String property, Map<String, String> there, String subject) {
    for (var expectation : expect) {
      if (expectation.property().equals(property)
          && expectation.matcher() instanceof Matcher.Entries(var entries)) {
        for (var wanted : entries.keySet()) {
          var near = there.containsKey(wanted) ? Optional.<String>empty() : near(wanted, there);
          if (near.isPresent()) {
            return Optional.of(
                new Cause(
                    subject + ".near-" + property,
                    "There is `" + near.get() + "`; the task asks for `" + wanted + "`.",
                    "Look at the spelling; capitals count."));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> near(String wanted, Map<String, String> there) {
    return there.keySet().stream()
        .filter(wanted::equalsIgnoreCase)
        .findFirst()
        .or(() -> Nearest.of(wanted, there.keySet()));
  }
}
