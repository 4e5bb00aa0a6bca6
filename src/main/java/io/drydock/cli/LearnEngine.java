package io.drydock.cli;

import io.drydock.check.Evidence;
import io.drydock.check.Judge;
import io.drydock.docker.ClientHelp;
import io.drydock.docker.EngineApi;
import io.drydock.docker.EngineEvents;
import io.drydock.docker.EngineException;
import io.drydock.docker.SharedLists;
import io.drydock.machine.Ports;
import io.drydock.machine.QuietCommand;
import io.drydock.practice.EngineChoice;
import io.drydock.practice.PracticeException;
import io.drydock.practice.Progress;
import io.drydock.tutor.EngineLink;
import io.drydock.tutor.PushRegistry;
import io.drydock.workbench.Abilities;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the engine that the learner works on, or starts the practice engine, behind the prompt. */
final class LearnEngine {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration FETCH = Duration.ofMinutes(10);

  private final Surroundings surroundings;
  private final String wanted;

  LearnEngine(Surroundings surroundings, String wanted) {
    this.surroundings = surroundings;
    this.wanted = wanted;
  }

  EngineLink start(Consumer<String> progress) {
    try {
      var choice =
          EngineChoice.resolve(
              wanted, surroundings.home(), surroundings.environment(), new InWords(progress));
      return link(choice);
    } catch (PracticeException e) {
      throw new EngineLink.EngineMissing(e.getMessage(), e.help());
    }
  }

  private EngineLink link(EngineChoice choice) {
    try {
      var api = EngineApi.connect(choice.address(), ANSWER);
      var label =
          switch (choice.kind()) {
            case OWN -> api.info().version().replaceFirst("[+~].*", "");
            case PRACTICE -> "practice";
          };
      var view = new SharedLists(api);
      var client = new ClientHelp(choice.environment());
      var own =
          choice.kind() == EngineChoice.Kind.OWN
              ? Optional.of(
                  new LearnRegistry(
                      surroundings.home(), choice.variables(), surroundings.environment()))
              : Optional.<LearnRegistry>empty();
      return new EngineLink(
          label,
          choice.address(),
          choice.environment(),
          own.map(LearnRegistry::variables).orElse(choice.variables()),
          own.<PushRegistry>map(each -> each).orElseGet(PushRegistry::ofTheEngine),
          view,
          (checks, setting) -> Judge.judgeAll(checks, new Evidence(view, setting, client)),
          (onEvent, onConnected) -> EngineEvents.follow(choice.address(), onEvent, onConnected),
          (command, directory) ->
              QuietCommand.of(command).in(directory).with(choice.environment()).within(FETCH).run(),
          new Abilities(
              () -> api.info().os(),
              choice.environment(),
              choice.kind() == EngineChoice.Kind.OWN,
              port -> Ports.isFree(port) && (!api.info().rootless() || Ports.isForAll(port))));
    } catch (EngineException e) {
      throw new EngineLink.EngineMissing(
          "No engine answers at `%s`: %s".formatted(choice.address(), e.getMessage()),
          "Try `drydock doctor`, or `drydock learn --engine practice`.");
    }
  }

  /** Steps as the prompt says them: a few words, and how far in tenths. */
  private static final class InWords implements Progress {
    private final Consumer<String> told;
    private String step = "";
    private long tenths;

    InWords(Consumer<String> told) {
      this.told = told;
    }

    @Override
    public void step(String what) {
      step =
          what.isEmpty() ? "" : what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
      tenths = 0;
      told.accept(step);
    }

    @Override
    public void advance(long done, long total) {
      long now = total <= 0 ? 0 : done * 10 / total;
      if (now > tenths) {
        tenths = now;
        told.accept(step + " " + now * 10 + "%");
      }
    }
  }
}
