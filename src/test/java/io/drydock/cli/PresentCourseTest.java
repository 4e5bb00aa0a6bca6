package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author who stands in a course means that course. */
final class PresentCourseTest {
  @TempDir private Path present;
  @TempDir private Path installation;
  private ProgramForTests program;

  @BeforeEach
  void calledInOneFolderAndInstalledInAnother() {
    program = ProgramForTests.in(present, installation);
  }

  private static void course(Path folder, String lesson) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("course.yaml"),
        "format: 1\ncourse: c\ntitle: C\nlessons: [%s.yaml]\n".formatted(lesson));
    Files.writeString(
        folder.resolve(lesson + ".yaml"),
        "format: 1\nlesson: %s\ntitle: The %s\nminutes: 5\nsteps:\n  - read: Hello.\n"
            .formatted(lesson, lesson));
  }

  @Test
  void theCourseOfThePresentFolderComesBeforeTheOneThatCameAlong() throws IOException {
    course(installation.resolve("lessons"), "theirs");
    course(present, "mine");

    assertThat(program.run("new", "lesson", "next")).isEqualTo(ExitCode.OK);
    assertThat(program.out())
        .startsWith("next.yaml is written, and stands at the end of course.yaml.");
    assertThat(present.resolve("next.yaml")).exists();
    assertThat(installation.resolve("lessons/next.yaml")).doesNotExist();
    assertThat(program.run("check-lessons")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("No problems: 2 lessons");
    assertThat(program.run("preview", "mine")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("The mine");
  }

  @Test
  void elsewhereTheOneThatCameAlongIsReadAndANewLessonStartsAnother() throws IOException {
    course(installation.resolve("lessons"), "theirs");

    assertThat(program.run("preview", "theirs")).isEqualTo(ExitCode.OK);
    assertThat(program.run("new", "lesson", "next")).isEqualTo(ExitCode.OK);
    assertThat(installation.resolve("lessons/next.yaml")).doesNotExist();
    assertThat(present.resolve("next.yaml")).exists();
  }
}
