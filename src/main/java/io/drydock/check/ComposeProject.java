package io.drydock.check;

import io.drydock.check.ComposeClient.Answer;
import io.drydock.check.ComposeClient.Missing;
import io.drydock.check.ComposeClient.Refused;
import io.drydock.check.ComposeClient.Said;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A Compose project as the engine knows it: what bears its name in Compose's labels.
 *
 * @param name of the project
 * @param file the path of its file where a check names it
 */
record ComposeProject(String name, Optional<Path> file, List<ContainerSummary> containers) {
  /** The words that make Compose print the resolved file. */
  static final List<String> CONFIG = List.of("config");

  /** The words that make it print a hash for each service. */
  static final List<String> HASHES = List.of("config", "--hash", "*");

  /**
   * The project that a check means: of that name, or made from that file; where nothing was made
   * from it yet, the project has its folder's name.
   */
  static ComposeProject of(Check.Compose check, Evidence evidence) {
    var file = check.file().map(evidence::path);
    var name =
        check
            .project()
            .or(() -> file.flatMap(path -> madeFrom(path, evidence)))
            .orElseGet(() -> ofFolder(file.orElseThrow()));
    var containers =
        evidence.containers().stream()
            .filter(c -> ComposeLabels.projectOf(c).equals(name))
            .filter(c -> !ComposeLabels.serviceOf(c).isEmpty())
            .toList();
    return new ComposeProject(name, file, containers);
  }

  private static Optional<String> madeFrom(Path file, Evidence evidence) {
    return evidence.containers().stream()
        .filter(c -> files(c).anyMatch(file::equals))
        .map(ComposeLabels::projectOf)
        .findFirst();
  }

  /** The files that a container was made from, of which older Composes keep the names alone. */
  private static Stream<Path> files(ContainerSummary container) {
    var folder = Path.of(container.labels().getOrDefault(ComposeLabels.FOLDER, "/"));
    return Stream.of(container.labels().getOrDefault(ComposeLabels.CONFIG_FILES, "").split(","))
        .filter(name -> !name.isEmpty())
        .map(name -> folder.resolve(name).normalize());
  }

  private static String ofFolder(Path file) {
    var folder = file.toAbsolutePath().getParent();
    var name =
        folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "").replaceAll("^[_-]+", "");
  }

  List<String> services() {
    return containers.stream().map(ComposeLabels::serviceOf).sorted().distinct().toList();
  }

  /** By service: how many of its containers run. */
  Map<String, Object> running() {
    var running = new TreeMap<String, Object>();
    services().forEach(service -> running.put(service, 0L));
    containers.stream()
        .filter(ContainerSummary::running)
        .forEach(c -> running.merge(ComposeLabels.serviceOf(c), 1L, ComposeProject::sum));
    return running;
  }

  private static Object sum(Object one, Object other) {
    return (Long) one + (Long) other;
  }

  /** The first container that neither works nor has done its work. */
  Optional<ContainerDetails> ailing(Evidence evidence) {
    return containers.stream()
        .flatMap(container -> evidence.details(container).stream())
        .filter(details -> !isWell(details))
        .findFirst();
  }

  private static boolean isWell(ContainerDetails details) {
    return details.running()
        ? details.health().isEmpty()
            || details.health().equals("none")
            || details.health().equals("healthy")
        : details.state().equals("exited") && details.exitCode() == 0;
  }

  List<String> networks(Evidence evidence) {
    return mine(evidence.networks().stream(), NetworkSummary::labels, ComposeLabels.NETWORK);
  }

  List<String> volumes(Evidence evidence) {
    return mine(evidence.volumes().stream(), VolumeSummary::labels, ComposeLabels.VOLUME);
  }

  /** The names that they have in the file. */
  private <T> List<String> mine(
      Stream<T> all, Function<T, Map<String, String>> labels, String nameLabel) {
    return all.map(labels)
        .filter(each -> ComposeLabels.projectOf(each).equals(name))
        .map(each -> each.getOrDefault(nameLabel, ""))
        .filter(each -> !each.isEmpty())
        .sorted()
        .toList();
  }

  /** The services whose containers were not made from the file as it is now. */
  List<String> outdated(Evidence evidence) {
    var now = new TreeMap<String, String>();
    said(HASHES, evidence)
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> now.put(parts[0], parts[1]));
    return containers.stream()
        .filter(
            c ->
                !c.labels()
                    .getOrDefault(ComposeLabels.CONFIG_HASH, "")
                    .equals(now.get(ComposeLabels.serviceOf(c))))
        .map(ComposeLabels::serviceOf)
        .sorted()
        .distinct()
        .toList();
  }

  /** What Compose says, which is known to answer. */
  String said(List<String> words, Evidence evidence) {
    return switch (ask(words, evidence)) {
      case Said(var text) -> text;
      case Refused _, Missing _ ->
          throw new IllegalStateException("Compose has been asked before, and did answer.");
    };
  }

  /** Compose's answer about the project's file, wherever the project was made from. */
  Answer ask(List<String> words, Evidence evidence) {
    var made = containers.stream().findFirst();
    var files =
        file.map(path -> List.of(path.toString()))
            .orElseGet(
                () -> made.stream().flatMap(ComposeProject::files).map(Path::toString).toList());
    var folder = evidence.setting().directory();
    return evidence.ask(
        List.of("compose", name, files, words),
        () ->
            ComposeClient.ask(
                new ComposeClient.Question(
                    file.map(Path::getParent).orElse(folder),
                    files,
                    made.isEmpty() ? Optional.empty() : Optional.of(name),
                    words),
                evidence.setting().environment()));
  }
}
