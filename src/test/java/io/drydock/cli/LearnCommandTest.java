package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {
  @TempDir Path folder;

  private ProgramForTests program;

  @BeforeEach
  void course() throws IOException {
    program =
        ProgramForTests.in(folder)
            .with("DRYDOCK_HOME", folder.resolve("home").toString())
            .with("PATH", System.getenv("PATH"))
            .types("echo hi\n");
    var lessons = Files.createDirectories(folder.resolve("lessons"));
    Files.writeString(
        lessons.resolve("course.yaml"),
        "format: 1\ncourse: trial\ntitle: A trial\nlessons: [first.yaml]\n");
    Files.writeString(
        lessons.resolve("first.yaml"),
        "format: 1\nlesson: first\ntitle: First\nminutes: 5\nsteps:\n  - read: Hello.\n");
  }

  @Test
  void aLessonThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(program.run("learn", "second")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("There is no lesson `second`.", "Try one of these: first.");
  }

  @Test
  void aCourseThatIsNotThereIsNamedWithItsPlace() throws IOException {
    Files.delete(folder.resolve("lessons/course.yaml"));
    assertThat(program.run()).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("cannot be opened", "lessons", "Try `drydock check-lessons");
  }

  @Test
  void aLessonWithProblemsIsNotOpened() throws IOException {
    Files.writeString(
        folder.resolve("lessons/first.yaml"),
        "format: 1\nlesson: first\ntitle: First\nminutes: 5\nsteps:\n  - reed: Hello.\n");
    assertThat(program.run()).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("first.yaml:6", "Try");
  }

  @Test
  void withoutAnEngineAPipeEndsWithUnable() {
    assertThat(program.run("learn", "first", "--engine", "unix:///nowhere/docker.sock"))
        .isEqualTo(ExitCode.UNABLE);
    assertThat(program.out()).contains("No Docker engine answers at", "Try");
    assertThat(program.out()).doesNotContain("hi\n");
  }

  @Test
  void trainingLeavesNothingBehind() {
    assertThat(program.run("--train")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("home")).doesNotExist();
    assertThat(program.out()).isEmpty();
  }

  @Test
  void aRecordingNeedsATerminalAndReplacesNoFile() throws IOException {
    assertThat(program.run("learn", "--record", "new.cast")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("Only a terminal can be recorded.", "Try it without `--record`");
    assertThat(folder.resolve("new.cast")).doesNotExist();
    Files.writeString(folder.resolve("old.cast"), "kept");
    program.atTerminal();
    assertThat(program.run("learn", "--record", "old.cast")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("There is a file old.cast already.", "Try another name");
    assertThat(folder.resolve("old.cast")).hasContent("kept");
    assertThat(program.run("learn", "--record", "gone/new.cast")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("There is no folder", "Try `mkdir -p` first.");
  }
}
