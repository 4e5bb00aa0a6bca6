package io.drydock.check;

import io.drydock.docker.ContainerDetails;
import java.util.List;
import java.util.Optional;

/** What to do with a container that lives, but not in the state that the task asks for. */
final class StateCauses {
  private StateCauses() {}

  /**
   * For a check of its state; nothing where the container has ended, which has causes of its own.
   */
  static Optional<Cause> otherState(Check.Container check, ContainerDetails details) {
    if (!details.running()) {
      return Optional.empty();
    }
    var wanted =
        check.expect().stream()
            .filter(e -> e.property().equals("state"))
            .flatMap(e -> states(e.matcher()).stream())
            .findFirst()
            .orElse("");
    return switch (wanted) {
      case "exited", "created", "dead" -> notEnded(details);
      case "paused" ->
          cause(
              "container.not-paused",
              details,
              ", not paused",
              "docker container pause " + details.name());
      case "running" -> notRunning(details);
      default -> Optional.empty();
    };
  }

  /** For what is known of an ended container only. */
  static Optional<Cause> notEnded(ContainerDetails details) {
    return details.running()
        ? cause("container.running", details, "", "docker container stop " + details.name())
        : Optional.empty();
  }

  private static Optional<Cause> notRunning(ContainerDetails details) {
    return switch (details.state()) {
      case "paused" ->
          cause("container.paused", details, "", "docker container unpause " + details.name());
      case "restarting" ->
          cause(
              "container.restarting",
              details,
              " again and again",
              "docker container logs " + details.name());
      // It has come up since the list was made; the next look sees it.
      default -> Optional.empty();
    };
  }

  private static Optional<Cause> cause(
      String id, ContainerDetails details, String more, String command) {
    return Optional.of(
        new Cause(
            id,
            "The container `" + details.name() + "` is " + details.state() + more + ".",
            "Try `" + command + "`."));
  }

  private static List<String> states(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Equal(var one) -> List.of(String.valueOf(one));
      case Matcher.OneOf(var values) -> values.stream().map(String::valueOf).toList();
      default -> List.of();
    };
  }
}
