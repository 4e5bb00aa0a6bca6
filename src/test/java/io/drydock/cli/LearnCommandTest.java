package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private boolean terminal;

  @BeforeEach
  void course() throws IOException {
    var lessons = Files.createDirectories(folder.resolve("lessons"));
    Files.writeString(
        lessons.resolve("course.yaml"), "format: 1\ncourse: trial\ntitle: A trial\nlessons: [first.yaml]\n");
    Files.writeString(
        lessons.resolve("first.yaml"),
        "format: 1\nlesson: first\ntitle: First\nminutes: 5\nsteps:\n  - read: Hello.\n");
  }

  private int run(String... arguments) {
    var environment =
        new HashMap<>(Map.of("DRYDOCK_HOME", folder.resolve("home").toString(), "PATH", System.getenv("PATH")));
    return DrydockCommand.run(
        new Surroundings(
            new ByteArrayInputStream("echo hi\n".getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            environment,
            folder,
            folder,
            Clock.systemUTC(),
            terminal),
        arguments);
  }

  @Test
  void aLessonThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(run("learn", "second")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("There is no lesson `second`.", "Try one of these: first.");
  }

  @Test
  void aCourseThatIsNotThereIsNamedWithItsPlace() throws IOException {
    Files.delete(folder.resolve("lessons/course.yaml"));
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("cannot be opened", "lessons", "Try `drydock check-lessons");
  }

  @Test
  void aLessonWithProblemsIsNotOpened() throws IOException {
    Files.writeString(
        folder.resolve("lessons/first.yaml"),
        "format: 1\nlesson: first\ntitle: First\nminutes: 5\nsteps:\n  - reed: Hello.\n");
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("first.yaml:6", "Try");
  }

  @Test
  void withoutAnEngineAPipeEndsWithUnable() {
    assertThat(run("learn", "first", "--engine", "unix:///nowhere/docker.sock")).isEqualTo(ExitCode.UNABLE);
    assertThat(out.toString()).contains("No Docker engine answers at", "Try");
    assertThat(out.toString()).doesNotContain("hi\n");
  }

  @Test
  void trainingLeavesNothingBehind() {
    assertThat(run("--train")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("home")).doesNotExist();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void onlyArgumentsWithoutOptionsGoPastTheOptionParser() {
    assertThat(LearnCommand.isPlain()).isTrue();
    assertThat(LearnCommand.isPlain("learn")).isTrue();
    assertThat(LearnCommand.isPlain("learn", "first")).isTrue();
    assertThat(LearnCommand.isPlain("learn", "--help")).isFalse();
    assertThat(LearnCommand.isPlain("learn", "first", "more")).isFalse();
    assertThat(LearnCommand.isPlain("doctor")).isFalse();
  }

  @Test
  void aRecordingNeedsATerminalAndReplacesNoFile() throws IOException {
    assertThat(run("learn", "--record", "new.cast")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Only a terminal can be recorded.", "Try it without `--record`");
    assertThat(folder.resolve("new.cast")).doesNotExist();
    Files.writeString(folder.resolve("old.cast"), "kept");
    terminal = true;
    assertThat(run("learn", "--record", "old.cast")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("There is a file old.cast already.", "Try another name");
    assertThat(folder.resolve("old.cast")).hasContent("kept");
    assertThat(run("learn", "--record", "gone/new.cast")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("There is no folder", "Try `mkdir -p` first.");
  }
}
