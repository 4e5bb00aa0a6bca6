package io.drydock.check;

import io.drydock.check.Evidence.Trust;
import java.util.Optional;

/** What is said instead where a check would go beyond looking, and its author is not trusted. */
final class Refusal {
  private Refusal() {}

  /** Why it is not done for an author who is trusted so far; empty where it may be done. */
  static Optional<Finding> of(Outside outside, Trust trust) {
    return switch (trust) {
      case FULL -> Optional.empty();
      case NO_RUN ->
          outside instanceof Outside.Command
              ? Optional.of(
                  Finding.unable(
                      "This check runs a command of its author, which is not trusted.",
                      "Try to read the file first; then add `--trust`."))
              : Optional.empty();
      case NONE ->
          Optional.of(
              Finding.unable(
                  says(outside) + ", and this course is not trusted.",
                  "Try `drydock course trust` to see all that it runs, and to trust it."));
    };
  }

  private static String says(Outside outside) {
    return switch (outside) {
      case Outside.Command _ -> "This check runs a command of the lesson's author";
      case Outside.CommandInContainer _ ->
          "This check runs a command of the lesson's author in a container";
      case Outside.Request(_, var target) ->
          "This check would send a request to " + Words.quoted(target.shown());
      case Outside.RegistryRequest(var reference) ->
          "This check would ask the registry of " + Words.quoted(reference);
    };
  }
}
