package io.drydock.tutor;

import io.drydock.PracticeEngineForTests;
import io.drydock.docker.EngineApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is on the engine of the tests, to be compared and to be emptied. */
record EngineState(PracticeEngineForTests engine) {
  /** As {@link PracticeEngineForTests#fresh}, but what was built before need not be built again. */
  void wipe(List<String> kept) throws IOException {
    all("container", "ls", "-aq").forEach(id -> engine.docker("container", "rm", "-fv", id));
    all("volume", "ls", "-q").forEach(name -> engine.docker("volume", "rm", "-f", name));
    engine.docker("network", "prune", "-f");
    all("image", "ls", "--format", "{{.Repository}}:{{.Tag}}").stream()
        .filter(name -> !name.contains("<none>") && !kept.contains(name))
        .forEach(name -> engine.docker("image", "rm", "-f", name));
    engine.docker("image", "prune", "-f");
    Files.writeString(Path.of(engine.environment().get("DOCKER_CONFIG"), "config.json"), "{}\n");
  }

  private List<String> all(String... command) {
    return engine.docker(command).output().lines().filter(line -> !line.isBlank()).toList();
  }

  /** What is on the engine that a case could change. */
  List<String> found(EngineApi api) throws IOException {
    var all = new ArrayList<String>();
    for (var container : api.containers()) {
      all.add(
          "container %s %s %s".formatted(container.name(), container.state(), container.image()));
    }
    for (var image : api.images()) {
      image.tags().forEach(tag -> all.add("image " + tag + " " + image.id()));
    }
    api.volumes().forEach(volume -> all.add("volume " + volume.name()));
    api.networks().forEach(network -> all.add("network " + network.name()));
    all.add(
        Files.readString(Path.of(engine.environment().get("DOCKER_CONFIG"), "config.json"))
            .replaceAll("\\s", ""));
    all.sort(null);
    return all;
  }
}
