package io.drydock.cli;

import io.drydock.grade.ClassGrading;
import io.drydock.grade.Grade;
import io.drydock.grade.GradeText;
import io.drydock.grade.HandIn;
import io.drydock.gradebook.Again;
import io.drydock.gradebook.Bookkeeping;
import io.drydock.gradebook.Digest;
import io.drydock.gradebook.GradeKeeper;
import io.drydock.gradebook.Gradebook;
import io.drydock.gradebook.Kept;
import io.drydock.gradebook.KeptGrades;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of a class: grades what is not graded yet, keeps it, and tells of all.
 *
 * @param jobs how many hand-ins at a time
 * @param released whether students may see what is hidden
 */
record ClassRun(Surroundings surroundings, Bookkeeping books, int jobs, boolean released) {
  private static final String PLACES = "grading";

  /**
   * Grades the class.
   *
   * @param place the folder in which grades are kept
   * @return the exit code
   */
  int grade(List<HandIn> handIns, Path place, Again again, GradeReports reports)
      throws IOException {
    var rubric = books.rubric();
    var digest = Digest.of(rubric);
    var keeper = new GradeKeeper(rubric, digest, build(), kept(place), again, handIns);
    keeper.all().forEach(this::tell);
    grade(keeper);
    var sheet = books.sheet(keeper.all());
    surroundings.out().print(GradeTable.of(sheet.rows()));
    surroundings.out().flush();
    sheet.remarks().forEach(surroundings.err()::println);
    reports.write(new Gradebook(rubric, digest, DrydockCommand.VERSION, sheet.rows(), released));
    return keeper.all().stream().map(Kept::grade).allMatch(Grade::decided)
        ? ExitCode.OK
        : ExitCode.PROBLEMS;
  }

  private static KeptGrades kept(Path place) {
    try {
      return KeptGrades.in(place);
    } catch (IOException e) {
      throw new UserError(
          "Grades cannot be kept in %s: %s.".formatted(place, e.getMessage()),
          "Try `--out` with a folder of yours.");
    }
  }

  /** No engine is started where all is graded already. */
  private void grade(GradeKeeper keeper) throws IOException {
    var open = keeper.open();
    if (open.isEmpty()) {
      return;
    }
    int count = Math.clamp(open.size(), 1, jobs);
    try (var starting = new LiveProgress(surroundings.err(), surroundings.clock(), false);
        var engines = WorkEngines.openConfined(surroundings, PLACES, count, starting)) {
      starting.close();
      try (var progress =
          new GradingProgress(
              surroundings.err(), surroundings.clock(), surroundings.terminal(), open.size())) {
        new ClassGrading(
                engines,
                grade -> {
                  keeper.keep(grade);
                  progress.graded();
                },
                grade -> progress.aside(() -> tell(keeper.of(grade.handIn()))))
            .grade(books.rubric(), open);
      }
    }
  }

  /** Another build of the same version may grade otherwise. */
  private String build() {
    return surroundings
        .program()
        .modified()
        .map(built -> DrydockCommand.VERSION + ", build " + built.toMillis())
        .orElse(DrydockCommand.VERSION);
  }

  private void tell(Kept kept) {
    surroundings.out().print(GradeText.of(kept.grade()));
    surroundings.out().flush();
  }
}
