package io.drydock.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Empties an engine that is the tutor's own: for proofs and tests, which must not see what came before.
 *
 * @param environment leads docker commands to the engine; DOCKER_HOST and DOCKER_CONFIG must be in it
 */
public record CleanSlate(Map<String, String> environment) {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String HELP = "Try `drydock practice status`.";

  public CleanSlate {
    if (!environment.containsKey("DOCKER_HOST") || !environment.containsKey("DOCKER_CONFIG")) {
      throw new IllegalArgumentException("Only an engine that is named is ever emptied.");
    }
  }

  /** Removes all containers, volumes, networks, build cache and logins, and all images but these. */
  public void wipe(Set<String> kept) {
    remove(List.of("container", "rm", "--force", "--volumes"), docker("container", "ls", "--all", "--quiet").lines());
    remove(List.of("volume", "rm", "--force"), docker("volume", "ls", "--quiet").lines());
    docker("network", "prune", "--force");
    var images = docker("image", "ls", "--format", "{{.Repository}}:{{.Tag}}").lines();
    remove(
        List.of("image", "rm", "--force"),
        images.filter(tag -> !tag.contains("<none>") && !kept.contains(tag)).distinct());
    docker("image", "prune", "--force");
    // The classic builder keeps its steps as images that have no tag and are in nobody's list but this one.
    Tool.of("docker", "builder", "prune", "--all", "--force").with(environment).within(LIMIT).run();
    try {
      Files.writeString(Path.of(environment.get("DOCKER_CONFIG"), "config.json"), "{}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove(List<String> command, Stream<String> names) {
    var found = names.filter(name -> !name.isBlank()).toList();
    if (!found.isEmpty()) {
      docker(Stream.concat(command.stream(), found.stream()).toArray(String[]::new));
    }
  }

  private String docker(String... arguments) {
    var words = new ArrayList<>(List.of("docker"));
    words.addAll(List.of(arguments));
    return Tool.of(words)
        .with(environment)
        .within(LIMIT)
        .run()
        .orThrow("The engine could not be emptied", HELP);
  }
}
