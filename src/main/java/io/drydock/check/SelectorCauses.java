package io.drydock.check;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.words.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Why no container is there that fits a selector of labels, network, project and service. */
final class SelectorCauses {
  private SelectorCauses() {}

  static Optional<Cause> nearest(ContainerSelector meant, Evidence evidence) {
    var containers = evidence.containers();
    return Stream.<Optional<Cause>>of(
            meant.project().flatMap(project -> project(project, containers)),
            meant.service().flatMap(service -> service(service, meant.project(), containers)),
            meant.labels().flatMap(labels -> label(labels, containers)),
            meant.network().flatMap(network -> network(network, evidence)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Which projects there are, where it is not among them. */
  static Optional<Cause> project(String wanted, List<ContainerSummary> containers) {
    var projects = new TreeSet<String>();
    containers.stream().map(ComposeLabels::projectOf).forEach(projects::add);
    projects.remove("");
    return projects.contains(wanted)
        ? Optional.empty()
        : Optional.of(
            new Cause(
                projects.isEmpty() ? "compose.nothing" : "compose.other-project",
                "There is no container of a Compose project `"
                    + wanted
                    + "`"
                    + (projects.isEmpty() ? "" : "; there is " + Words.list(List.copyOf(projects)))
                    + ".",
                projects.isEmpty()
                    ? "Try `docker compose up --detach` in the folder of its file."
                    : "Try `docker compose --project-name " + wanted + " up --detach`."));
  }

  private static Optional<Cause> service(
      String wanted, Optional<String> project, List<ContainerSummary> containers) {
    var services = new TreeSet<String>();
    containers.stream()
        .filter(c -> project.map(ComposeLabels.projectOf(c)::equals).orElse(true))
        .map(ComposeLabels::serviceOf)
        .forEach(services::add);
    services.remove("");
    return services.contains(wanted)
        ? Optional.empty()
        : Optional.of(
            new Cause(
                "compose.no-service",
                "No container runs for a service `"
                    + wanted
                    + "`"
                    + (services.isEmpty()
                        ? ""
                        : "; there are those of " + Words.list(List.copyOf(services)))
                    + ".",
                "Try `docker compose up --detach "
                    + wanted
                    + "`, or look at its name in the file."));
  }

  /** A label of nearly that name, or of that name with another value. */
  private static Optional<Cause> label(Matcher wanted, List<ContainerSummary> containers) {
    return names(wanted).stream().flatMap(name -> label(name, containers).stream()).findFirst();
  }

  private static Optional<Cause> label(String name, List<ContainerSummary> containers) {
    var valued = containers.stream().filter(c -> c.labels().containsKey(name)).findFirst();
    if (valued.isPresent()) {
      return Optional.of(
          new Cause(
              "container.other-label",
              "The container `%s` has the label `%s=%s`."
                  .formatted(valued.get().name(), name, valued.get().labels().get(name)),
              "Try to remove it, and to run it with another `--label`."));
    }
    var all = new TreeSet<String>();
    containers.forEach(c -> all.addAll(c.labels().keySet()));
    return Optional.of(
        Nearest.of(name, all)
            .map(
                near ->
                    new Cause(
                        "container.near-label",
                        "There is a container with the label `%s`; the task asks for `%s`."
                            .formatted(near, name),
                        "Look at the spelling; capitals count."))
            .orElseGet(
                () ->
                    new Cause(
                        "container.no-label",
                        "No container has a label `" + name + "`.",
                        "Try to run one with `--label " + name + "`.")));
  }

  private static Collection<String> names(Matcher labels) {
    return switch (labels) {
      case Matcher.Contains(var name) -> List.of(name);
      case Matcher.Entries(var entries) -> entries.keySet();
      default -> List.of();
    };
  }

  private static Optional<Cause> network(String wanted, Evidence evidence) {
    var names = evidence.networks().stream().map(NetworkSummary::name).toList();
    return Optional.of(
        names.contains(wanted)
            ? new Cause(
                "network.empty",
                "No container that fits is in the network `" + wanted + "`.",
                "Try `docker network connect " + wanted + " CONTAINER`.")
            : new Cause(
                "network.missing",
                "There is no network `" + wanted + "`.",
                "Try `docker network create " + wanted + "` first."));
  }

  /** All that are meant fit, and they are not as many as they should be. */
  static Optional<Cause> counted(List<String> names) {
    return Optional.of(
        new Cause(
            "container.other-count",
            names.size() == 1
                ? "It is one container: " + Words.list(names) + "."
                : "These are " + names.size() + ": " + Words.list(names) + ".",
            "Look at `docker container ls --all`."));
  }
}
