package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandOutcome;
import io.drydock.ledger.KeptInventories;
import io.drydock.progress.Journal;
import io.drydock.screen.PlainScreen;
import io.drydock.screen.Theme;
import io.drydock.session.Lessons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said when something around the lesson is broken; the lesson goes on. */
@Timeout(30)
class TroubleTest {
  private static final EngineLink.Start NO_ENGINE =
      _ -> {
        throw new EngineLink.EngineMissing("There is no engine.", "Try `drydock doctor`.");
      };

  @TempDir Path home;

  private Shell.Start start(Path directory) {
    return new Shell.Start(
        new OneLesson(Lessons.lesson()),
        home,
        directory,
        Map.of("PATH", System.getenv("PATH"), "SHELL", "/bin/sh"),
        Clock.systemUTC(),
        false,
        "first",
        Optional.empty(),
        NO_ENGINE);
  }

  /** What a dumb terminal shows while this is typed. */
  private String typed(String keys, Path directory) throws IOException {
    var printed = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    Shell.run(
        home,
        () -> start(directory),
        () -> new DumbTerminal("test", Terminal.TYPE_DUMB, in, printed, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  private String opened() {
    var out = new StringWriter();
    var screen = new PlainScreen(new PrintWriter(out), 100);
    var setup =
        new Setup(
            new OneLesson(Lessons.lesson()),
            Journal.of(home, "trial"),
            new KeptInventories(home.resolve("ledger")),
            Theme.PLAIN,
            screen,
            Clock.systemUTC(),
            "t1",
            false,
            () -> new Setup.Workplace(home, Map.of(), List.of()),
            line -> new CommandOutcome.NotStarted(line, "nobody runs it"),
            _ -> {});
    var tutor = new Conversation(setup);
    tutor.open("first", Optional.empty());
    tutor.close();
    return out.toString().replaceAll("\\s+", " ");
  }

  @Test
  void progressThatCannotBeReadIsToldAndTheLessonStarts() throws IOException {
    Files.createDirectories(home.resolve("progress/trial.journal"));
    assertThat(opened())
        .contains("Your progress could not be read: Is a directory")
        .contains("Your progress cannot be saved in", "Try to free some disk space")
        .contains("Step 1 of 4");
  }

  @Test
  void damagedLinesOfTheJournalAreCounted() throws IOException {
    var journal = Files.createDirectories(home.resolve("progress")).resolve("trial.journal");
    Files.writeString(journal, "torn\n");
    assertThat(opened()).contains("1 line of the journal could not be read and was passed over.");
    Files.writeString(journal, "torn\nonce more\n");
    assertThat(opened()).contains("2 lines of the journal could not be read and were passed over.");
  }

  @Test
  void aHistoryThatCannotBeSavedIsToldAtTheEnd() throws IOException {
    Files.createDirectories(home.resolve("history"));
    assertThat(typed("quit\n", home))
        .contains(
            "The history of your commands could not be saved in `"
                + home.resolve("history")
                + "`: ")
        .contains("no file that you may write. Try `ls -ld " + home.resolve("history"));
  }

  @Test
  void aFolderThatIsGoneIsToldAndNothingRunsElsewhere() throws IOException {
    var gone = Files.createDirectories(home.resolve("work/deep"));
    var shown = typed("rmdir ../deep\ntouch made\npwd\nquit\n", gone);
    assertThat(shown)
        .contains("touch made` could not be started: the folder " + gone + " is gone")
        .contains("You are in " + home.resolve("work") + " now")
        .contains("Try `pwd`, or `cd` to another folder.");
    assertThat(home.resolve("work/made")).doesNotExist();
    assertThat(Path.of("made")).doesNotExist();
  }

  @Test
  void theWorkFolderStaysWhereTheLearnerStarted() throws Exception {
    var deep = Files.createDirectories(home.resolve("deep"));
    var setup =
        new Setup(
            new OneLesson(Lessons.lesson()),
            Journal.of(home, "trial"),
            new KeptInventories(home.resolve("ledger")),
            Theme.PLAIN,
            new PlainScreen(new PrintWriter(new StringWriter()), 100),
            Clock.systemUTC(),
            "t1",
            false,
            () -> new Setup.Workplace(home, deep, Map.of(), List.of()),
            line -> new CommandOutcome.NotStarted(line, "nobody runs it"),
            _ -> {});
    var tutor = new Conversation(setup);
    tutor.open("first", Optional.empty());
    assertThat(tutor.variables().expand("${work}")).isEqualTo(home.toString());
    tutor.close();
  }

  @Test
  void whyNothingCanBeJudgedIsSaidForEachStateOfTheEngine() {
    assertThat(new EngineStatus.Starting("").whyNotNow())
        .isEqualTo("The engine is still starting. The prompt says when it is there.");
    assertThat(new EngineStatus.Missing("There is none.", "Try this.").whyNotNow())
        .isEqualTo("There is none.\n\nTry this.");
    assertThat(new EngineStatus.Lost(null).whyNotNow())
        .isEqualTo("The engine does not answer now.");
  }
}
