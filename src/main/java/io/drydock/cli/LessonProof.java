package io.drydock.cli;

import io.drydock.lesson.Lesson;
import io.drydock.practice.EngineStore;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import io.drydock.proof.Proven;
import io.drydock.proof.SideBySide;
import io.drydock.report.Format;
import io.drydock.report.Result;
import io.drydock.workbench.EnginePool;
import io.drydock.workbench.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proves lessons on engines that are started for it and taken down after it. The learner's engine,
 * and the practice engine on which they learn, are never touched.
 */
final class LessonProof {
  private static final String PLACES = "proof";

  private final Surroundings surroundings;
  private final Format format;

  LessonProof(Surroundings surroundings, Format format) {
    this.surroundings = surroundings;
    this.format = format;
  }

  /**
   * Proves all tasks of the lessons, or one, and prints what came of it.
   *
   * @param jobs how many lessons at a time, each on an engine of its own
   */
  List<Result> run(List<Lesson> lessons, Optional<String> task, int jobs) throws IOException {
    int count = Math.clamp(lessons.size(), 1, jobs);
    try (var progress = new LiveProgress(surroundings.err(), surroundings.clock(), false);
        var engines = engines(count, progress)) {
      progress.close();
      var started = Instant.now();
      var proven = new SideBySide(engines, this::tell).prove(lessons, task);
      var results = proven.stream().map(Proven::results).flatMap(List::stream).toList();
      surroundings
          .out()
          .print(
              format == Format.TEXT
                  ? ProofTable.of(proven, Duration.between(started, Instant.now()))
                  : format.render(results));
      surroundings.out().flush();
      return results;
    }
  }

  private EnginePool engines(int count, Progress progress) throws IOException {
    var home = surroundings.home();
    var store = EngineStore.of(surroundings.environment());
    Function<Path, PracticeEngine> at = folder -> PracticeEngine.at(folder).with(store);
    var source = new PracticeEngines(at, at.apply(home.resolve(PLACES)), progress);
    try {
      return EnginePool.open(new Places(home, PLACES), source, count);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The start of the engines was interrupted.", e);
    }
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
          case FAILED -> "wrong";
          case UNABLE -> "unable";
        };
    out.printf("%-7s %s, %s%n", word, result.suite(), result.name());
    if (!result.message().isEmpty()) {
      out.println("        " + result.message());
    }
    out.flush();
  }
}
