package io.drydock.grade;

import io.drydock.workbench.Crew;
import io.drydock.workbench.Ending;
import io.drydock.workbench.EngineLostException;
import io.drydock.workbench.EnginePool;
import io.drydock.workbench.Listener;
import io.drydock.workbench.Piece;
import io.drydock.workbench.WorkQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Grades hand-ins on all engines of a pool at once; what is told is in the order of the class. */
public final class ClassGrading {
  private static final Duration HAND_IN_LIMIT = Duration.ofMinutes(30);
  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final EnginePool engines;
  private final Consumer<Grade> told;

  /**
   * A grading on these engines.
   *
   * @param told hears each grade as it is known; never two at a time
   */
  public ClassGrading(EnginePool engines, Consumer<Grade> told) {
    this.engines = engines;
    this.told = told;
  }

  /**
   * The grades, in the order in which hand-ins were given. One that could not be graded has a grade
   * that says so.
   *
   * @throws IOException where a work folder cannot be made or removed, or grading is interrupted
   */
  public List<Grade> grade(Rubric rubric, List<HandIn> handIns) throws IOException {
    var heard = new Heard(rubric);
    var crew =
        new Crew<HandIn, Grade>(
            engines.size(),
            2 * engines.size(),
            HAND_IN_LIMIT,
            GRACE,
            (handIn, tell) -> grade(rubric, handIn, tell));
    try {
      crew.run(WorkQueue.of(handIns.iterator()), heard);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Grading was interrupted.", e);
    }
    return heard.grades;
  }

  private void grade(Rubric rubric, HandIn handIn, Consumer<Grade> tell)
      throws IOException, InterruptedException {
    try (var loan = engines.borrow(HAND_IN_LIMIT)) {
      var variables = new HashMap<>(rubric.variables());
      var piece = new Piece(new HashSet<>(rubric.images()), variables, COMMAND_LIMIT);
      tell.accept(loan.work(piece, bench -> Grader.grade(rubric, handIn, bench)));
    } catch (EngineLostException e) {
      tell.accept(Grader.unable(rubric, handIn, e.getMessage()));
    }
  }

  /** Tells on, and keeps, the grades. */
  private final class Heard implements Listener<HandIn, Grade> {
    private final Rubric rubric;
    private final List<Grade> grades = new ArrayList<>();

    Heard(Rubric rubric) {
      this.rubric = rubric;
    }

    @Override
    public void result(HandIn handIn, Grade grade) {
      grades.add(grade);
      told.accept(grade);
    }

    @Override
    public void ended(HandIn handIn, Ending ending) {
      switch (ending) {
        case Ending.Done _ -> {}
        case Ending.TooSlow slow -> result(handIn, Grader.unable(rubric, handIn, slow.says()));
        case Ending.Failed(IOException why) ->
            result(handIn, Grader.unable(rubric, handIn, why.getMessage()));
        case Ending.Failed(RuntimeException own) -> throw own;
        case Ending.Failed(var other) -> throw new IllegalStateException(other);
      }
    }
  }
}
