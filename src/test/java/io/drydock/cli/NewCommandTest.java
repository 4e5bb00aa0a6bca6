package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.script.CourseReader;
import io.drydock.script.Lints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewCommandTest {
  private static final String COURSE =
      "# My course.\nformat: 1\ncourse: c\ntitle: C\nlessons:\n  - a.yaml # the first\n# The end.\n";

  @TempDir private Path folder;
  private ProgramForTests program;

  @BeforeEach
  void aCourse() throws IOException {
    program = ProgramForTests.in(folder.resolve("lessons"), folder.resolve("drydock"));
    Files.createDirectories(folder.resolve("lessons"));
    write("course.yaml", COURSE);
    write("a.yaml", "format: 1\nlesson: a\ntitle: A\nminutes: 5\nsteps:\n  - read: Hello.\n");
  }

  @Test
  void aNewLessonIsValidFreeOfWarningsAndTheLastOfTheCourse() {
    assertThat(run("lesson", "my-lesson", "--title", "Mine: \"a\" \\ b")).isEqualTo(ExitCode.OK);

    var course = CourseReader.read(folder.resolve("lessons"));
    assertThat(course.problems()).isEmpty();
    var lesson = course.found().orElseThrow().lessons().getLast();
    assertThat(lesson.id()).isEqualTo("my-lesson");
    assertThat(lesson.title()).isEqualTo("Mine: \"a\" \\ b");
    assertThat(Lints.of(lesson)).isEmpty();
    assertThat(program.out())
        .isEqualTo(
            """
            my-lesson.yaml is written, and stands at the end of course.yaml.
            Try `drydock preview my-lesson.yaml --watch`, and edit it.
            """);
  }

  @Test
  void theCoursesFileKeepsItsCommentsAndItsOrder() throws IOException {
    run("lesson", "b");

    assertThat(read("course.yaml"))
        .isEqualTo(COURSE.replace("# the first\n", "# the first\n  - b.yaml\n"));
    assertThat(read("b.yaml")).contains("title: \"B\"\n");
  }

  @Test
  void aListInBracketsAndAFileWithoutALastLineEndAreUnderstood() throws IOException {
    write("course.yaml", "format: 1\ncourse: c\ntitle: C\nlessons: [a.yaml]");
    run("lesson", "b");
    assertThat(read("course.yaml")).endsWith("lessons: [a.yaml, b.yaml]");

    write("course.yaml", "format: 1\ncourse: c\ntitle: C\nlessons:\n- a.yaml\n- b.yaml");
    run("lesson", "c-d");
    assertThat(read("course.yaml")).endsWith("\n- b.yaml\n- c-d.yaml\n");
    assertThat(CourseReader.read(folder.resolve("lessons")).problems()).isEmpty();
    assertThat(read("c-d.yaml")).contains("title: \"C d\"\n");
  }

  @Test
  void anotherCourseCanBeNamed() throws IOException {
    Files.createDirectory(folder.resolve("other"));
    Files.writeString(folder.resolve("other/course.yaml"), COURSE);
    Files.copy(folder.resolve("lessons/a.yaml"), folder.resolve("other/a.yaml"));

    assertThat(run("lesson", "b", "--course", "../other")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("other/b.yaml")).exists();
    assertThat(folder.resolve("lessons/b.yaml")).doesNotExist();
  }

  @Test
  void aLessonThatIsThereIsNeverOverwritten() throws IOException {
    assertThat(run("lesson", "a")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo("drydock: The course has a lesson `a` already, in a.yaml.\nTry another ID.\n");
    assertThat(read("a.yaml")).contains("Hello.");
    assertThat(read("course.yaml")).isEqualTo(COURSE);
  }

  @Test
  void aFileOfThatNameIsNeverOverwritten() throws IOException {
    Files.createDirectory(folder.resolve("lessons/b.yaml"));

    assertThat(run("lesson", "b")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).startsWith("drydock: ").contains("b.yaml").contains("Try ");
    assertThat(read("course.yaml")).isEqualTo(COURSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"My-Lesson", "../a", "a_b", "-", "a b"})
  void whatCannotBeAnIdEndsWithTwo(String id) {
    assertThat(run("lesson", "--", id)).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo(
            "drydock: `%s` cannot be the ID of a lesson.\n".formatted(id)
                + "Try small letters, digits and single dashes, such as `my-first-lesson`.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "${hub}"})
  void whatCannotBeATitleEndsWithTwo(String title) {
    assertThat(run("lesson", "b", "--title", title)).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo(
            "drydock: The title is not a heading of one line.\nTry --title \"My first lesson\".\n");
    assertThat(folder.resolve("lessons/b.yaml")).doesNotExist();
  }

  @Test
  void aFolderWithoutACourseEndsWithTwo() {
    assertThat(run("lesson", "b", "--course", "nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo(
            "drydock: There is no course in nowhere: it has no course.yaml.\n"
                + "Try --course with the folder of a course.\n");
  }

  @Test
  void aCourseWithProblemsIsMendedFirst() throws IOException {
    write("a.yaml", "format: 1\n");

    assertThat(run("lesson", "b")).isEqualTo(ExitCode.USAGE);
    var place = folder.resolve("lessons");
    assertThat(program.err())
        .contains("The course in %s has problems.\na.yaml:".formatted(place))
        .contains("Try `drydock check-lessons %s`, and mend them first.".formatted(place));
    assertThat(folder.resolve("lessons/b.yaml")).doesNotExist();
  }

  @Test
  void aLessonInAFolderWithoutACourseStartsOneThere() throws IOException {
    var place = Files.createDirectory(folder.resolve("My Course"));
    var there = ProgramForTests.in(place, folder.resolve("drydock"));

    assertThat(there.run("new", "lesson", "volumes")).isEqualTo(ExitCode.OK);
    assertThat(there.out())
        .startsWith("course.yaml is written, with volumes.yaml as its first lesson.\n");
    var course = CourseReader.read(place);
    assertThat(course.problems()).isEmpty();
    assertThat(course.found().orElseThrow().id()).isEqualTo("my-course");
    assertThat(course.found().orElseThrow().title()).isEqualTo("My course");
    assertThat(there.run("new", "lesson", "networks")).isEqualTo(ExitCode.OK);
    assertThat(CourseReader.read(place).found().orElseThrow().lessons()).hasSize(2);
  }

  @Test
  void aCourseIsWrittenIntoAFolderOfItsOwn() {
    assertThat(run("course", "mine", "--title", "My \"own\"")).isEqualTo(ExitCode.OK);

    var course = CourseReader.read(folder.resolve("lessons/mine"));
    assertThat(course.problems()).isEmpty();
    assertThat(course.found().orElseThrow().title()).isEqualTo("My \"own\"");
    assertThat(course.found().orElseThrow().lessons().getFirst().id()).isEqualTo("first-lesson");
    assertThat(run("course", "other", "--folder", "../elsewhere")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("elsewhere/course.yaml")).exists();
  }

  @Test
  void aCourseThatIsThereIsNeverOverwritten() throws IOException {
    assertThat(run("course", "c", "--folder", ".")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo(
            "drydock: There is a file course.yaml already.\nTry another ID, or another folder.\n");
    assertThat(read("course.yaml")).isEqualTo(COURSE);
  }

  @Test
  void whereALessonIsThereNoCourseIsStarted() throws IOException {
    Files.createDirectory(folder.resolve("plain"));
    Files.writeString(folder.resolve("plain/first-lesson.yaml"), "mine");

    assertThat(run("course", "c", "--folder", "../plain")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("first-lesson.yaml already.");
    assertThat(folder.resolve("plain/course.yaml")).doesNotExist();
    assertThat(folder.resolve("plain/first-lesson.yaml")).hasContent("mine");
  }

  @Test
  void theCourseThatCameAlongIsNeverWrittenTo() throws IOException {
    var installed = Files.createDirectories(folder.resolve("drydock/lessons"));
    Files.writeString(installed.resolve("course.yaml"), COURSE);
    Files.copy(folder.resolve("lessons/a.yaml"), installed.resolve("a.yaml"));
    var inside = ProgramForTests.in(installed.getParent(), installed.getParent());

    assertThat(inside.run("new", "lesson", "b")).isEqualTo(ExitCode.USAGE);
    assertThat(inside.err())
        .isEqualTo(
            "drydock: %s is Drydock's own folder: a lesson of yours does not belong there.\n"
                    .formatted(installed.getParent())
                + "Try `drydock new course my-course` in a folder of your own.\n");
    assertThat(run("lesson", "b", "--course", installed.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(installed.resolve("course.yaml")).hasContent(COURSE);
    assertThat(installed.resolve("b.yaml")).doesNotExist();
  }

  @Test
  void withoutAWordItTellsWhatItCanMake() {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("Tell what to make. Try: drydock new course ID, or drydock new lesson ID");
    assertThat(run("lesson")).isEqualTo(ExitCode.USAGE);
    assertThat(run("lesson", "--help")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("--title").contains("--course");
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("lessons").resolve(file));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve("lessons").resolve(file), text);
  }

  private int run(String... arguments) {
    return program.run(List.of("new"), arguments);
  }
}
