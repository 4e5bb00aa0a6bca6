package io.drydock.check;

import io.drydock.check.HttpProbe.Silence;
import io.drydock.docker.ContainerSummary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Why the server in a container does not answer those who ask it at the container's address. */
final class ContainerServerCauses {
  private ContainerServerCauses() {}

  static Optional<Cause> noAddress(ContainerSummary container, Collection<String> networks) {
    return Optional.of(
        new Cause(
            "http.no-address",
            "The container `%s` has no address of its own%s."
                .formatted(
                    container.name(),
                    networks.isEmpty()
                        ? ""
                        : ": its network is " + Words.list(List.copyOf(networks))),
            "Try to run it in a network of its own, such as `bridge`."));
  }

  static Optional<Cause> silent(
      Silence silence, int port, ContainerSummary container, Evidence evidence) {
    var name = "`" + container.name() + "`";
    var listening = ListeningSocket.in(container, evidence);
    var here = listening.stream().filter(socket -> socket.port() == port).toList();
    if (here.stream().anyMatch(socket -> !socket.loopback())) {
      return Optional.of(
          new Cause(
              "http.no-answer",
              "The server in " + name + " listens on port " + port + ", but gives no answer.",
              logs(container)));
    }
    if (!here.isEmpty()) {
      return Optional.of(onLoopback(port, container));
    }
    var others = listening.stream().map(ListeningSocket::port).distinct().sorted().toList();
    if (!others.isEmpty()) {
      return Optional.of(
          new Cause(
              "http.listens-on-other-port",
              "The server in %s listens on %s, not on port %d."
                  .formatted(name, Words.list(others), port),
              "Try to let it listen on port " + port + "."));
    }
    // Whether nothing listens, or nobody could look, is one to those who ask from outside.
    return silence.kind() == Silence.Kind.REFUSED
        ? Optional.of(nothingListens(port, container))
        : Optional.empty();
  }

  /** Only processes in the same container reach it. */
  static Cause onLoopback(int port, ContainerSummary container) {
    return new Cause(
        "http.listens-on-loopback",
        "The server in `"
            + container.name()
            + "` listens on 127.0.0.1:"
            + port
            + " inside its container: nobody outside can reach it.",
        "Try to let it listen on 0.0.0.0.");
  }

  static Cause nothingListens(int port, ContainerSummary container) {
    return new Cause(
        "http.nothing-listens",
        "Nothing listens on port " + port + " in the container `" + container.name() + "` yet.",
        "Try again in a moment, or `docker container logs " + container.name() + "`.");
  }

  private static String logs(ContainerSummary container) {
    return "Try `docker container logs " + container.name() + "` to see what it does.";
  }
}
