package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why a container has ended or is gone: what the learner's own commands have done to it. */
final class EndedContainer {
  /** By itself, or by Ctrl-C and its like. */
  private static final Set<Integer> ENDED_BY_KEYS = Set.of(0, 2, 130, 137, 143);

  private EndedContainer() {}

  private record Done(DockerCall call, CommandResult ran) {}

  /**
   * Of one that is there, and has ended.
   *
   * @param printed what it has printed
   */
  static Optional<Cause> byCommand(ContainerDetails details, String printed, Evidence evidence) {
    var name = details.name();
    for (var done : newest(evidence).toList()) {
      var call = done.call();
      if (Slip.isOf(call, "container stop", "container kill") && call.arguments().contains(name)) {
        return Optional.of(
            new Cause(
                "container.stopped",
                "You ended the container `%s` with %s: it is stopped now."
                    .formatted(name, Words.quoted("docker " + call.name() + " " + name)),
                "Try `docker container start %s`.".formatted(name)));
      }
      if (Slip.isOf(call, "container start", "container restart")) {
        return Optional.empty();
      }
      if (Slip.isOf(call, "container run") && isNamed(call, name)) {
        return byItsRun(details, call, printed);
      }
    }
    return Optional.empty();
  }

  private static Optional<Cause> byItsRun(
      ContainerDetails details, DockerCall run, String printed) {
    // What failed, or printed something, tells more by its last words.
    if (run.arguments().size() > 1 && details.exitCode() == 0 && printed.isBlank()) {
      var command = String.join(" ", run.arguments().subList(1, run.arguments().size()));
      return Optional.of(
          new Cause(
              "container.own-command",
              "The container `%s` ran %s in place of its image's own command, and that has ended: a container lives as long as its program."
                  .formatted(details.name(), Words.quoted(command)),
              "Try to run it without a command behind the image's name."));
    }
    return run.flags().containsKey("detach") || !ENDED_BY_KEYS.contains(details.exitCode())
        ? Optional.empty()
        : Optional.of(
            new Cause(
                "container.foreground",
                "The container `%s` ran in the foreground, and has ended with its command."
                    .formatted(details.name()),
                "Try it with `--detach`; `docker container rm %s` makes the name free first."
                    .formatted(details.name())));
  }

  /** Of one that is not there any more. */
  static Optional<Cause> removed(String name, Evidence evidence) {
    for (var done : newest(evidence).toList()) {
      var call = done.call();
      if (Slip.isOf(call, "container rm") && call.arguments().contains(name)) {
        return Optional.of(
            new Cause(
                "container.removed",
                "%s has removed the container `%s`."
                    .formatted(Words.quoted("docker container rm " + name), name),
                "Try to run it again."));
      }
      if (Slip.isOf(call, "container run", "container create") && isNamed(call, name)) {
        return stoppedWithRm(name, call, evidence);
      }
    }
    return Optional.empty();
  }

  /** What {@code --rm} takes away when somebody stops it. */
  private static Optional<Cause> stoppedWithRm(String name, DockerCall run, Evidence evidence) {
    boolean stopped =
        newest(evidence)
            .anyMatch(
                done ->
                    Slip.isOf(done.call(), "container stop", "container kill")
                        && done.call().arguments().contains(name));
    return run.flags().containsKey("rm") && stopped
        ? Optional.of(
            new Cause(
                "container.removed-with-rm",
                "You stopped the container `%s`, and `--rm` removed it then.".formatted(name),
                "Try to run it again, and let it run."))
        : Optional.empty();
  }

  private static boolean isNamed(DockerCall run, String name) {
    return run.flags().getOrDefault("name", List.of()).contains(name);
  }

  private static Stream<Done> newest(Evidence evidence) {
    return evidence.ranSince(Since.TASK).stream()
        .flatMap(ran -> ran.calls().reversed().stream().map(call -> new Done(call, ran)));
  }
}
