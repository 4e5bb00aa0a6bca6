package io.drydock.grade;

import io.drydock.workbench.Crew;
import io.drydock.workbench.Ending;
import io.drydock.workbench.EngineLostException;
import io.drydock.workbench.EnginePool;
import io.drydock.workbench.Listener;
import io.drydock.workbench.Piece;
import io.drydock.workbench.WorkQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Where a grade goes as soon as it is known. */
  @FunctionalInterface
  public interface Keeping {
    /** Keeps it; called from several threads at once. */
    void keep(Grade grade) throws IOException;
  }

  private final EnginePool engines;
  private final Keeping keeping;
  private final Consumer<Grade> told;

  /**
   * A grading on these engines.
   *
   * @param keeping gets each grade when it is known, in any order
   * @param told hears each grade when it is kept, in the order of the class; never two at a time
   */
  public ClassGrading(EnginePool engines, Keeping keeping, Consumer<Grade> told) {
    this.engines = engines;
    this.keeping = keeping;
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
    var grade = grade(rubric, handIn);
    keeping.keep(grade);
    tell.accept(grade);
  }

  private Grade grade(Rubric rubric, HandIn handIn) throws IOException, InterruptedException {
    try (var loan = engines.borrow(HAND_IN_LIMIT)) {
      var variables = new HashMap<>(rubric.variables());
      var piece = new Piece(new HashSet<>(rubric.images()), variables, COMMAND_LIMIT);
      return loan.work(piece, bench -> Grader.grade(rubric, handIn, bench));
    } catch (EngineLostException e) {
      return Grader.unable(rubric, handIn, e.getMessage());
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
        case Ending.TooSlow slow -> unable(handIn, slow.says());
        case Ending.Failed(IOException why) -> unable(handIn, why.getMessage());
        case Ending.Failed(RuntimeException own) -> throw own;
        case Ending.Failed(var other) -> throw new IllegalStateException(other);
      }
    }

    private void unable(HandIn handIn, String why) {
      var grade = Grader.unable(rubric, handIn, why);
      try {
        keeping.keep(grade);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      result(handIn, grade);
    }
  }
}
