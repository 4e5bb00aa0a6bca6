package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Check;
import io.drydock.check.Expectation;
import io.drydock.check.Variables;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.script.ChecksReader;
import io.drydock.script.LessonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the assignment and the lesson that leads through it together: both say the same. */
class AssignmentTest {
  private static final Path ASSIGNMENT = Path.of("assignments/nodejs");
  private static Lesson lesson;
  private static List<Check> checks;

  @TempDir Path work;

  @BeforeAll
  static void read() {
    var readLesson = LessonReader.read(Path.of("lessons/assignment.yaml"));
    var readChecks = ChecksReader.read(ASSIGNMENT.resolve("checks.yaml"));
    assertThat(readLesson.problems()).isEmpty();
    assertThat(readChecks.problems()).isEmpty();
    lesson = readLesson.found().orElseThrow();
    checks = readChecks.found().orElseThrow().checks();
  }

  @Test
  void theLessonHandsOutTheStarterFilesAsTheyAre() throws Exception {
    run(task("meet-the-app").setup());
    assertThat(files(work.resolve("nodejs"))).isEqualTo(files(ASSIGNMENT.resolve("starter")));
  }

  @Test
  void theStartersDockerfileHasNothingButRemarks() throws IOException {
    assertThat(instructions(ASSIGNMENT.resolve("starter/Dockerfile"))).isEmpty();
  }

  @Test
  void theLessonsSolutionIsTheReferenceSolution() throws Exception {
    run(List.of("mkdir nodejs"));
    run(task("recipe").solution());
    assertThat(instructions(work.resolve("nodejs/Dockerfile")))
        .hasSize(8)
        .isEqualTo(instructions(ASSIGNMENT.resolve("solution/Dockerfile")));
  }

  @Test
  void theLessonAsksOfTheRecipeAndTheImageWhatTheAssignmentAsks() {
    assertThat(dockerfile(task("recipe").check())).isEqualTo(dockerfile(checks));
    assertThat(image(task("build").check())).isEqualTo(image(checks));
  }

  @Test
  void noHintShowsMoreThanOneLineOfTheRecipe() throws IOException {
    var recipe = instructions(ASSIGNMENT.resolve("solution/Dockerfile"));
    for (var task : lesson.tasks()) {
      for (var hint : task.hints()) {
        assertThat(recipe.stream().filter(hint.say()::contains)).as(hint.say()).hasSizeLessThan(2);
      }
      assertThat(task.say()).as(task.id()).doesNotContain(recipe);
    }
  }

  private static Step.Task task(String id) {
    return lesson.tasks().stream().filter(task -> task.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Expectation> dockerfile(List<Check> all) {
    return all.stream()
        .flatMap(check -> check instanceof Check.Dockerfile d ? d.expect().stream() : null)
        .toList();
  }

  private static List<Expectation> image(List<Check> all) {
    return all.stream()
        .flatMap(check -> check instanceof Check.Image i ? i.expect().stream() : null)
        .toList();
  }

  private void run(List<String> lines) throws Exception {
    for (var line : lines) {
      var expanded = new Variables(Map.of()).expand(line);
      var process =
          new ProcessBuilder("sh", "-c", expanded).directory(work.toFile()).inheritIO().start();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as(line).isTrue();
      assertThat(process.exitValue()).as(line).isZero();
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    var found = new TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static List<String> instructions(Path dockerfile) throws IOException {
    return Files.readString(dockerfile)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
