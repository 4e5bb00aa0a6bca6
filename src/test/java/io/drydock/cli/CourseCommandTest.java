package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The courses that were added: the list, the choice between them, their end. */
class CourseCommandTest {
  @TempDir private Path folder;
  private CoursesForTests courses;
  private ProgramForTests program;

  @BeforeEach
  void courses() throws IOException {
    courses = CoursesForTests.in(folder);
    program = courses.program();
  }

  @Test
  void theListTellsWhichOpensAndWhetherItIsTrusted() throws IOException {
    courses.add();
    assertThat(program.run("course", "list")).isEqualTo(ExitCode.OK);
    assertThat(program.out())
        .containsPattern("\\* own +trusted +came along")
        .containsPattern("  other +not asked yet +/");
    assertThat(program.run("course", "use", "other")).isEqualTo(ExitCode.OK);
    Files.delete(courses.elsewhere().resolve("course.yaml"));
    program.run("course", "list");
    assertThat(program.out()).containsPattern("\\* other +not there +/");
    assertThat(program.run("course", "use", "own")).isEqualTo(ExitCode.OK);
    assertThat(courses.store().current()).isEmpty();
  }

  @Test
  void aCourseIsRemovedAfterAYesAndItsFolderAndTheProgressStay() throws IOException {
    courses.add();
    program.run("course", "use", "other");
    var journal = courses.home().resolve("progress/other.journal");
    Files.createDirectories(journal.getParent());
    Files.writeString(journal, "kept");
    assertThat(program.run("course", "remove", "other")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("Nobody is here to be asked.", "Try `drydock course remove other --yes`.");
    program.atTerminal();
    program.types("\n");
    assertThat(program.run("course", "remove", "other")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("The course stays.");
    assertThat(courses.store().all()).hasSize(1);
    program.types("y\n");
    assertThat(program.run("course", "remove", "other")).isEqualTo(ExitCode.OK);
    assertThat(courses.store().all()).isEmpty();
    assertThat(courses.store().current()).isEmpty();
    assertThat(courses.elsewhere().resolve("one.yaml")).exists();
    assertThat(journal).hasContent("kept");
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
    courses.add();
    for (var word : new String[] {"use", "remove", "update", "trust"}) {
      assertThat(program.run("course", word, "nothing")).isEqualTo(ExitCode.USAGE);
      assertThat(program.err()).contains("There is no course `nothing`.", "own, other");
    }
    assertThat(program.run("learn", "--course", "nothing")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("There is no course `nothing`.");
  }

  @Test
  void whatIsKeptOfACourseAndCannotBeReadIsSaidWithTheWayOut() throws IOException {
    courses.add();
    Files.writeString(courses.home().resolve("courses/other/course"), "x");
    assertThat(program.run("course", "list")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains(
            "What is kept of the course `other` cannot be read",
            "Try `drydock course remove other`");
    assertThat(program.run("course", "remove", "other", "--yes")).isEqualTo(ExitCode.OK);
    assertThat(courses.store().all()).isEmpty();
  }

  @Test
  void aCourseThatIsGoneOrHasAnotherIdIsNotOpened() throws IOException {
    courses.add();
    CoursesForTests.write(courses.elsewhere(), "own", "  - read: Hello.\n");
    assertThat(program.run("learn", "--course", "other")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("had the ID `other` when it was added, and has `own` now", "Try");
    Files.delete(courses.elsewhere().resolve("course.yaml"));
    assertThat(program.run("learn", "--course", "other")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("The course `other` is not in", "any more", "Try to put it back");
  }

  @Test
  void aFolderIsAsNewAsItIs() {
    courses.add();
    assertThat(program.run("course", "update", "other")).isEqualTo(ExitCode.OK);
    assertThat(program.out()).contains("is read where it is");
  }

  @Test
  void whoOpensACourseAtATerminalGetsItAgainAndAScriptChangesNothing() {
    courses.add();
    var choice = new CourseChoice(program.surroundings(), false);
    assertThat(choice.open(Optional.of("other"))).isPresent();
    assertThat(courses.store().current()).isEmpty();
    program.atTerminal();
    new CourseChoice(program.surroundings(), false).open(Optional.of("other"));
    assertThat(courses.store().current()).contains("other");
    assertThat(
            new CourseChoice(program.surroundings(), false)
                .open(Optional.empty())
                .orElseThrow()
                .folder()
                .course())
        .isEqualTo("other");
    assertThat(new CourseChoice(program.surroundings(), false).open(Optional.of("own"))).isEmpty();
    assertThat(courses.store().current()).isEmpty();
  }
}
