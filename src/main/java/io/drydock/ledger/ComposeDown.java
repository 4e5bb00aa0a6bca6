package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What {@code docker compose down} and {@code docker compose rm} take: what carries the project's
 * label.
 */
final class ComposeDown {
  private static final String PROJECT = "com.docker.compose.project";
  private static final String FOLDER = "com.docker.compose.project.working_dir";

  private ComposeDown() {}

  static boolean isOne(DockerCall call) {
    return !call.command().isEmpty()
        && call.command().getFirst().equals("compose")
        && (is(call, "down") || is(call, "rm"));
  }

  static boolean isStop(DockerCall call) {
    return !call.command().isEmpty()
        && call.command().getFirst().equals("compose")
        && !isOne(call)
        && (is(call, "stop") || is(call, "kill"));
  }

  private static boolean is(DockerCall call, String word) {
    return call.command().contains(word) || call.arguments().contains(word);
  }

  static List<ContainerSummary> containers(DockerCall call, Inventory left, Circumstances around) {
    var mine = project(call, around);
    return left.containers().stream().filter(c -> mine.test(c.labels())).toList();
  }

  static Stream<Item> items(DockerCall call, Inventory left, Circumstances around) {
    var mine = project(call, around);
    boolean down = is(call, "down");
    var containers = containers(call, left, around);
    boolean volumes = Arguments.has(call, "volumes");
    boolean images = down && call.flags().containsKey("rmi");
    return Stream.of(
            containers.stream().map(Item::of),
            left.networks().stream().filter(n -> down && mine.test(n.labels())).map(Item::of),
            left.volumes().stream()
                .filter(v -> down && volumes && mine.test(v.labels()))
                .map(Item::of),
            volumes ? left.anonymousOnlyOf(containers) : Stream.<Item>empty(),
            left.images().stream()
                .filter(
                    i -> images && containers.stream().anyMatch(c -> c.imageId().equals(i.id())))
                .map(Item::of))
        .flatMap(each -> each);
  }

  private static Optional<String> named(DockerCall call) {
    return call.flags().getOrDefault("project-name", List.of()).stream().findFirst();
  }

  /** Whether Compose, the line or the folder tells the project; else any may be meant. */
  static boolean namesItsProject(DockerCall call, Circumstances around) {
    boolean elsewhere =
        Stream.of("file", "project-directory", "env-file").anyMatch(call.flags()::containsKey);
    return around
        .project()
        .map(name -> !name.equals(Circumstances.ANY_PROJECT))
        .orElse(named(call).map(name -> !Arguments.unknown(name)).orElse(!elsewhere));
  }

  private static Predicate<Map<String, String>> project(DockerCall call, Circumstances around) {
    if (!namesItsProject(call, around)) {
      return labels -> labels.containsKey(PROJECT);
    }
    var named = around.project().or(() -> named(call));
    if (named.isPresent()) {
      return labels -> named.get().equals(labels.get(PROJECT));
    }
    var directory = around.directory();
    var folder = directory.toString();
    var usual =
        directory.getFileName() == null
            ? ""
            : directory
                .getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]", "");
    return labels -> folder.equals(labels.get(FOLDER)) || usual.equals(labels.get(PROJECT));
  }
}
