package io.drydock.cli;

import io.drydock.lesson.Lesson;
import io.drydock.practice.CleanSlate;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import io.drydock.proof.ProofEngine;
import io.drydock.proof.Prover;
import io.drydock.report.Format;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves lessons on an engine that is started for it and taken down after it. The learner's engine, and the
 * practice engine on which they learn, are never touched.
 */
final class LessonProof {
  private final Surroundings surroundings;
  private final Format format;

  LessonProof(Surroundings surroundings, Format format) {
    this.surroundings = surroundings;
    this.format = format;
  }

  /** Proves all tasks of the lessons, or one, and prints what came of it. */
  List<Result> run(List<Lesson> lessons, Optional<String> task) throws IOException {
    var engine = PracticeEngine.at(surroundings.home().resolve("proof"));
    var takeDown = new Thread(() -> engine.down(Progress.silent()));
    Runtime.getRuntime().addShutdownHook(takeDown);
    try (var progress = new LiveProgress(surroundings.err(), surroundings.clock(), false)) {
      var status = engine.up(progress);
      progress.close();
      var slate = new CleanSlate(engine.environment());
      var variables =
          Map.of(
              "hub", status.registry() + "/" + status.user(),
              "registry", status.registry(),
              "user", status.user(),
              "password", status.password(),
              "docker_config", status.dockerConfig(),
              "official", status.official());
      var proofEngine =
          new ProofEngine(
              status.address(), engine.environment(), variables, slate::wipe);
      return prove(lessons, task, new Prover(proofEngine, this::tell));
    } finally {
      engine.down(Progress.silent());
      Runtime.getRuntime().removeShutdownHook(takeDown);
    }
  }

  private List<Result> prove(List<Lesson> lessons, Optional<String> task, Prover prover)
      throws IOException {
    var all = new ArrayList<Result>();
    for (var lesson : lessons) {
      all.addAll(prover.prove(lesson, task));
    }
    if (format == Format.TEXT) {
      surroundings.out().print(table(lessons, all));
    } else {
      surroundings.out().print(format.render(all));
    }
    surroundings.out().flush();
    return all;
  }

  private void tell(Result result) {
    if (format != Format.TEXT) {
      return;
    }
    var out = surroundings.out();
    var word =
        switch (result.state()) {
          case PASSED -> "proven";
          case SKIPPED -> "skipped";
          case FAILED, UNABLE -> "wrong";
        };
    out.printf("%-7s %s, %s%n", word, result.suite(), result.name());
    if (!result.message().isEmpty()) {
      out.println("        " + result.message());
    }
    out.flush();
  }

  /** One line a lesson: how many tasks and mistakes it has, and how many statements about them hold. */
  private static String table(List<Lesson> lessons, List<Result> results) {
    var text = new StringBuilder("%n%-32s %5s %8s %10s%n".formatted("lesson", "tasks", "mistakes", "proven"));
    for (var lesson : lessons) {
      var own = results.stream().filter(r -> r.suite().equals(lesson.id())).toList();
      long proven = own.stream().filter(r -> r.state() == State.PASSED).count();
      long skipped = own.stream().filter(r -> r.state() == State.SKIPPED).count();
      long wanted = own.size() - skipped;
      int mistakes = lesson.tasks().stream().mapToInt(t -> t.mistakes().size()).sum();
      var all = wanted == 0 ? "-" : proven == wanted ? "all " + proven : proven + " of " + wanted;
      all += skipped == 0 ? "" : ", " + skipped + " skipped";
      text.append(
          "%-32s %5d %8d %10s%n".formatted(lesson.id(), lesson.tasks().size(), mistakes, all));
    }
    return text.toString();
  }
}
