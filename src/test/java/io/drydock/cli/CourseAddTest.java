package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes a course by {@code drydock course add}, and what does not. */
class CourseAddTest {
  @TempDir private Path folder;
  private CoursesForTests courses;
  private ProgramForTests program;

  @BeforeEach
  void courses() throws IOException {
    courses = CoursesForTests.in(folder);
    program = courses.program();
  }

  @Test
  void aFolderIsReadWhereItIs() throws IOException {
    courses.add();
    assertThat(program.out())
        .contains(
            "Added the course `other`: A course, 1 lesson.",
            "It is read where it is, in " + courses.elsewhere().toRealPath())
        .contains("Try `drydock learn --course other`.");
    assertThat(courses.store().named("other").orElseThrow().folder())
        .isEqualTo(courses.elsewhere().toRealPath());
  }

  @Test
  void aCourseWithProblemsIsNotAddedAndItsProblemsArePrinted() throws IOException {
    Files.writeString(
        courses.elsewhere().resolve("one.yaml"), CoursesForTests.HEAD + "  - reed: Hello.\n");
    assertThat(program.run("course", "add", courses.elsewhere().toString()))
        .isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out())
        .contains("one.yaml:6:5: Unknown key `reed`", "1 problem in 1 file.", "was not added");
    assertThat(courses.store().all()).isEmpty();
  }

  @Test
  void aFolderWithoutACourseIsNotAdded() throws IOException {
    Files.delete(courses.elsewhere().resolve("course.yaml"));
    assertThat(program.run("course", "add", courses.elsewhere().toString()))
        .isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out()).contains("course.yaml: There is no such file.");
  }

  @Test
  void aLinkThatLeadsOutOfTheCourseIsRefused() throws IOException {
    Files.createSymbolicLink(courses.elsewhere().resolve("sample"), Path.of("/etc/passwd"));
    assertThat(program.run("course", "add", courses.elsewhere().toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("`sample` in the course is a symbolic link that leads out", "Try");
    assertThat(courses.store().all()).isEmpty();
  }

  @Test
  void aTextThatWouldSteerATerminalIsAProblem() throws IOException {
    CoursesForTests.write(courses.elsewhere(), "other", "  - read: \"Hello \\e]52;c;eA==\\a\"\n");
    assertThat(program.run("course", "add", courses.elsewhere().toString()))
        .isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out())
        .contains("holds the invisible character U+001B")
        .doesNotContain("\u001b");
  }

  @Test
  void aSecondCourseWithTheSameIdIsRefusedWithTheWayOut() throws IOException {
    courses.add();
    var third =
        CoursesForTests.write(
            Files.createDirectory(folder.resolve("third")), "other", "  - read: Hello.\n");
    assertThat(program.run("course", "add", third.toString(), "--name", "third"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("The course `other` has the ID `other` already", "drydock course remove other");
    CoursesForTests.write(third, "own", "  - read: Hello.\n");
    assertThat(program.run("course", "add", third.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("as the one that came along", "Try another ID");
    CoursesForTests.write(third, "third", "  - read: Hello.\n");
    assertThat(program.run("course", "add", third.toString(), "--name", "other"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("a course with the name `other` already", "Try --name");
    assertThat(program.run("course", "add", third.toString(), "--name", "../x"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("cannot be the name of a course", "Try small letters");
  }

  @Test
  void anOptionForGitIsNoAddress() {
    assertThat(program.run("course", "add", "--", "--upload-pack=touch " + folder.resolve("made")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("no address that git may fetch from", "Try a folder");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void withoutGitThePackageIsNamed() {
    program.with("PATH", folder.toString());
    assertThat(program.run("course", "add", "https://example.org/course.git"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("There is no program `git` here", "Try `apt-get install git`");
    assertThat(courses.home().resolve("courses"))
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith(".new"));
  }
}
