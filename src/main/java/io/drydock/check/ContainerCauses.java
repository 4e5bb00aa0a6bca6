package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.PublishedPort;
import io.drydock.words.Bytes;
import java.util.Optional;

/** The nearest true things about a container that is there. */
final class ContainerCauses {
  private static final int SIGKILL = 137;

  private ContainerCauses() {}

  static Optional<Cause> stillThere(ContainerSummary container, Evidence evidence) {
    return FailedCommands.last(
            evidence, "container.not-removed", call -> FailedCommands.is(call, "container rm"))
        .or(
            () ->
                Optional.of(
                    new Cause(
                        container.running() ? "container.still-running" : "container.still-stopped",
                        "The container `" + container.name() + "` is " + container.state() + ".",
                        "Try `docker container rm "
                            + (container.running() ? "--force " : "")
                            + container.name()
                            + "`.")));
  }

  static Optional<Cause> different(
      Check.Container check, ContainerSummary container, Mismatch mismatch, Evidence evidence) {
    var details = evidence.details(container);
    if (details.isEmpty()) {
      return Optional.empty();
    }
    var inspected = details.get();
    return switch (mismatch.property()) {
      case "state" ->
          StateCauses.otherState(check, inspected).or(() -> ended(inspected, container, evidence));
      case "exit-code" ->
          StateCauses.notEnded(inspected).or(() -> ended(inspected, container, evidence));
      case "publishes" -> ports(check, inspected);
      case "mounts" -> MountCauses.ofFields(check.expect(), inspected).or(() -> mounts(inspected));
      case "env" -> MapCauses.nearKey(check.expect(), "env", inspected.env(), "container");
      case "labels" -> MapCauses.nearKey(check.expect(), "labels", inspected.labels(), "container");
      case "image" -> movedTag(inspected, mismatch);
      case "files" ->
          ended(inspected, container, evidence)
              .or(() -> ContainerFileCauses.missing(check, container, evidence));
      default ->
          FlagCauses.of(mismatch, check.expect(), inspected)
              .or(() -> ended(inspected, container, evidence));
    };
  }

  /** Why it does not run; nothing where it does. */
  static Optional<Cause> ended(
      ContainerDetails details, ContainerSummary container, Evidence evidence) {
    var name = "The container `" + details.name() + "` ";
    if (details.running()) {
      return Optional.empty();
    }
    if (!details.error().isEmpty()) {
      return Optional.of(
          new Cause(
              "container.start-failed",
              name + "could not start" + LastWords.said(innermost(details.error())) + ".",
              "Try to mend that, then `docker container start " + details.name() + "`."));
    }
    var own = EndedContainer.byCommand(details, evidence.logs(container), evidence);
    if (own.isPresent()) {
      return own;
    }
    if (details.state().equals("created")) {
      return Optional.of(
          new Cause(
              "container.only-created",
              name + "was created, but never started.",
              "Try `docker container start " + details.name() + "`."));
    }
    if (details.oomKilled()) {
      return Optional.of(
          new Cause(
              "container.out-of-memory",
              name
                  + "was killed: it needed more than its memory limit of "
                  + Bytes.inWords(details.memory())
                  + ".",
              "Try it with a higher `--memory`."));
    }
    var last = LastWords.of(evidence.logs(container));
    var killed = details.exitCode() == SIGKILL ? " (it was killed)" : "";
    return Optional.of(
        new Cause(
            "container.exited",
            name
                + "ended with exit code "
                + details.exitCode()
                + killed
                + (last.isEmpty()
                    ? ", and printed nothing"
                    : ". Its last words: `" + Words.shortened(last) + "`")
                + ".",
            "Try `docker container logs " + details.name() + "` to see why."));
  }

  /** The runtime wraps its error several times; the last wrapping hides nothing. */
  private static String innermost(String error) {
    return error.replaceFirst("^.*(start container process|container process caused): ", "");
  }

  private static Optional<Cause> ports(Check.Container check, ContainerDetails details) {
    var published = details.ports().stream().filter(PublishedPort::published).toList();
    var wanted = PublishedPorts.wanted(check.expect()).findFirst();
    if (published.isEmpty()) {
      var exposed = details.ports().stream().map(PublishedPort::asTyped).toList();
      return Optional.of(
          new Cause(
              "container.not-published",
              exposed.isEmpty()
                  ? "The container `" + details.name() + "` publishes no port."
                  : "The container `"
                      + details.name()
                      + "` exposes "
                      + Words.list(exposed)
                      + ", but publishes no port.",
              "Try to run it with `--publish " + wanted.orElse("HOST:CONTAINER") + "`."));
    }
    var typed = PublishedPorts.of(details);
    boolean swapped =
        wanted
            .map(w -> w.replaceFirst("^([^:]+):([^:/]+)", "$2:$1"))
            .filter(w -> !w.equals(wanted.get()))
            .filter(w -> Matching.test(new Matcher.Contains(w), WrittenPort.PUBLISHED, typed))
            .isPresent();
    return Optional.of(
        new Cause(
            swapped ? "container.ports-swapped" : "container.other-port",
            "The container `"
                + details.name()
                + "` publishes "
                + Words.list(typed)
                + (swapped ? ": host port and container port are swapped." : "."),
            "Try `--publish "
                + wanted.orElse("HOST:CONTAINER")
                + "`: first the host's port, then the container's."));
  }

  private static Optional<Cause> mounts(ContainerDetails details) {
    var anonymous =
        details.mounts().stream().filter(m -> m.name().matches("[0-9a-f]{64}")).findFirst();
    if (anonymous.isPresent()) {
      var path = anonymous.get().destination();
      return Optional.of(
          new Cause(
              "container.anonymous-volume",
              "The container `" + details.name() + "` has an anonymous volume at `" + path + "`.",
              "Try `--volume NAME:" + path + "` to give it a name."));
    }
    if (details.mounts().isEmpty()) {
      return Optional.of(
          new Cause(
              "container.no-mount",
              "The container `" + details.name() + "` mounts nothing.",
              "Try to run it with `--volume`."));
    }
    var all =
        details.mounts().stream()
            .map(m -> (m.name().isEmpty() ? m.source() : m.name()) + ":" + m.destination())
            .toList();
    return Optional.of(
        new Cause(
            "container.other-mount",
            "The container `" + details.name() + "` mounts " + Words.list(all) + ".",
            "Look at both sides of the colon."));
  }

  private static Optional<Cause> movedTag(ContainerDetails details, Mismatch mismatch) {
    return Optional.of(
        new Cause(
            "container.other-image",
            "The container `"
                + details.name()
                + "` was made from `"
                + details.image()
                + "`; the task asks for "
                + mismatch.expected()
                + ".",
            "Try to remove it and to run a new one: a container keeps the image that it was made from."));
  }
}
