package io.drydock.grade;

import io.drydock.check.PatientJudge;
import io.drydock.check.Verdict;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.workbench.CommandException;
import io.drydock.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Grades one hand-in on a workbench, stage after stage. */
final class Grader {
  /** The variable for the folder in which the hand-in's files lie. */
  static final String FOLDER = "folder";

  private final Rubric rubric;
  private final Workbench bench;
  private final Map<String, State> known = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();

  private Grader(Rubric rubric, Workbench bench) {
    this.rubric = rubric;
    this.bench = bench;
  }

  /** The grade of a hand-in. */
  static Grade grade(Rubric rubric, HandIn handIn, Workbench bench)
      throws IOException, InterruptedException {
    var started = Instant.now();
    var folder = Path.of(bench.evidence().setting().variables().values().get("work"));
    var grader = new Grader(rubric, bench);
    var notes = grader.take(handIn, folder.resolve(Rubric.HAND_IN));
    grader.fetch();
    for (var stage : rubric.stages()) {
      grader.go(stage);
    }
    return new Grade(handIn, grader.marks, notes, Duration.between(started, Instant.now()));
  }

  /** A hand-in that could not be graded. */
  static Grade unable(Rubric rubric, HandIn handIn, String why) {
    var marks = rubric.criteria().map(each -> Mark.without("", each, State.UNABLE, why)).toList();
    return new Grade(handIn, marks, List.of(), Duration.ZERO);
  }

  /** Takes the hand-in in, and judges what is to be judged of it as it lies there. */
  private List<String> take(HandIn handIn, Path target) throws IOException {
    return switch (Intake.of(handIn, target, rubric.starter(), Limits.USUAL)) {
      case Intake.Outcome.Refused(var why, var help) -> {
        var reason = Result.of(Rubric.HAND_IN, Rubric.USABLE.title(), State.FAILED, why, help);
        add(Mark.of(Rubric.HAND_IN, Rubric.USABLE, List.of(reason)));
        if (rubric.starter().folder().isPresent()) {
          add(skipped(Rubric.HAND_IN, rubric.unchanged(), Rubric.USABLE.id()));
        }
        yield List.of();
      }
      case Intake.Outcome.Taken(var folder, var notes) -> {
        bench.keep(Map.of(FOLDER, folder.toString()));
        add(Mark.of(Rubric.HAND_IN, Rubric.USABLE, List.of()));
        if (rubric.starter().folder().isPresent()) {
          add(unchanged(rubric.starter().differences(folder)));
        }
        yield Stream.concat(notes.stream(), HandOut.otherMark(handIn, folder).stream()).toList();
      }
    };
  }

  private Mark unchanged(List<String> differences) {
    return Mark.of(
        Rubric.HAND_IN,
        rubric.unchanged(),
        differences.stream()
            .map(
                what ->
                    Result.of(
                        Rubric.HAND_IN,
                        rubric.unchanged().title(),
                        State.FAILED,
                        what,
                        "Try it with the file that was handed out."))
            .toList());
  }

  private void fetch() throws IOException, InterruptedException {
    for (var image : rubric.images()) {
      try {
        bench.must("docker image pull --quiet " + image);
      } catch (CommandException e) {
        throw new IOException("The image " + image + " could not be fetched: " + e.getMessage(), e);
      }
    }
  }

  private void go(Stage stage) throws InterruptedException {
    var missing = missing(Rubric.USABLE.id(), stage.after());
    if (missing.isPresent()) {
      stage.criteria().forEach(each -> add(skipped(stage.id(), each, missing.get())));
      return;
    }
    bench.beginTask();
    var trouble = run(stage);
    for (var criterion : stage.criteria()) {
      var lacking = missing(Rubric.USABLE.id(), criterion.after());
      add(
          lacking.isPresent()
              ? skipped(stage.id(), criterion, lacking.get())
              : mark(stage, criterion, trouble));
    }
  }

  /** Runs the lines of a stage; what kept one from coming to its end. */
  private Optional<String> run(Stage stage) throws InterruptedException {
    for (var line : stage.run()) {
      try {
        if (!bench.run(line, stage.limit()).succeeded()) {
          return Optional.empty();
        }
      } catch (CommandException e) {
        return Optional.of(e.getMessage());
      }
    }
    return Optional.empty();
  }

  private Mark mark(Stage stage, Criterion criterion, Optional<String> trouble) {
    var verdicts =
        PatientJudge.judgeAll(criterion.check(), bench::evidence, Clock.systemUTC()).stream()
            .map(Verdict::withoutPrompt)
            .toList();
    verdicts.forEach(verdict -> bench.keep(verdict.saved()));
    return Mark.of(
        stage.id(),
        criterion,
        verdicts.stream()
            .map(verdict -> Result.of(criterion.id(), verdict))
            .map(result -> because(trouble, result))
            .toList());
  }

  /** Where a line did not come to its end, that is why a thing is not there. */
  private static Result because(Optional<String> trouble, Result result) {
    return trouble.isEmpty() || result.state() != State.FAILED
        ? result
        : new Result(
            result.suite(),
            result.name(),
            result.state(),
            result.mismatches(),
            Optional.empty(),
            trouble.get(),
            "");
  }

  private Mark skipped(String stage, Criterion criterion, String missing) {
    // Where the reason is not the hand-in's, this one is not either.
    var state = known.get(missing) == State.UNABLE ? State.UNABLE : State.SKIPPED;
    return Mark.without(
        stage, criterion, state, "Not looked at, because of “%s”.".formatted(titleOf(missing)));
  }

  private String titleOf(String id) {
    return rubric
        .criteria()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(Criterion::title)
        .orElse(id);
  }

  private Optional<String> missing(String always, List<String> after) {
    return Stream.concat(Stream.of(always), after.stream())
        .filter(id -> known.get(id) != State.PASSED)
        .findFirst();
  }

  private void add(Mark mark) {
    known.put(mark.criterion().id(), mark.state());
    marks.add(mark);
  }
}
