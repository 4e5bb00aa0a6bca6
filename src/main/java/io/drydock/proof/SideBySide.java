package io.drydock.proof;

import io.drydock.lesson.Lesson;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.workbench.Crew;
import io.drydock.workbench.Ending;
import io.drydock.workbench.EngineLostException;
import io.drydock.workbench.EnginePool;
import io.drydock.workbench.Listener;
import io.drydock.workbench.WorkQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Proves lessons on all engines of a pool at once, one lesson on each; what is told is in the
 * course's order.
 */
public final class SideBySide {
  /** The slowest lesson takes some minutes. */
  private static final Duration LESSON_LIMIT = Duration.ofHours(1);

  /** A lesson that is told to end has a command to end and a folder to remove. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final EnginePool engines;
  private final Duration limit;
  private final Consumer<Result> told;

  /**
   * A proof on these engines.
   *
   * @param told hears each result, lesson after lesson; never two at a time
   */
  public SideBySide(EnginePool engines, Consumer<Result> told) {
    this(engines, LESSON_LIMIT, told);
  }

  /** The same, with another limit for each lesson. */
  SideBySide(EnginePool engines, Duration limit, Consumer<Result> told) {
    this.engines = engines;
    this.limit = limit;
    this.told = told;
  }

  /**
   * What came of each lesson, in the order in which they were given. A lesson that could not be
   * proven, because it took too long or its engine broke, has a result that says so.
   *
   * @param only the task to prove; empty for all
   * @throws IOException where a work folder cannot be made or removed, or the proof is interrupted
   */
  public List<Proven> prove(List<Lesson> lessons, Optional<String> only) throws IOException {
    var queue =
        engines.size() == 1 ? WorkQueue.<Lesson>of(lessons.iterator()) : new LessonQueue(lessons);
    var heard = new Heard();
    var crew =
        new Crew<Lesson, Result>(
            engines.size(),
            Math.max(1, lessons.size()),
            limit,
            GRACE,
            (lesson, tell) -> prove(lesson, only, tell));
    try {
      crew.run(queue, heard);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The proof was interrupted.", e);
    }
    return heard.proven;
  }

  private void prove(Lesson lesson, Optional<String> only, Consumer<Result> tell)
      throws IOException, InterruptedException {
    try (var loan = engines.borrow(limit)) {
      new Prover(loan, tell).prove(lesson, only);
    } catch (EngineLostException e) {
      tell.accept(notProven(lesson, e.getMessage()));
    }
  }

  private static Result notProven(Lesson lesson, String why) {
    return Result.of(lesson.id(), "could not be proven", State.UNABLE, why, "");
  }

  /** Tells on, and keeps, what comes of the lessons. */
  private final class Heard implements Listener<Lesson, Result> {
    private final List<Proven> proven = new ArrayList<>();
    private List<Result> results = new ArrayList<>();

    @Override
    public void result(Lesson lesson, Result result) {
      results.add(result);
      told.accept(result);
    }

    @Override
    public void ended(Lesson lesson, Ending ending) {
      var took =
          switch (ending) {
            case Ending.Done(var time) -> time;
            case Ending.TooSlow slow -> {
              result(lesson, notProven(lesson, slow.says()));
              yield slow.limit();
            }
            case Ending.Failed(IOException why) -> {
              result(lesson, notProven(lesson, why.getMessage()));
              yield Duration.ZERO;
            }
            case Ending.Failed(RuntimeException own) -> throw own;
            case Ending.Failed(var other) -> throw new IllegalStateException(other);
          };
      proven.add(new Proven(lesson, List.copyOf(results), took));
      results = new ArrayList<>();
    }
  }
}
