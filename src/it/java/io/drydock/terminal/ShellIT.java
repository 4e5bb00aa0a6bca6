package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shell in a real terminal, without an engine: what any shell must do. */
@Timeout(120)
class ShellIT {
  @TempDir Path folder;

  private Learner learner() throws IOException {
    return new Learner(folder).lesson(Learner.FIRST_THINGS);
  }

  @Test
  void aLessonIsShownStepByStepAndLeftWithCtrlD() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.await("Step 1 of 3: reading").await("Welcome").await("first 1/3");
      screen
          .press("Enter")
          .await("Step 2 of 3: question")
          .await("Type the number of the right one.");
      screen.enter("2").await("✗ Not this.");
      screen.enter("1").await("✓ Right.").await("It is this.");
      screen.press("Enter").await("Step 3 of 3: task");
      screen.press("Enter").await("This task is open.");
      screen.press("C-d").await("the next start goes on from this step");
      assertThat(screen.awaitExit()).isZero();
    }
  }

  @Test
  void whatIsTypedStaysInTheHistoryOfTheNextStart() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.enter("echo remember me").await("\nremember me").awaitPrompt().enter("quit");
      assertThat(screen.awaitExit()).isZero();
    }
    try (var screen = learner().sitDown()) {
      screen.press("Up", "Up").await("❯ echo remember me");
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("home/history"))).hasSize(2);
  }

  @Test
  void theTutorsWordsCompleteAndHelpShowsThem() throws IOException {
    try (var screen = learner().sitDown()) {
      screen
          .type("prog")
          .press("Tab")
          .await("❯ progress")
          .press("Enter")
          .await("first")
          .await("here, open");
      screen.enter("help").await("leave this step for later");
      screen.enter("hint").await("There is no hint for this step");
      screen.enter("goto nothing").await("Step 3 of 3");
      screen.enter("hint").await("Hint 1 of 1").await("Look again.");
      screen.enter("solution").await("Type solution again");
      screen.enter("solution").await("    docker pull nginx");
    }
  }

  @Test
  void aWordThatIsAProgramToo() throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    var program = Files.writeString(folder.resolve("bin/hint"), "#!/bin/sh\necho the program $*\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    try (var screen =
        learner().with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH")).sitDown()) {
      screen.enter("hint").await("There is no hint for this step");
      screen.enter("\\hint one").await("the program one");
      screen.enter("command hint two").await("the program two");
      screen.enter("hint three").await("the program three");
    }
  }

  @Test
  void withoutAnEngineTheLessonIsStillThereAndCheckSaysWhy() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.await("no engine").enter("goto nothing").await("Step 3 of 3").enter("check");
      screen.await("No Docker engine answers at unix:///nowhere/docker.sock");
    }
  }

  @Test
  void afterAKillTheLessonGoesOnWhereItWas() throws Exception {
    var learner = learner();
    try (var screen = learner.sitDown()) {
      screen.press("Enter").await("Step 2 of 3").enter("1").await("Right.");
      screen.process().destroyForcibly();
      assertThat(screen.awaitExit()).isEqualTo(137);
    }
    try (var screen = learner.sitDown()) {
      screen.await("Step 2 of 3: question, done").press("Enter").await("Step 3 of 3");
    }
  }

  @Test
  void nothingIsLeftBehindAtTheEndNorWhenTheWindowIsClosed() throws Exception {
    var learner = learner();
    try (var screen = learner.sitDown()) {
      screen.enter("echo one").await("\none").awaitPrompt().enter("quit");
      screen.awaitExit();
      assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }
    try (var screen = learner.sitDown()) {
      screen.enter("cat").await("cat").until("Stopped", keys -> keys.press("C-z")).awaitPrompt();
      var program = screen.process();
      var children = program.descendants().toList();
      assertThat(children).isNotEmpty();
      new ProcessBuilder("/bin/sh", "-c", "kill -HUP " + program.pid()).start().waitFor();
      assertThat(screen.awaitExit()).isEqualTo(129);
      assertThat(folder.resolve("tmp")).isEmptyDirectory();
      assertThat(children).noneMatch(ShellIT::runs);
    }
  }

  @Test
  void whatAKilledTutorLeftIsRemovedByTheNext() throws Exception {
    var learner = learner();
    var temporary = folder.resolve("tmp");
    try (var screen = learner.sitDown()) {
      screen.enter("echo one").await("\none").awaitPrompt();
      screen.process().destroyForcibly();
      screen.awaitExit();
    }
    Path left;
    try (var files = Files.list(temporary)) {
      left =
          files
              .filter(each -> each.getFileName().toString().startsWith("drydock-shell-"))
              .findFirst()
              .orElseThrow();
    }
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(600)));
    try (var screen = learner.sitDown()) {
      screen
          .enter("echo two")
          .await("\ntwo")
          .await("the folder to be gone", _ -> !Files.exists(left));
    }
  }

  @Test
  void twoTutorsAtOnceKeepBothTheirStories() throws Exception {
    var learner = learner();
    try (var one = learner.sitDown();
        var two = learner.sitDown()) {
      one.press("Enter").await("Step 2 of 3");
      two.press("Enter").await("Step 2 of 3").enter("1").await("Right.");
      one.enter("quit");
      two.enter("quit");
      one.awaitExit();
      two.awaitExit();
    }
    try (var screen = learner.sitDown()) {
      screen.enter("progress").await("which").await("done");
      assertThat(screen.text()).doesNotContain("could not be read");
    }
  }

  @Test
  void withoutColourAndAtSixtyColumnsNothingIsLost() throws IOException {
    try (var screen = learner().with("NO_COLOR", "1").size(60, 30).sitDown()) {
      screen.await("`code`").await("(https://example.org/page)");
      assertThat(screen.ansi()).doesNotContainPattern("\033\\[(3[0-7]|9[0-7]|38)");
      assertThat(screen.text().lines()).allMatch(line -> line.length() <= 60);
    }
  }

  @Test
  void aDumbTerminalGetsPlainText() throws IOException {
    try (var screen = learner().with("TERM", "dumb").sitDown()) {
      screen.await("Welcome\n-------");
      assertThat(screen.ansi()).doesNotContain("\033[");
      screen.enter("echo plain $((1+1))").await("plain 2");
    }
  }

  /**
   * A process that has ended and waits for somebody to ask after it has no command line any more.
   */
  private static boolean runs(ProcessHandle process) {
    try {
      return !Files.readString(Path.of("/proc", "" + process.pid(), "cmdline")).isEmpty();
    } catch (IOException _) {
      return false;
    }
  }
}
