package io.drydock.check;

import io.drydock.check.ComposeClient.Missing;
import io.drydock.check.ComposeClient.Refused;
import io.drydock.check.ComposeClient.Said;
import io.drydock.check.Verdict.Mismatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges Compose projects, by the labels of what was made and by what Compose says of the file. */
final class ComposeJudge {
  private static final Set<String> OF_THE_FILE = Set.of("config", "current");

  private ComposeJudge() {}

  static Finding judge(Check.Compose check, Evidence evidence) {
    var project = ComposeProject.of(check, evidence);
    if (Expectation.wantAbsence(check.expect())) {
      return project.containers().isEmpty()
          ? Finding.passed("")
          : Finding.present(Optional.of(ComposeCauses.stillThere(project)));
    }
    boolean fileAlone =
        !check.expect().isEmpty()
            && check.expect().stream().allMatch(e -> e.property().equals("config"));
    if (project.containers().isEmpty() && !fileAlone) {
      return Finding.missing(ComposeCauses.missing(project, evidence));
    }
    for (var expectation : check.expect()) {
      if (OF_THE_FILE.contains(expectation.property())) {
        var trouble = unread(expectation.property(), project, evidence);
        if (trouble.isPresent()) {
          return trouble.get();
        }
      }
    }
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            check.expect(),
            property -> value(property, project, evidence),
            evidence);
    return Finding.of(
        mismatches,
        project.name(),
        mismatches.stream()
            .findFirst()
            .flatMap(mismatch -> ComposeCauses.different(mismatch, project, evidence)));
  }

  private static Object value(String property, ComposeProject project, Evidence evidence) {
    return switch (property) {
      case "services" -> project.services();
      case "running" -> project.running();
      case "healthy" -> project.ailing(evidence).isEmpty();
      case "networks" -> project.networks(evidence);
      case "volumes" -> project.volumes(evidence);
      case "current" -> project.outdated(evidence).isEmpty();
      case "config" -> project.said(ComposeProject.CONFIG, evidence);
      default ->
          throw new IllegalArgumentException("A Compose project has no property " + property + ".");
    };
  }

  /** Where there is no Compose nothing is known of the file; one that it refuses is wrong. */
  private static Optional<Finding> unread(
      String property, ComposeProject project, Evidence evidence) {
    var words = property.equals("config") ? ComposeProject.CONFIG : ComposeProject.HASHES;
    return switch (project.ask(words, evidence)) {
      case Said _ -> Optional.empty();
      case Missing _ ->
          Optional.of(
              Finding.unable(
                  "There is no `docker compose` here that could read the file of `"
                      + project.name()
                      + "`.",
                  "Try to install Docker's Compose plugin."));
      case Refused(var why) ->
          Optional.of(
              Finding.failed(
                  List.of(
                      new Mismatch(property, "a file that Compose takes", "one that it refuses")),
                  Optional.of(
                      new Cause(
                          "compose.refused",
                          "Compose does not take the file" + LastWords.said(why) + ".",
                          "Try `docker compose config` in its folder."))));
    };
  }
}
