package io.drydock.cli;

import io.drydock.lesson.Lesson;
import io.drydock.proof.Proven;
import io.drydock.proof.SideBySide;
import io.drydock.report.Format;
import io.drydock.report.Result;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Proves lessons on engines of their own, and tells what came of it. */
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
        var engines = WorkEngines.open(surroundings, PLACES, count, progress)) {
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
