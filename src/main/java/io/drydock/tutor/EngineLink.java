package io.drydock.tutor;

import io.drydock.check.Check;
import io.drydock.check.Evidence;
import io.drydock.check.Verdict;
import io.drydock.docker.EngineEvent;
import io.drydock.docker.SharedLists;
import io.drydock.lesson.Capability;
import io.drydock.machine.QuietCommand;
import io.drydock.words.ExplainedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An engine that answers, as the shell uses it.
 *
 * @param label how the prompt names it: {@code practice}, or a version
 * @param address where it listens, as in {@code DOCKER_HOST}
 * @param environment variables that the learner's commands need to reach it
 * @param variables values for lessons; they change with the registry that is chosen
 * @param registry where lessons push to
 * @param look looks once at what checks ask for
 * @param events starts to report what happens on the engine, until it is closed
 * @param hands does what the tutor does itself on the engine
 * @param has whether something that a step can need is there; may take a moment
 */
public record EngineLink(
    String label,
    String address,
    Map<String, String> environment,
    Map<String, String> variables,
    PushRegistry registry,
    SharedLists view,
    Look look,
    Events events,
    Hands hands,
    Predicate<Capability> has) {
  private static final String PRACTICE = "practice";

  /** Whether this is the tutor's own engine, on which nothing but lessons is done. */
  public boolean isPractice() {
    return label.equals(PRACTICE);
  }

  /** Runs a command of the tutor's own, unseen, with the engine's environment. */
  @FunctionalInterface
  public interface Hands {
    /**
     * Runs it to its end, or until it takes too long.
     *
     * @throws IOException where it cannot be run
     */
    QuietCommand.Result run(List<String> command, Path directory)
        throws IOException, InterruptedException;
  }

  /** Turns checks into verdicts. */
  @FunctionalInterface
  public interface Look {
    List<Verdict> at(List<Check> checks, Evidence.Setting setting);
  }

  /** Reports events. */
  @FunctionalInterface
  public interface Events {
    /**
     * Starts to report.
     *
     * @param onEvent called on a thread of its own
     * @param onConnected told false when the engine goes away and true when it is there
     */
    AutoCloseable follow(Consumer<EngineEvent> onEvent, Consumer<Boolean> onConnected);
  }

  /** Brings an engine up, or finds one; runs on a thread of its own and may take its time. */
  @FunctionalInterface
  public interface Start {
    /**
     * Gives the engine.
     *
     * @param progress told what is being done, in a few words
     * @throws EngineMissing where there is none to be had
     */
    EngineLink start(Consumer<String> progress);
  }

  /** There is no engine, and why. */
  public static final class EngineMissing extends ExplainedException {
    private static final long serialVersionUID = 1L;

    /** What failed, and a sentence that starts with "Try". */
    public EngineMissing(String message, String help) {
      super(message, help);
    }
  }
}
