package io.drydock.check;

import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.PublishedPort;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a server in a container does not answer as it should. */
final class HttpCauses {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private HttpCauses() {}

  static Optional<Cause> silent(String url, Evidence evidence) {
    int port = port(url);
    var publisher = publisher(port, evidence);
    if (publisher.isPresent()) {
      return behind(port, publisher.get(), evidence);
    }
    return Stream.<Optional<Cause>>of(
            ended(port, evidence),
            FailedCommands.last(
                evidence,
                "http.run-failed",
                call -> FailedCommands.is(call, "container run", "container start")),
            otherPort(port, evidence),
            notPublished(port, evidence))
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                Optional.of(
                    new Cause(
                        "http.nobody-listens",
                        "No container publishes port " + port + ".",
                        "Try to run one with `--publish " + port + ":CONTAINER_PORT`.")));
  }

  private static int port(String url) {
    var uri = URI.create(url);
    return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? HTTPS : HTTP;
  }

  private static Optional<ContainerSummary> publisher(int port, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> c.ports().stream().anyMatch(p -> p.hostPort() == port))
        .findFirst();
  }

  /** The port is published, but nobody answers behind it: what listens inside? */
  private static Optional<Cause> behind(int port, ContainerSummary container, Evidence evidence) {
    int inside =
        container.ports().stream()
            .filter(p -> p.hostPort() == port)
            .map(PublishedPort::containerPort)
            .findFirst()
            .orElseThrow();
    var name = "`" + container.name() + "`";
    var listening = ListeningSocket.in(container, evidence);
    var here = listening.stream().filter(socket -> socket.port() == inside).findFirst();
    if (here.filter(ListeningSocket::loopback).isPresent()) {
      return Optional.of(ContainerServerCauses.onLoopback(inside, container));
    }
    var others = listening.stream().map(ListeningSocket::port).distinct().sorted().toList();
    if (here.isEmpty() && !others.isEmpty()) {
      return Optional.of(
          new Cause(
              "http.listens-on-other-port",
              "Port "
                  + port
                  + " leads to port "
                  + inside
                  + " of "
                  + name
                  + ", but the server inside listens on "
                  + Words.list(others)
                  + ".",
              "Try `--publish " + port + ":" + others.getFirst() + "`."));
    }
    if (here.isEmpty()) {
      return Optional.of(ContainerServerCauses.nothingListens(inside, container));
    }
    return Optional.empty();
  }

  private static Optional<Cause> otherPort(int port, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> c.ports().stream().anyMatch(PublishedPort::published))
        .filter(c -> evidence.isSince(c.created(), Since.TASK))
        .findFirst()
        .map(
            c -> {
              var published =
                  c.ports().stream().filter(PublishedPort::published).findFirst().orElseThrow();
              return new Cause(
                  "http.other-port",
                  "The container `"
                      + c.name()
                      + "` publishes `"
                      + published.asTyped()
                      + "`: it answers on port "
                      + published.hostPort()
                      + ", not on "
                      + port
                      + ".",
                  "Try `--publish " + port + ":" + published.containerPort() + "`.");
            });
  }

  private static Optional<Cause> ended(int port, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> !c.running())
        .filter(
            c ->
                evidence.details(c).map(ContainerDetails::ports).orElse(List.of()).stream()
                    .anyMatch(p -> p.hostPort() == port))
        .findFirst()
        .flatMap(c -> evidence.details(c).flatMap(d -> ContainerCauses.ended(d, c, evidence)));
  }

  private static Optional<Cause> notPublished(int port, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> c.running() && c.ports().stream().noneMatch(PublishedPort::published))
        .filter(c -> evidence.isSince(c.created(), Since.TASK))
        .findFirst()
        .map(
            c ->
                new Cause(
                    "http.not-published",
                    "The container `" + c.name() + "` runs, but publishes no port.",
                    "Try to run it with `--publish "
                        + port
                        + ":"
                        + c.ports().stream()
                            .findFirst()
                            .map(p -> "" + p.containerPort())
                            .orElse("PORT")
                        + "`."));
  }

  /** Somebody answers, but not as expected: who is it? */
  static Optional<Cause> answered(String url, HttpProbe.Response response, Evidence evidence) {
    int port = port(url);
    return publisher(port, evidence)
        .map(container -> answerOf(response, container))
        .or(
            () ->
                Optional.of(
                    new Cause(
                        "http.answer-of-other",
                        "Another program on this machine answers on port "
                            + port
                            + ": no container publishes it.",
                        "Try another port.")));
  }

  static Cause answerOf(HttpProbe.Response response, ContainerSummary container) {
    return new Cause(
        "http.answer-of",
        "The answer with status "
            + response.status()
            + " comes from the container `"
            + container.name()
            + "` of image `"
            + container.image()
            + "`.",
        "Try `docker container logs "
            + container.name()
            + "`, or look whether it was made from the new image.");
  }
}
