package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What programs find that the learner starts in the shell: a terminal like any other. */
@Timeout(120)
class ProgramsAtTheTerminalIT {
  private static final int ROUNDS = Integer.getInteger("drydock.rounds", 20);

  @TempDir Path folder;

  private Learner learner() throws IOException {
    return new Learner(folder).lesson(Learner.FIRST_THINGS);
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

  /**
   * A key that comes in the very instant in which a program takes the terminal may be for nothing.
   */
  @Test
  void ctrlCIsHeardAtAlmostAnyMomentOfACommandsStart() throws IOException {
    int again = 0;
    try (var screen = learner().sitDown()) {
      for (int ms = 0; ms < 160; ms += 8) {
        // The prompt that is there already is not the one that is waited for.
        int prompts = screen.prompts();
        screen.enter("sleep 70");
        pause(ms);
        screen.press("C-c");
        if (!screen.promptWithin(Duration.ofSeconds(6), prompts + 1)) {
          again++;
          screen.press("C-c");
        }
        screen
            .await("one more prompt", _ -> screen.prompts() > prompts)
            .awaitPrompt()
            .enter("echo after-$((" + ms + "+100))");
        screen.await("\nafter-" + (ms + 100)).awaitPrompt();
      }
    }
    assertThat(again).as("times that it was pressed once more").isLessThanOrEqualTo(2);
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
      for (int i = 0; i < ROUNDS; i++) {
        screen.enter("echo first-$((" + i + "+100))").await("\nfirst-" + (i + 100));
        screen.enter("echo second-$((" + i + "+100))").await("\nsecond-" + (i + 100)).awaitPrompt();
      }
    }
  }

  @Test
  void quitAsksOnceWhereCommandsAreStopped() throws IOException {
    try (var screen = learner().sitDown()) {
      screen
          .enter("cat")
          .await("cat")
          .until("Stopped: cat.", keys -> keys.press("C-z"))
          .awaitPrompt();
      screen
          .enter("quit")
          .await("There are stopped commands: cat. Type quit again to end them")
          .awaitPrompt();
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
      screen
          .enter(NeededProgram.install("vi", "vim-tiny") + " Dockerfile")
          .await("\n~")
          .await("FROM alpine");
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
      screen
          .enter(NeededProgram.install("less", "less") + " long.txt")
          .await("\nlong.txt")
          .type("G")
          .await("the very end\n(END)")
          .type("q");
      screen.awaitPrompt().enter("echo after-$((1+1))").await("\nafter-2").awaitPrompt();
      assertThat(screen.text()).doesNotContain("(END)");
    }
  }

  @Test
  void aFullScreenProgramGetsTheTerminalAndItsNewSize() throws IOException {
    try (var screen = learner().sitDown()) {
      screen
          .enter("trap 'stty size' WINCH; echo ready $((1+1)); while :; do sleep 0.1; done")
          .await("ready 2");
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
      screen
          .enter("cd deep && export DEPTH=7")
          .enter("echo $(basename $PWD)-$DEPTH")
          .await("deep-7");
    }
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

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
