package io.drydock.cli;

import io.drydock.check.Evidence;
import io.drydock.check.Judge;
import io.drydock.docker.EngineApi;
import io.drydock.docker.EngineEvents;
import io.drydock.docker.EngineException;
import io.drydock.terminal.EngineLink;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the engine that the learner works on, behind the prompt. */
final class LearnEngine {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final String DEFAULT = "unix:///var/run/docker.sock";

  private final Surroundings surroundings;
  private final String wanted;

  LearnEngine(Surroundings surroundings, String wanted) {
    this.surroundings = surroundings;
    this.wanted = wanted;
  }

  EngineLink start(Consumer<String> progress) {
    var address =
        wanted.equals("auto")
            ? surroundings.environment().getOrDefault("DOCKER_HOST", DEFAULT)
            : wanted;
    return link(address, "", Map.of("DOCKER_HOST", address), Map.of());
  }

  private static EngineLink link(
      String address, String label, Map<String, String> environment, Map<String, String> variables) {
    try {
      var api = EngineApi.connect(address, ANSWER);
      var name = label.isEmpty() ? api.info().version() : label;
      return new EngineLink(
          name,
          environment,
          variables,
          api,
          (checks, setting) -> Judge.judgeAll(checks, new Evidence(api, setting)),
          (onEvent, onConnected) -> EngineEvents.follow(address, onEvent, onConnected));
    } catch (EngineException e) {
      throw new EngineLink.EngineMissing(
          "No engine answers at `%s`: %s".formatted(address, e.getMessage()),
          "Try `drydock doctor`, or `drydock learn --engine practice`.");
    }
  }
}
