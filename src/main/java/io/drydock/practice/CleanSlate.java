package io.drydock.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Empties an engine that is the tutor's own: for proofs and tests, which must not see what came
 * before.
 *
 * @param environment leads docker commands to the engine; DOCKER_HOST and DOCKER_CONFIG must be in
 *     it
 */
public record CleanSlate(Map<String, String> environment) {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int TRIES = 20;
  private static final String HELP = "Try `drydock practice status`.";

  public CleanSlate {
    if (!environment.containsKey("DOCKER_HOST") || !environment.containsKey("DOCKER_CONFIG")) {
      throw new IllegalArgumentException("Only an engine that is named is ever emptied.");
    }
  }

  /**
   * Removes all containers, volumes, networks, build cache and logins, and all images but these.
   */
  public void wipe(Set<String> kept) {
    removeAll(
        List.of("container", "rm", "--force", "--volumes"),
        () -> docker("container", "ls", "--all", "--quiet").lines());
    removeAll(List.of("volume", "rm", "--force"), () -> docker("volume", "ls", "--quiet").lines());
    docker("network", "prune", "--force");
    removeAll(
        List.of("image", "rm", "--force"),
        () ->
            docker("image", "ls", "--format", "{{.Repository}}:{{.Tag}}")
                .lines()
                .filter(tag -> !tag.contains("<none>") && !kept.contains(tag))
                .distinct());
    docker("image", "prune", "--force");
    // The classic builder keeps its steps as images that have no tag and are in nobody's list but
    // this one.
    run(List.of("builder", "prune", "--all", "--force"));
    try {
      Files.writeString(Path.of(environment.get("DOCKER_CONFIG"), "config.json"), "{}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Until nothing is left: a container that removes itself at this moment makes the command fail.
   */
  private void removeAll(List<String> command, Supplier<Stream<String>> names) {
    var last = "";
    for (int tries = 0; tries < TRIES; tries++) {
      var found = names.get().filter(name -> !name.isBlank()).toList();
      if (found.isEmpty()) {
        return;
      }
      last = run(Stream.concat(command.stream(), found.stream()).toList()).tail();
    }
    throw new PracticeException("The engine could not be emptied: " + last, HELP);
  }

  private String docker(String... arguments) {
    return run(List.of(arguments)).orThrow("The engine could not be emptied", HELP);
  }

  private Tool.Outcome run(List<String> arguments) {
    var words = Stream.concat(Stream.of("docker"), arguments.stream()).toList();
    return Tool.of(words).with(environment).within(LIMIT).run();
  }
}
