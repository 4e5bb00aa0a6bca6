package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
import io.drydock.words.Nearest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the container that a check asks for is not there. */
final class MissingContainer {
  private MissingContainer() {}

  static Optional<Cause> cause(Check.Container check, Evidence evidence) {
    return Stream.<Optional<Cause>>of(
            Slips.last(evidence, "container run", "container create"),
            check.meant().name().flatMap(name -> EndedContainer.removed(name, evidence)),
            runFailed(evidence),
            removedItself(check, evidence),
            otherName(check, evidence),
            otherImage(check, evidence),
            check.meant().name().flatMap(MissingContainer::nobody))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> nobody(String name) {
    return Optional.of(
        new Cause(
            "container.nobody",
            "No container is named `" + name + "`, running or stopped.",
            "`docker container ls --all` lists those that there are."));
  }

  /** A run that failed is the reason until a container has been started, by whatever means. */
  private static Optional<Cause> runFailed(Evidence evidence) {
    return evidence.ranSince(Since.TASK).stream()
        .filter(ran -> ran.calls().stream().anyMatch(MissingContainer::starts))
        .findFirst()
        .filter(newest -> !startedSince(newest, evidence))
        .flatMap(
            _ -> FailedCommands.last(evidence, "container.run-failed", MissingContainer::starts));
  }

  private static boolean starts(DockerCall call) {
    return FailedCommands.is(call, "container run", "container create", "container start");
  }

  /** What a failed run has left was created and no more. */
  private static boolean startedSince(CommandResult run, Evidence evidence) {
    var second = run.started().truncatedTo(ChronoUnit.SECONDS);
    return evidence.containers().stream()
        .filter(c -> !c.state().equals("created") && !c.created().isBefore(second))
        .anyMatch(c -> createdExactly(c, evidence).isAfter(run.started()));
  }

  /** The engine's list counts in whole seconds. */
  private static Instant createdExactly(ContainerSummary container, Evidence evidence) {
    return evidence.details(container).map(ContainerDetails::created).orElse(container.created());
  }

  private static Optional<Cause> otherName(Check.Container check, Evidence evidence) {
    if (check.meant().name().isEmpty()) {
      return Optional.empty();
    }
    var wanted = check.meant().name().get();
    // One of an earlier task has its name for a reason.
    var all =
        evidence.containers().stream()
            .filter(c -> evidence.isSince(c.created(), Since.TASK))
            .toList();
    return Nearest.of(wanted, all.stream().map(ContainerSummary::name).toList())
        .or(
            () ->
                // A made-up name is never near: any container since the task began may be the one.
                all.stream()
                    .filter(
                        c ->
                            check
                                .meant()
                                .image()
                                .map(i -> Origin.isMadeFrom(c, i, evidence))
                                .orElse(true))
                    .map(ContainerSummary::name)
                    .findFirst())
        .map(
            name ->
                new Cause(
                    "container.other-name",
                    "There is a container named `"
                        + name
                        + "`; the task asks for `"
                        + wanted
                        + "`.",
                    "Try `docker container rename "
                        + name
                        + " "
                        + wanted
                        + "`, or run it again with `--name "
                        + wanted
                        + "`."));
  }

  private static Optional<Cause> otherImage(Check.Container check, Evidence evidence) {
    if (check.meant().image().isEmpty()) {
      return Optional.empty();
    }
    var wanted = ImageReference.of(check.meant().image().get());
    return evidence.containers().stream()
        .filter(
            c ->
                evidence.isSince(c.created(), Since.TASK)
                    || ImageReference.of(c.image()).shortName().equals(wanted.shortName()))
        .findFirst()
        .map(
            c ->
                new Cause(
                    "container.other-image",
                    "The container `"
                        + c.name()
                        + "` was made from `"
                        + c.image()
                        + "`; the task asks for `"
                        + wanted.familiar()
                        + "`.",
                    "Try to run one from `" + wanted.familiar() + "`."));
  }

  /** Where the last container that was run has left nothing behind, no other one is meant. */
  private static Optional<Cause> removedItself(Check.Container check, Evidence evidence) {
    return evidence.ranSince(Since.TASK).stream()
        .filter(ran -> runs(ran).findAny().isPresent())
        .limit(1)
        .filter(
            ran ->
                runs(ran).anyMatch(call -> call.flags().containsKey("rm") && isMeant(check, call)))
        .filter(ran -> evidence.containers().stream().noneMatch(c -> isFrom(ran, c)))
        .findFirst()
        .map(
            ran ->
                new Cause(
                    "container.removed-itself",
                    "`" + ran.line() + "` has ended, and `--rm` removed its container.",
                    "Try it with `--detach`, or without `--rm`."));
  }

  /** A run of another image, or under another name, was not the one that is asked for. */
  private static boolean isMeant(Check.Container check, DockerCall run) {
    var names = run.flags().getOrDefault("name", List.of());
    var image = run.arguments().stream().findFirst().flatMap(ImageReference::parse);
    var wanted =
        check
            .meant()
            .image()
            .or(
                () ->
                    check.expect().stream()
                        .filter(e -> e.property().equals("image"))
                        .map(Expectation::plainText)
                        .findFirst());
    return (names.isEmpty()
            || check.meant().name().isEmpty()
            || names.contains(check.meant().name().get()))
        && (wanted.isEmpty()
            || image
                .filter(i -> i.familiar().equals(ImageReference.of(wanted.get()).familiar()))
                .isPresent());
  }

  private static Stream<DockerCall> runs(CommandResult ran) {
    return ran.calls().stream().filter(c -> FailedCommands.is(c, "container run"));
  }

  /**
   * By its name where the run gave one; else by its age, which the engine's list counts in seconds.
   */
  private static boolean isFrom(CommandResult ran, ContainerSummary container) {
    var names =
        runs(ran).flatMap(call -> call.flags().getOrDefault("name", List.of()).stream()).toList();
    boolean fits =
        names.isEmpty()
            ? !container.created().isBefore(ran.started().truncatedTo(ChronoUnit.SECONDS))
            : names.contains(container.name());
    return container.running() && fits;
  }
}
