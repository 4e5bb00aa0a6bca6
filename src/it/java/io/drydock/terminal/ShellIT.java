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
  private static final String STEPS =
      """
      - read: |
          ## Welcome
          A *first* reading with `code` in it, and a [link](https://example.org/page).
      - quiz: which
        ask: Which one?
        choices: [This, That]
        answer: 1
        because: It is this.
      - task: nothing
        say: Nothing can be done here.
        check:
          - image: nginx
        hints: [Look again.]
        solution: docker pull nginx
      """;

  @TempDir Path folder;

  private Learner learner() throws IOException {
    return new Learner(folder).lesson(STEPS);
  }

  @Test
  void aLessonIsShownStepByStepAndLeftWithCtrlD() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.await("Step 1 of 3: reading").await("Welcome").await("first 1/3");
      screen.press("Enter").await("Step 2 of 3: question").await("Type the number of the right one.");
      screen.enter("2").await("✗ Not this.");
      screen.enter("1").await("✓ Right.").await("It is this.");
      screen.press("Enter").await("Step 3 of 3: task");
      screen.press("Enter").await("This task is open.");
      screen.press("C-d").await("the next start goes on from this step");
      assertThat(screen.awaitExit()).isZero();
    }
  }

  @Test
  void ctrlCGivesUpALineAndEndsACommandButNeverTheTutor() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.type("half a line").await("half a line").press("C-c");
      screen.enter("sleep 60; echo not reached").await("sleep 60");
      pause(700);
      screen.press("C-c").awaitPrompt();
      screen.enter("echo still $((40+2))").await("still 42");
      assertThat(screen.text()).doesNotContain("\nnot reached");
    }
  }

  @Test
  void ctrlZStopsACommandAndFgGoesOnWithIt() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.enter("cat; echo ended $((1+1))");
      pause(700);
      screen.enter("first").await("first\nfirst");
      screen.until(
          "Stopped: cat; echo ended $((1+1)). fg goes on with it.", keys -> keys.press("C-z"));
      screen.enter("echo between $((1+2))").await("between 3").awaitPrompt();
      screen.enter("fg");
      pause(400);
      screen.enter("second").await("second\nsecond");
      screen.press("C-d").await("ended 2").awaitPrompt();
      screen.enter("echo code $?").await("code 0");
    }
  }

  @Test
  void whatIsTypedJustAsACommandEndsIsNotLost() throws IOException {
    try (var screen = learner().sitDown()) {
      for (int i = 0; i < 12; i++) {
        screen.enter("echo first-$((" + i + "+100))").await("\nfirst-" + (i + 100));
        screen.enter("echo second-$((" + i + "+100))").await("\nsecond-" + (i + 100)).awaitPrompt();
      }
    }
  }

  @Test
  void quitAsksOnceWhereCommandsAreStopped() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.enter("cat").await("cat").until("Stopped: cat.", keys -> keys.press("C-z")).awaitPrompt();
      screen.enter("quit").await("There are stopped commands: cat. Type quit again to end them").awaitPrompt();
      screen.press("C-d");
      assertThat(screen.awaitExit()).isZero();
    }
  }

  @Test
  void viEditsAndSavesAFileAndTheScreenIsAsBefore() throws IOException {
    var learner = learner();
    var file = Files.writeString(learner.work().resolve("Dockerfile"), "FROM alpine\n");
    try (var screen = learner.sitDown()) {
      screen.enter("echo above-$((1+1))").await("\nabove-2").awaitPrompt();
      screen.enter(NeededProgram.install("vi", "vim-tiny") + " Dockerfile").await("\n~").await("FROM alpine");
      screen.type("oCMD date").press("Escape").await("CMD date").type(":wq").press("Enter");
      screen.awaitPrompt().await("\nabove-2");
      assertThat(file).hasContent("FROM alpine\nCMD date\n");
      screen.enter("echo code $?-$((1+1))").await("\ncode 0-2").awaitPrompt();
    }
  }

  @Test
  void lessPagesAndQuits() throws IOException {
    var learner = learner();
    Files.writeString(learner.work().resolve("long.txt"), "line\n".repeat(200) + "the very end\n");
    try (var screen = learner.sitDown()) {
      screen.enter(NeededProgram.install("less", "less") + " long.txt").await("\nlong.txt").type("G").await("the very end\n(END)").type("q");
      screen.awaitPrompt().enter("echo after-$((1+1))").await("\nafter-2").awaitPrompt();
      assertThat(screen.text()).doesNotContain("(END)");
    }
  }

  @Test
  void aFullScreenProgramGetsTheTerminalAndItsNewSize() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.enter("trap 'stty size' WINCH; echo ready $((1+1)); while :; do sleep 0.1; done").await("ready 2");
      screen.resize(70, 30);
      screen.await("30 70");
      screen.press("C-c").awaitPrompt();
      screen.enter("stty size; echo after $((1+1))").await("after 2").awaitPrompt();
      screen.enter("printf no-line-feed").await("no-line-feed").awaitPrompt();
      screen.enter("echo next").await("\nnext");
    }
  }

  @Test
  void terminalModesOfACommandDoNotOutliveIt() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.enter("stty -echo raw").awaitPrompt();
      screen.enter("echo seen").await("❯ echo seen").await("\nseen");
    }
  }

  @Test
  void folderVariablesAndExitCodesStick() throws IOException {
    Files.createDirectories(folder.resolve("work/deep"));
    try (var screen = learner().sitDown()) {
      screen.enter("cd deep && export DEPTH=7").enter("echo $(basename $PWD)-$DEPTH").await("deep-7");
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
  void aPastedTextOfSeveralLinesRunsAsOne() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.type("\033[200~for i in 1 2 3; do\necho line-$i\ndone\033[201~").press("Enter");
      screen.await("\nline-1\nline-2\nline-3");
    }
  }

  @Test
  void aHereDocumentGoesOnUntilItsEnd() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.enter("cat <<END | tr a-z A-Z").enter("shouted").enter("END").await("\nSHOUTED");
    }
  }

  @Test
  void theTutorsWordsCompleteAndHelpShowsThem() throws IOException {
    try (var screen = learner().sitDown()) {
      screen.type("prog").press("Tab").await("❯ progress").press("Enter").await("first").await("here, open");
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
    try (var screen = learner().with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH")).sitDown()) {
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
          files.filter(each -> each.getFileName().toString().startsWith("drydock-shell-")).findFirst().orElseThrow();
    }
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(600)));
    try (var screen = learner.sitDown()) {
      screen.enter("echo two").await("\ntwo").await("the folder to be gone", _ -> !Files.exists(left));
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

  /** A process that has ended and waits for somebody to ask after it has no command line any more. */
  private static boolean runs(ProcessHandle process) {
    try {
      return !Files.readString(Path.of("/proc", "" + process.pid(), "cmdline")).isEmpty();
    } catch (IOException _) {
      return false;
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
