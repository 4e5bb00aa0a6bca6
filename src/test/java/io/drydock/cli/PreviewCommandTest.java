package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class PreviewCommandTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("drydock.project", ""))
          .resolve("src/test/samples")
          .toAbsolutePath();
  private static final String LESSON =
      "format: 1\nlesson: a\ntitle: A\nminutes: 5\nsteps:\n  - read: Hello ${user}.\n";

  @TempDir private Path folder;
  private ProgramForTests program;

  @BeforeEach
  void aProgram() {
    program = ProgramForTests.in(folder);
  }

  @Test
  void everyTextOfALessonIsShown() throws IOException {
    Files.copy(SAMPLES.resolve("lints/nothing-to-mend.yaml"), folder.resolve("a.yaml"));

    program.with("COLUMNS", "60");
    assertThat(run("a.yaml")).isEqualTo(ExitCode.OK);
    Golden.assertMatches("preview/nothing-to-mend.txt", program.out());
  }

  @Test
  void aLessonOfTheCourseIsFoundByItsId() throws IOException {
    Files.createDirectory(folder.resolve("lessons"));
    Files.writeString(folder.resolve("lessons/a.yaml"), LESSON);

    assertThat(run("a")).isEqualTo(ExitCode.OK);
    assertThat(program.out())
        .contains("Hello learner.")
        .contains("warning: This lesson has no quiz.");
  }

  @Test
  void problemsAreShownInThePlaceOfTheLesson() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), LESSON.replace("read", "reed"));

    assertThat(run("a.yaml")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out()).startsWith("a.yaml:6:5: Unknown key `reed` in a step.");
  }

  @Test
  void aLessonThatIsNotThereEndsWithTwo() {
    assertThat(run("nothing")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo(
            "drydock: There is no lesson at nothing that can be read.\n"
                + "Try the path of a lesson file, or the ID of a lesson of the course.\n");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aWatchedLessonIsShownAgainAfterEachSaveAlsoAfterABadOne() throws Exception {
    var file = folder.resolve("a.yaml");
    Files.writeString(file, LESSON);
    var watching = Thread.ofVirtual().start(() -> run("a.yaml", "--watch"));
    waitFor(() -> program.out().contains("Hello learner."));

    save(file, LESSON.replace("read", "reed"), 1);
    waitFor(() -> program.out().contains("Unknown key `reed`"));
    save(file, LESSON.replace("Hello", "Good day"), 2);
    waitFor(() -> program.out().contains("Good day learner."));

    watching.interrupt();
    watching.join();
    assertThat(program.out()).contains("Waiting for the next save of a.yaml. Ctrl-C ends.");
  }

  /** The clock of some disks counts in whole seconds. */
  private static void save(Path file, String text, int second) throws IOException {
    var before = Files.getLastModifiedTime(file).toInstant();
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(before.plusSeconds(second)));
  }

  private static void waitFor(BooleanSupplier what) throws InterruptedException {
    while (!what.getAsBoolean()) {
      Thread.sleep(20);
    }
  }

  private int run(String... arguments) {
    return program.run(List.of("preview"), arguments);
  }
}
