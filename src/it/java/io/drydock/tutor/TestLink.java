package io.drydock.tutor;

import io.drydock.PracticeEngineForTests;
import io.drydock.check.Evidence;
import io.drydock.check.Judge;
import io.drydock.docker.EngineApi;
import io.drydock.docker.EngineEvents;
import io.drydock.docker.SharedLists;
import io.drydock.machine.QuietCommand;
import java.time.Duration;
import java.util.Map;

/** A tutor's link to the engine of the tests. */
final class TestLink {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private TestLink() {}

  static EngineLink to(
      PracticeEngineForTests engine, EngineApi api, Map<String, String> variables) {
    var view = new SharedLists(api);
    return new EngineLink(
        "test",
        engine.dockerHost(),
        engine.environment(),
        variables,
        PushRegistry.ofTheEngine(),
        view,
        (checks, setting) -> Judge.judgeAll(checks, new Evidence(view, setting)),
        (onEvent, onConnected) -> EngineEvents.follow(engine.dockerHost(), onEvent, onConnected),
        (command, directory) ->
            QuietCommand.of(command)
                .in(directory)
                .with(engine.environment())
                .within(PATIENCE)
                .run(),
        _ -> true);
  }
}
