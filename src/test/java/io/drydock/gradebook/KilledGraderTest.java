package io.drydock.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.grade.Grade;
import io.drydock.grade.HandIn;
import io.drydock.report.Result.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grader that is killed loses what it was at, and nothing else. */
class KilledGraderTest {
  private static final int COUNT = 400;
  private static final int ENOUGH = 20;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  /** Another process: keeps grades from two threads, one after the other, without end. */
  static final class Killed {
    private Killed() {}

    public static void main(String[] words) throws Exception {
      var folder = Path.of(words[0]);
      var keeper = keeper(folder);
      try (var workers = Executors.newFixedThreadPool(2)) {
        while (true) {
          var all = new ArrayList<Callable<Void>>();
          for (var handIn : handIns(folder)) {
            all.add(
                () -> {
                  keeper.keep(grade(handIn));
                  return null;
                });
          }
          workers.invokeAll(all);
        }
      }
    }
  }

  private static List<HandIn> handIns(Path folder) {
    return IntStream.range(0, COUNT)
        .mapToObj(i -> new HandIn("s" + i, folder.resolve("hand-in")))
        .toList();
  }

  private static Grade grade(HandIn handIn) {
    var says = "word ".repeat(300);
    var grade =
        ClassForTests.grade(
            handIn.id(), says, says, State.PASSED, State.FAILED, State.FAILED, State.FAILED);
    return new Grade(handIn, grade.marks(), grade.notes(), grade.took());
  }

  private static GradeKeeper keeper(Path folder) throws IOException {
    var kept = KeptGrades.in(folder.resolve("grades"));
    return new GradeKeeper(
        ClassForTests.RUBRIC, "sha256:1", "v1", kept, Again.NOTHING, handIns(folder));
  }

  @Test
  void whatWasKnownIsKeptWholeAndTheNextRunGoesOnWithTheRest() throws Exception {
    Files.writeString(folder.resolve("hand-in"), "the same for all");
    for (int round = 0; round < 3; round++) {
      int before = keeper(folder).all().size();
      killInTheMidst(before + ENOUGH);
      var next = keeper(folder);
      assertThat(next.all()).hasSizeGreaterThanOrEqualTo(before + ENOUGH);
      assertThat(next.open()).hasSize(COUNT - next.all().size());
      assertThat(next.all()).allSatisfy(kept -> assertThat(kept.grade().points()).isEqualTo(10));
    }
    var last = keeper(folder);
    for (var handIn : last.open()) {
      last.keep(grade(handIn));
    }
    assertThat(keeper(folder).open()).isEmpty();
  }

  private void killInTheMidst(int files) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      var end = Instant.now().plus(LIMIT);
      while (results() < files && Instant.now().isBefore(end)) {
        Thread.sleep(5);
      }
      assertThat(results())
          .as(Files.readString(folder.resolve("output")))
          .isGreaterThanOrEqualTo(files);
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  private int results() throws IOException {
    var results = folder.resolve("grades/results");
    if (!Files.isDirectory(results)) {
      return 0;
    }
    try (var files = Files.list(results)) {
      return (int) files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }
}
