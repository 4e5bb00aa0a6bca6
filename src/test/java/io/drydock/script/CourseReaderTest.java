package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Lesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourseReaderTest {
  @TempDir private Path folder;

  @Test
  void aCourseHasItsLessonsInTheOrderOfTheList() throws IOException {
    course("[b.yaml, a.yaml]");
    lesson("a.yaml", "first", "");
    lesson("b.yaml", "second", "");

    var course = CourseReader.read(folder).found().orElseThrow();

    assertThat(course.id()).isEqualTo("images");
    assertThat(course.lessons()).extracting(Lesson::id).containsExactly("second", "first");
  }

  @Test
  void anOutlineDoesNotLookAtTheLessons() throws IOException {
    course("[a.yaml]");
    lesson("a.yaml", "first", "  - nonsense: [\n");

    var outline = CourseReader.outline(folder).found().orElseThrow();

    assertThat(outline)
        .isEqualTo(
            new CourseOutline(
                "images", outline.title(), folder, List.of(folder.resolve("a.yaml"))));
    assertThat(CourseReader.read(folder).problems()).isNotEmpty();
  }

  @Test
  void theHeadOfALessonIsReadWithoutItsSteps() throws IOException {
    lesson("a.yaml", "first", "  - nonsense: [\n");

    var file = folder.resolve("a.yaml");
    assertThat(LessonOutline.read(file).found())
        .contains(new LessonOutline("first", "A lesson", 5, file));
  }

  @Test
  void theProblemsOfAHeadAreNamed() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "format: 1\nlesson: a\nsteps:\n");

    assertThat(LessonOutline.read(folder.resolve("a.yaml")).problems())
        .extracting(Problem::message)
        .containsExactly("This lesson has no `minutes`.", "This lesson has no `title`.");
  }

  @Test
  void theProblemsOfAllFilesComeTogether() throws IOException {
    course("[a.yaml, b.yaml]");
    lesson("a.yaml", "first", "  - reed: x\n");
    lesson("b.yaml", "second", "  - taks: x\n");

    assertThat(CourseReader.read(folder).problems())
        .extracting(problem -> problem.file().getFileName() + ": " + problem.help())
        .containsExactly("a.yaml: Did you mean `read`?", "b.yaml: Did you mean `task`?");
  }

  @Test
  void whereTheListIsWrongTheLessonsAreReadAllTheSame() throws IOException {
    Files.writeString(folder.resolve("course.yaml"), "format: 1\n");
    lesson("a.yaml", "first", "  - reed: x\n");

    assertThat(CourseReader.read(folder).problems())
        .extracting(problem -> problem.file().getFileName().toString())
        .contains("a.yaml", "course.yaml");
  }

  @Test
  void aTitleCannotUseVariables() throws IOException {
    course("[a.yaml]");
    Files.writeString(
        folder.resolve("a.yaml"),
        "format: 1\nlesson: a\ntitle: To ${hub}\nminutes: 1\nsteps:\n  - read: Hello.\n");

    assertThat(render())
        .contains("a.yaml:3:11: There is no variable `hub` here.")
        .contains("Try `$${hub}` for the text itself.");
    assertThat(LessonOutline.read(folder.resolve("a.yaml")).problems()).hasSize(1);
  }

  @Test
  void theCourseThatComesAlongHasNoProblems() {
    assertThat(CourseReader.read(Schemas.FOLDER).problems().stream().map(Problem::render))
        .isEmpty();
  }

  @Test
  void aListedFileThatIsMissingIsAProblem() throws IOException {
    course("[a.yaml]");

    assertThat(render())
        .isEqualTo(
            """
            course.yaml:4:11: There is no file `a.yaml` beside course.yaml.
              lessons: [a.yaml]
                        ^
              Try to check its name, or take it from the list.
            """);
  }

  @Test
  void aLessonFileThatIsNotListedIsAProblem() throws IOException {
    course("[a.yaml]");
    lesson("a.yaml", "first", "");
    lesson("b.yml", "second", "");

    assertThat(render())
        .contains("4:10: The lesson file `b.yml` is not in this list.")
        .contains("Try to add it, or to move it out of this folder.");
  }

  @Test
  void aFileThatIsListedTwiceIsAProblem() throws IOException {
    course("[a.yaml, a.yaml]");
    lesson("a.yaml", "first", "");

    assertThat(render()).contains("4:19: `a.yaml` is in the list twice.").contains("Try it once.");
  }

  @Test
  void twoLessonsWithOneIdAreAProblem() throws IOException {
    course("[a.yaml, b.yaml]");
    lesson("a.yaml", "first", "");
    lesson("b.yaml", "first", "");

    assertThat(render())
        .isEqualTo(
            """
            b.yaml:2:1: The lesson in `a.yaml` has the ID `first`, too.
              lesson: first
              ^
              Try another ID: progress is kept under it.
            """);
  }

  @Test
  void aFileOutsideTheFolderIsAProblem() throws IOException {
    course("[../a.yaml]");

    assertThat(render())
        .contains("`../a.yaml` is not the name of a lesson file beside course.yaml.")
        .contains("Try a name of small letters, digits and dashes that ends with `.yaml`.");
  }

  @Test
  void aCourseNeedsItsKeys() throws IOException {
    Files.writeString(folder.resolve("course.yaml"), "format: 1\nname: x\n");

    assertThat(CourseReader.read(folder).problems())
        .extracting(problem -> problem.message() + " " + problem.help())
        .containsExactly(
            "This course has no `course`. Try `course:` with an ID such as `images`.",
            "This course has no `lessons`. Try `lessons:` with a list of file names.",
            "Unknown key `name` in a course. Did you mean `title`?");
  }

  @Test
  void aFolderWithoutACourseFileIsAProblem() {
    assertThat(render())
        .isEqualTo("course.yaml: There is no such file.\n  Try to check the path.\n");
  }

  private String render() {
    return String.join(
            "", CourseReader.read(folder).problems().stream().map(Problem::render).toList())
        .replace(folder + "/", "");
  }

  private void course(String lessons) throws IOException {
    Files.writeString(
        folder.resolve("course.yaml"),
        "format: 1\ncourse: images\ntitle: Images\nlessons: " + lessons + "\n",
        StandardCharsets.UTF_8);
  }

  private void lesson(String file, String id, String steps) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "format: 1\nlesson: "
            + id
            + "\ntitle: A lesson\nminutes: 5\nsteps:\n"
            + (steps.isEmpty() ? "  - read: Hello.\n" : steps));
  }
}
