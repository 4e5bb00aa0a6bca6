package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The nearest true things about a Compose project. */
final class ComposeCauses {
  private static final List<String> FILES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

  private ComposeCauses() {}

  static Optional<Cause> missing(ComposeProject project, Evidence evidence) {
    return FailedCommands.last(
            evidence,
            "compose.up-failed",
            call -> FailedCommands.is(call, "compose up", "compose create", "compose start"))
        .or(() -> neverStarted(project, evidence))
        .or(() -> SelectorCauses.project(project.name(), evidence.containers()));
  }

  private static Optional<Cause> neverStarted(ComposeProject project, Evidence evidence) {
    boolean anyProject =
        evidence.containers().stream().anyMatch(c -> !ComposeLabels.projectOf(c).isEmpty());
    if (anyProject) {
      return Optional.empty();
    }
    var folder = evidence.setting().directory();
    return project
        .file()
        .or(() -> FILES.stream().map(folder::resolve).filter(Files::exists).findFirst())
        .map(file -> Files.exists(file) ? notUp(file) : noFile(file));
  }

  private static Cause notUp(Path file) {
    return new Cause(
        "compose.not-up",
        "Nothing was started from `" + file + "` yet.",
        "Try `docker compose up --detach` in its folder.");
  }

  private static Cause noFile(Path file) {
    return new Cause(
        "compose.no-file",
        "There is no file `" + file + "`.",
        "Try to write it; `compose.yaml` is the name that Compose looks for.");
  }

  static Cause stillThere(ComposeProject project) {
    return new Cause(
        "compose.still-there",
        "The project `%s` still has the containers %s."
            .formatted(project.name(), Words.list(names(project.containers()))),
        "Try `docker compose --project-name " + project.name() + " down`.");
  }

  static Optional<Cause> different(Mismatch mismatch, ComposeProject project, Evidence evidence) {
    return switch (mismatch.property()) {
      case "services" -> Optional.of(services(project));
      case "running" -> stopped(project, evidence).or(() -> Optional.of(running(project)));
      case "healthy" -> project.ailing(evidence).map(ill -> ailing(ill, project, evidence));
      case "networks" -> Optional.of(made("network", project.networks(evidence), project.name()));
      case "volumes" -> Optional.of(made("volume", project.volumes(evidence), project.name()));
      case "current" -> Optional.of(outdated(project, evidence));
      default -> Optional.empty();
    };
  }

  private static Cause services(ComposeProject project) {
    return new Cause(
        "compose.other-services",
        "The project `%s` has containers for %s."
            .formatted(project.name(), Words.list(project.services())),
        "Try `docker compose up --detach`, or look at the names below `services` in the file.");
  }

  private static Optional<Cause> stopped(ComposeProject project, Evidence evidence) {
    return project.containers().stream()
        .filter(c -> !c.running())
        .findFirst()
        .flatMap(c -> evidence.details(c).flatMap(d -> ContainerCauses.ended(d, c, evidence)));
  }

  private static Cause running(ComposeProject project) {
    return new Cause(
        "compose.other-number",
        "There run " + Words.actual(project.running()) + ".",
        "Try `docker compose up --detach --scale SERVICE=NUMBER`.");
  }

  private static Cause ailing(ContainerDetails ill, ComposeProject project, Evidence evidence) {
    if (!ill.running()) {
      return project.containers().stream()
          .filter(c -> c.id().equals(ill.id()))
          .findFirst()
          .flatMap(c -> ContainerCauses.ended(ill, c, evidence))
          .orElseGet(() -> state(ill));
    }
    return ill.health().equals("starting")
        ? new Cause(
            "compose.starting",
            "The container `" + ill.name() + "` runs, and its health check has not passed yet.",
            "Wait a moment, then `docker compose ps`.")
        : new Cause(
            "compose.unhealthy",
            "The container `" + ill.name() + "` runs, and its health check fails.",
            "Try `docker container inspect " + ill.name() + "`: `Health` tells what it printed.");
  }

  private static Cause state(ContainerDetails details) {
    return new Cause(
        "compose.state",
        "The container `" + details.name() + "` is " + details.state() + ".",
        "Try `docker compose up --detach`.");
  }

  private static Cause made(String kind, List<String> names, String project) {
    return new Cause(
        "compose.other-" + kind + "s",
        names.isEmpty()
            ? "Compose has made no %s for the project `%s`.".formatted(kind, project)
            : "Compose has made for the project `%s` the %ss %s."
                .formatted(project, kind, Words.list(names)),
        "Look below `" + kind + "s` in the file, then `docker compose up --detach`.");
  }

  private static Cause outdated(ComposeProject project, Evidence evidence) {
    return new Cause(
        "compose.outdated",
        "The file was changed since the containers of %s were made."
            .formatted(Words.list(project.outdated(evidence))),
        "Try `docker compose up --detach` once more.");
  }

  private static List<String> names(List<ContainerSummary> containers) {
    return containers.stream().map(ContainerSummary::name).toList();
  }
}
