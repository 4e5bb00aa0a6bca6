package io.drydock.gradebook;

import io.drydock.check.Cause;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.grade.Criterion;
import io.drydock.grade.Grade;
import io.drydock.grade.HandIn;
import io.drydock.grade.LateRule;
import io.drydock.grade.ManualOverride;
import io.drydock.grade.Mark;
import io.drydock.grade.Rubric;
import io.drydock.grade.Stage;
import io.drydock.grade.Starter;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small class in which everything happens that can happen to a grade. */
final class ClassForTests {
  static final String RUBRIC_DIGEST = "sha256:" + "ab".repeat(32);
  static final String GRADER = "drydock test";
  static final Instant DUE = Instant.parse("2026-11-20T22:00:00Z");

  private static final Duration LIMIT = Duration.ofMinutes(1);

  static final Rubric RUBRIC =
      new Rubric(
          "web",
          "A web server",
          Path.of("rubric.yaml"),
          List.of(),
          Map.of(),
          Starter.NONE,
          0,
          List.of(
              new Stage(
                  "build",
                  List.of(),
                  LIMIT,
                  List.of(),
                  List.of(criterion("builds", 10, false, false))),
              new Stage(
                  "run",
                  List.of(),
                  LIMIT,
                  List.of("builds"),
                  List.of(
                      criterion("answers", 20, false, false),
                      criterion("secret", 10, true, false),
                      criterion("bonus", 5, false, true)))),
          Optional.of(new LateRule(Optional.of(DUE), Duration.ofMinutes(15), 10, 50)));

  private ClassForTests() {}

  private static Criterion criterion(String id, int points, boolean hidden, boolean extra) {
    return new Criterion(
        id, "It has `" + id + "`", points, List.of(), List.of(), false, hidden, extra);
  }

  /** A grade with a state for each criterion after the first, which is whether it can be used. */
  static Grade grade(String id, State... states) {
    return grade(id, "It listens on `127.0.0.1` only.", "Try to listen on `0.0.0.0`.", states);
  }

  /** The same with words of its own where something is not well. */
  static Grade grade(String id, String says, String help, State... states) {
    var marks = new ArrayList<Mark>();
    var criteria = RUBRIC.criteria().toList();
    marks.add(mark(Rubric.HAND_IN, criteria.getFirst(), State.PASSED, says, help));
    for (int i = 0; i < states.length; i++) {
      var criterion = criteria.get(i + 1);
      marks.add(mark(i == 0 ? "build" : "run", criterion, states[i], says, help));
    }
    return new Grade(
        new HandIn(id, Path.of("hand-in")), marks, List.of(), Duration.ofSeconds(id.length()));
  }

  private static Mark mark(
      String stage, Criterion criterion, State state, String says, String help) {
    var results =
        switch (state) {
          case PASSED -> List.<Result>of();
          case FAILED ->
              List.of(
                  new Result(
                      criterion.id(),
                      criterion.title(),
                      state,
                      List.of(new Mismatch("answer", "`200`", says)),
                      Optional.of(new Cause("http.only-local", says, help)),
                      says,
                      help));
          case SKIPPED, UNABLE ->
              List.of(Result.of(criterion.id(), criterion.title(), state, says, help));
        };
    return new Mark(
        stage, criterion, state, state == State.PASSED ? criterion.points() : 0, results);
  }

  static Stamp stamp(String id) {
    return new Stamp("sha256:" + Digest.brief(id).repeat(8), RUBRIC_DIGEST, GRADER + ", build 1");
  }

  static Kept kept(Grade grade) {
    return Kept.of(grade, stamp(grade.handIn().id()), Optional.of(DUE.minusSeconds(60)));
  }

  static Student student(String id, String name) {
    return new Student(
        id, name, id + "@school.test", Optional.empty(), Optional.empty(), Map.of("Section", "A"));
  }

  /**
   * All is there: graded, late, graded again, set by hand, open, missing, unknown to the roster.
   */
  static Gradebook book(boolean released) {
    var all = State.PASSED;
    var bob = kept(grade("bob", all, State.FAILED, State.FAILED, State.SKIPPED));
    var dan = kept(grade("dan", all, all, all, State.FAILED));
    var grades =
        List.of(
            kept(grade("ada", all, all, all, all)),
            bob,
            kept(grade("cyn", State.FAILED, State.SKIPPED, State.SKIPPED, State.SKIPPED)),
            new Kept(
                dan.grade(), dan.stamp(), Optional.of(DUE.plusSeconds(100_000)), Optional.of(35.0)),
            kept(grade("eve", all, State.UNABLE, State.UNABLE, State.UNABLE)),
            kept(grade("guest", all, State.FAILED, all, all)));
    var roster =
        new Roster(
            Stream.of("eve", "ada", "bob", "cyn", "dan", "fay")
                .map(id -> student(id, id.toUpperCase(Locale.ROOT) + " Smith"))
                .toList());
    var set = new ManualOverride("bob", "answers", 12.5, "It answered when we looked together.");
    var books = new Bookkeeping(RUBRIC, roster, List.of(set), Optional.empty());
    return new Gradebook(RUBRIC, RUBRIC_DIGEST, GRADER, books.sheet(grades).rows(), released);
  }

  /** A class of one whose every text is this. */
  static Gradebook saying(String evil) {
    var said = grade(evil, evil, evil, State.FAILED, State.FAILED, State.SKIPPED, State.UNABLE);
    var noted = new Grade(said.handIn(), said.marks(), List.of(evil), said.took());
    var handIn = HandInIds.clean(List.of(noted.handIn())).getFirst();
    var grade = new Grade(handIn, noted.marks(), noted.notes(), noted.took());
    var roster =
        new Roster(
            List.of(
                new Student(
                    handIn.id(),
                    Clean.text(evil),
                    Clean.text(evil),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of()),
                student("fay", "Fay")));
    var set = new ManualOverride(handIn.id(), "builds", 1, evil);
    var books = new Bookkeeping(RUBRIC, roster, List.of(set), Optional.empty());
    var rows = books.sheet(List.of(kept(grade))).rows();
    return new Gradebook(RUBRIC, RUBRIC_DIGEST, GRADER, rows, false);
  }
}
