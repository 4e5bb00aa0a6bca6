package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.drydock.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckLessonsCommandTest {
  private static final String LESSON =
      """
      format: 1
      lesson: a
      title: A
      minutes: 5
      learned: [It greets.]
      steps:
        - read: Hello.
        - {quiz: one, ask: One, choices: [Yes., No.], answer: 1, because: So it is.}
        - {quiz: two, ask: Two, choices: [Yes., No.], answer: 2, because: So it is.}
      """;

  @TempDir private Path folder;
  private ProgramForTests program;

  @BeforeEach
  void aProgram() {
    program = ProgramForTests.in(folder);
  }

  @Test
  void aGoodLessonEndsWithZero() throws IOException {
    write("a.yaml", LESSON);

    assertThat(run("a.yaml")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).isEqualTo("No problems: 1 lesson, 3 steps.\n");
  }

  @Test
  void theCourseThatCameAlongIsTheDefault() throws IOException {
    write("lessons/course.yaml", "format: 1\ncourse: c\ntitle: C\nlessons: [a.yaml, b.yaml]\n");
    write("lessons/a.yaml", LESSON);
    write("lessons/b.yaml", LESSON.replace("lesson: a", "lesson: b"));

    assertThat(run()).isEqualTo(ExitCode.OK);
    assertThat(program.out()).isEqualTo("No problems: 2 lessons, 6 steps.\n");
  }

  @Test
  void theCoursesOwnFileStandsForItsFolder() throws IOException {
    write("c/course.yaml", "format: 1\ncourse: c\ntitle: C\nlessons: [a.yaml]\n");
    write("c/a.yaml", LESSON);

    assertThat(run("c/course.yaml")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).isEqualTo("No problems: 1 lesson, 3 steps.\n");
  }

  @Test
  void problemsArePrintedAndCountedAndEndWithOne() throws IOException {
    write("a.yaml", LESSON.replace("read", "reed").replace("title", "titel"));

    assertThat(run("a.yaml")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out())
        .isEqualTo(
            """
            a.yaml:3:1: Unknown key `titel` in a lesson.
              titel: A
              ^
              Did you mean `title`?

            a.yaml:7:5: Unknown key `reed` in a step.
                - reed: Hello.
                  ^
              Did you mean `read`?

            2 problems in 1 file.
            """);
  }

  @Test
  void problemsAreThereForProgramsToo() throws IOException {
    write("a.yaml", LESSON.replace("reed", "x").replace("title: A", "title: 1"));

    assertThat(run("--format", "json", "a.yaml")).isEqualTo(ExitCode.PROBLEMS);
    var json = JsonMapper.builder().build().readTree(program.out());
    assertThat(json.path("ok").asBoolean()).isFalse();
    var problem = json.path("problems").path(0);
    assertThat(problem.path("file").asText()).isEqualTo("a.yaml");
    assertThat(problem.path("line").asInt()).isEqualTo(3);
    assertThat(problem.path("column").asInt()).isEqualTo(8);
    assertThat(problem.path("message").asText())
        .isEqualTo("`title` must be a text, but this is a number.");
    assertThat(problem.path("help").asText()).isEqualTo("Try `\"1\"` with quotes.");
  }

  @Test
  void aPathThatIsNotThereEndsWithTwo() {
    assertThat(run("nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo(
            "drydock: There is nothing at nowhere that can be read.\n"
                + "Try the path of a lesson file, or of a folder with a course.\n");
  }

  @Test
  void aFolderWithoutACourseEndsWithTwo() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(run("empty")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .isEqualTo(
            "drydock: There is no course in empty: it has no course.yaml.\n"
                + "Try the path of a lesson file, or of a folder with a course.\n");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void warningsArePrintedAndEndWithZero() throws IOException {
    write(
        "a.yaml",
        LESSON.replace("quiz: two", "quiz: three").replaceFirst("  - \\{quiz: one.*\n", ""));

    assertThat(run("a.yaml")).isEqualTo(ExitCode.OK);
    assertThat(program.out())
        .isEqualTo(
            """
            a.yaml:2:1: warning: This lesson has only one quiz.
              lesson: a
              ^
              Try at least two: what is asked is remembered.

            No problems: 1 lesson, 2 steps. 1 warning.
            """);
  }

  @Test
  void underStrictWarningsEndWithOneAndNothingIsProven() throws IOException {
    write("a.yaml", LESSON.replaceFirst("  - \\{quiz: one.*\n", ""));

    assertThat(run("--strict", "--prove", "a.yaml")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out()).contains("warning: This lesson has only one quiz.");
  }

  @Test
  void warningsAreThereForProgramsToo() throws IOException {
    write("a.yaml", LESSON.replaceFirst("  - \\{quiz: one.*\n", ""));

    assertThat(run("--format", "json", "a.yaml")).isEqualTo(ExitCode.OK);
    var json = JsonMapper.builder().build().readTree(program.out());
    assertThat(json.path("ok").asBoolean()).isTrue();
    assertThat(json.path("warnings").path(0).path("line").asInt()).isEqualTo(2);
    assertThat(json.path("warnings").path(0).path("message").asText())
        .isEqualTo("This lesson has only one quiz.");
  }

  @Test
  void theNumberOfJobsGoesWithProveAndHasLimits() throws IOException {
    write("a.yaml", LESSON);

    assertThat(run("--jobs", "2", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("--jobs goes with --prove.").contains("Try ");
    assertThat(run("--prove", "--jobs", "0", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("--jobs 0 is out of range.")
        .contains("Try a number from 1 to 8.");
    assertThat(run("--prove", "--jobs", "many", "a.yaml")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void reportsOfProofsGoWithProve() throws IOException {
    write("a.yaml", LESSON);

    assertThat(run("--format", "junit", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("--format junit goes with --prove.");
    assertThat(run("--task", "x", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("--task goes with --prove.");
  }

  @Test
  void aReportFileGoesWithProveAndItsNameTellsItsForm() throws IOException {
    write("a.yaml", LESSON);

    assertThat(run("--report", "a.xml", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("--report goes with --prove.");
    assertThat(run("--prove", "--report", "a.html", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("--report a.html: the end of its name tells no form.")
        .contains("Try a name that ends with .xml (JUnit), .json or .tap.");
    assertThat(run("--prove", "--report", "none/a.xml", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("--report none/a.xml: its folder is not there.")
        .contains("Try `mkdir -p none` first.");
  }

  @Test
  void aReportFileHoldsTheResultsInItsForm() throws IOException {
    var results = List.of(Result.passed("a", "one"), Result.passed("a", "two"));

    for (var name : List.of("a.xml", "a.json", "a.tap")) {
      ReportFile.of(Path.of(name), folder).write(results);
    }

    assertThat(folder.resolve("a.xml")).content().contains("<testsuite name=\"a\" tests=\"2\"");
    assertThat(folder.resolve("a.json")).content().contains("\"suite\" : \"a\"");
    assertThat(folder.resolve("a.tap")).content().contains("1..2");
  }

  @Test
  void aReportThatCannotBeWrittenIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("a.xml"));
    var report = ReportFile.of(Path.of("a.xml"), folder);

    assertThatThrownBy(() -> report.write(List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("could not be written")
        .extracting(error -> ((UserError) error).help())
        .asString()
        .startsWith("Try another place");
  }

  @Test
  void aTaskThatIsNotThereIsNamed() throws IOException {
    write("a.yaml", LESSON);

    assertThat(run("--prove", "--task", "x", "a.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("There is no task `x` in a.yaml.").contains("Try ");
  }

  private int run(String... arguments) {
    return program.run(List.of("check-lessons"), arguments);
  }
}
