package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.lesson.Step;
import io.drydock.script.LessonReader;
import io.drydock.tutor.TypedCase.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What learners type in the course's lessons, right ones and wrong ones, each played on a real
 * engine through the tutor. The cases stand in {@code src/it/cases}, one file a lesson; what came
 * of them is written to {@code target/cases}. A run of all tests plays some lessons; {@code
 * DRYDOCK_CASES} with the beginnings of {@code LESSON/TASK}, divided by commas, plays others, and
 * with {@code all} every one.
 */
class TypedCasesIT {
  private static final Path PROJECT =
      Path.of(System.getProperty("drydock.project", "")).toAbsolutePath();
  private static final String OFTEN =
      "dockerfile-basics,getting-help,layers-review,using-docker-hub-images";
  private static final List<String> ONLY =
      only(System.getenv().getOrDefault("DRYDOCK_CASES", OFTEN));

  @TempDir Path place;

  private final CaseTable table = new CaseTable();

  @TestFactory
  Stream<DynamicTest> rightAnswersPassAndWrongTurnsAreToldWhy() throws IOException {
    try (var lessons = Files.list(PROJECT.resolve("src/it/cases"))) {
      var each =
          lessons.sorted().toList().stream()
              .map(file -> file.getFileName().toString().replace(".text", ""))
              .filter(
                  lesson ->
                      ONLY.stream().anyMatch(only -> only.isEmpty() || only.startsWith(lesson)))
              .map(lesson -> DynamicTest.dynamicTest(lesson, () -> play(lesson)));
      return Stream.concat(each, Stream.of(DynamicTest.dynamicTest("the goal", this::goal)));
    }
  }

  private static List<String> only(String wanted) {
    return wanted.equals("all") ? List.of("") : List.of(wanted.split(","));
  }

  private void play(String id) throws IOException, InterruptedException {
    var lesson =
        LessonReader.read(PROJECT.resolve("lessons/" + id + ".yaml")).found().orElseThrow();
    var cases = TypedCase.read(PROJECT.resolve("src/it/cases/" + id + ".text"));
    assertThat(lesson.tasks().stream().map(Step.Task::id))
        .as("tasks of " + id)
        .containsAll(cases.stream().map(TypedCase::task).distinct().toList());
    try (var seat = new Seat(PracticeEngineForTests.get(), lesson, place.resolve(id))) {
      // In the order of the tasks: what leads to one is done once.
      for (var task : lesson.tasks()) {
        for (var typed : cases) {
          if (typed.task().equals(task.id())
              && ONLY.stream().anyMatch((id + "/" + task.id())::contains)) {
            long from = System.nanoTime();
            var played = seat.play(typed);
            table.add(id, typed, played, (System.nanoTime() - from) / 1_000_000);
          }
        }
      }
    } finally {
      write();
    }
  }

  private void write() throws IOException {
    var folder = Files.createDirectories(PROJECT.resolve("target/cases"));
    Files.writeString(folder.resolve("table.text"), table.toString());
    Files.writeString(folder.resolve("not-well.text"), table.notWell());
  }

  private void goal() {
    System.out.println(table);
    assertThat(table.wrong(Outcome.FALSE)).as("told something false").isEmpty();
    assertThat(table.wrong(Outcome.PASSED)).as("passed, though wrong").isEmpty();
    assertThat(table.right()).as("right answers that pass: " + table.notWell()).isGreaterThan(0.97);
    assertThat(table.told())
        .as("wrong turns with their cause: " + table.notWell())
        .isGreaterThan(0.9);
  }
}
