package io.drydock.terminal;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.util.List;
import java.util.stream.Stream;

/** The names on the engine that fit where an argument of a docker command stands. */
final class EngineNames {
  private static final int MOST = 500;

  private EngineNames() {}

  /** Names for the argument after these words of a docker line ("docker" is the first). */
  static List<String> after(List<String> words, EngineView view) {
    var call = DockerCall.of(words);
    if (call.isEmpty()) {
      return List.of();
    }
    try {
      return names(String.join(" ", call.get().command()), call.get().arguments().size(), view)
          .filter(name -> !name.contains("<none>"))
          .distinct()
          .limit(MOST)
          .toList();
    } catch (EngineException _) {
      return List.of();
    }
  }

  private static Stream<String> names(String command, int argumentsBefore, EngineView view) {
    return switch (command) {
      case "image rm", "image inspect", "image history", "image push", "image save" -> images(view);
      case "image tag" -> argumentsBefore <= 1 ? images(view) : Stream.empty();
      case "container run", "container create" ->
          argumentsBefore == 0 ? images(view) : Stream.empty();
      case "image pull" -> argumentsBefore == 0 ? images(view) : Stream.empty();
      case "container start" -> containers(view, false);
      case "container stop",
          "container kill",
          "container pause",
          "container attach",
          "container top",
          "container restart" ->
          containers(view, true);
      case "container exec" -> argumentsBefore == 0 ? containers(view, true) : Stream.empty();
      case "container rm",
          "container inspect",
          "container logs",
          "container commit",
          "container diff",
          "container export",
          "container port",
          "container rename",
          "container stats",
          "container update",
          "container wait",
          "container cp" ->
          all(view).map(ContainerSummary::name);
      case "inspect" -> Stream.concat(all(view).map(ContainerSummary::name), images(view));
      case "volume rm", "volume inspect" -> view.volumes().stream().map(VolumeSummary::name);
      case "network rm", "network inspect", "network connect", "network disconnect" ->
          view.networks().stream().map(NetworkSummary::name);
      default -> Stream.empty();
    };
  }

  private static Stream<String> images(EngineView view) {
    return view.images().stream()
        .flatMap(image -> image.tags().stream())
        .flatMap(
            tag ->
                tag.endsWith(":latest")
                    ? Stream.of(tag.substring(0, tag.length() - ":latest".length()), tag)
                    : Stream.of(tag));
  }

  private static Stream<ContainerSummary> all(EngineView view) {
    return view.containers().stream();
  }

  private static Stream<String> containers(EngineView view, boolean running) {
    return all(view).filter(c -> c.running() == running).map(ContainerSummary::name);
  }
}
