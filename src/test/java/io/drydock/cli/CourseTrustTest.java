package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.course.CourseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a course from elsewhere would run: shown, asked about, kept and taken back. */
class CourseTrustTest {
  @TempDir private Path folder;
  private CoursesForTests courses;
  private ProgramForTests program;

  @BeforeEach
  void courses() throws IOException {
    courses = CoursesForTests.in(folder);
    program = courses.program();
  }

  private boolean settled(boolean yes) {
    program.forget();
    return new TrustQuestion(program.surroundings(), courses.store().named("other").orElseThrow())
        .settle(yes)
        .isPresent();
  }

  @Test
  void withoutATerminalNobodyIsAskedAndNothingIsTrusted() throws IOException {
    courses.runs("touch made");
    courses.add();
    assertThat(settled(false)).isFalse();
    assertThat(program.err())
        .contains("The course `other` is not trusted", "Try `drydock course trust other`");
    assertThat(settled(true)).isTrue();
    assertThat(settled(false)).as("the answer is kept").isTrue();
  }

  @Test
  void theCommandsAreShownByLessonAndLineAndAskedAboutOnce() throws IOException {
    courses.runs("touch made");
    courses.add();
    program.atTerminal();
    program.types("n\n");
    assertThat(settled(false)).isFalse();
    assertThat(program.out())
        .contains(
            "one.yaml:8: it, this checks a task, here", "    touch made", "Do you trust them?");
    program.types("y\n");
    assertThat(settled(false)).as("the no is kept").isFalse();
    assertThat(program.out()).doesNotContain("Do you trust them?");
    assertThat(program.run("course", "trust", "other")).isEqualTo(ExitCode.OK);
    program.types("");
    assertThat(settled(false)).as("asked again by hand").isTrue();
  }

  @Test
  void aChangedCourseAsksAgainAndSaysWhatChanged() throws IOException {
    courses.runs("touch made");
    courses.add();
    program.run("course", "trust", "other", "--yes");
    courses.runs("touch other");
    program.atTerminal();
    program.types("");
    assertThat(settled(false)).isFalse();
    assertThat(program.out())
        .contains(
            "It has changed since you trusted it: one.yaml was changed.",
            "1 of its commands is new",
            "  + touch other")
        .contains("    true");
    program.run("course", "trust", "other", "--yes");
    Files.writeString(courses.elsewhere().resolve("note.txt"), "x");
    settled(false);
    assertThat(program.out()).contains("note.txt is new.", "No command is new.");
  }

  @Test
  void aCourseThatRunsNothingIsNotAskedAbout() {
    courses.add();
    program.atTerminal();
    assertThat(settled(false)).isFalse();
    assertThat(program.out()).isEmpty();
    program.run("course", "trust", "other");
    assertThat(program.out()).contains("runs nothing");
  }

  @Test
  void trustCanBeTakenBack() throws IOException {
    courses.runs("touch made");
    courses.add();
    program.run("course", "trust", "other", "--yes");
    assertThat(settled(false)).isTrue();
    program.run("course", "trust", "other", "--no");
    assertThat(settled(false)).isFalse();
    assertThat(program.run("course", "trust", "other", "--no", "--yes")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("do not go together", "Try one of them.");
    program.run("course", "trust", "other");
    assertThat(program.out()).contains("touch made").doesNotContain("Do you trust");
  }

  @Test
  void aLessonThatChangedAfterItWasTrustedIsNotOpened() throws IOException {
    courses.runs("touch made");
    var trusted =
        CourseFolder.open(courses.elsewhere(), Optional.of(CourseFiles.look(courses.elsewhere())));
    courses.runs("touch other");
    assertThatThrownBy(() -> trusted.read("one"))
        .hasMessageContaining("The course has changed since you opened it.");
  }

  @Test
  void aProofOfLessonsFromElsewhereRunsNothingUnasked() throws IOException {
    courses.runs("touch made");
    assertThat(program.run("check-lessons", "--prove", courses.elsewhere().toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("The proof would run 2 commands from", "Try the same with --trust");
    program.atTerminal();
    program.types("n\n");
    assertThat(program.run("check-lessons", "--prove", courses.elsewhere().toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.out()).contains("touch made", "Run them?");
    assertThat(program.err()).contains("Nothing was proven.", "Try it without --prove");
    assertThat(program.run("check-lessons", "--trust")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("--trust goes with --prove.");
  }

  @Test
  void withoutANameTheCourseThatOpensByItselfIsMeant() throws IOException {
    courses.runs("touch made");
    courses.add();
    assertThat(program.run("course", "trust")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("The course `own` came along with Drydock and is trusted.");
    program.run("course", "use", "other");
    assertThat(program.run("course", "trust")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("touch made");
  }
}
