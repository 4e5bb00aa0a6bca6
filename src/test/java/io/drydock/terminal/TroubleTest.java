package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.session.Lessons;
import io.drydock.tutor.EngineLink;
import io.drydock.tutor.EngineStatus;
import io.drydock.tutor.Heard;
import io.drydock.tutor.OneLesson;
import io.drydock.tutor.PretendEngine;
import io.drydock.tutor.PretendShell;
import io.drydock.tutor.Tutor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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

  private WorkFolder folder;

  private Start start(Path directory) {
    return new Start(
        new OneLesson(Lessons.lesson()),
        home,
        folder == null ? new WorkFolder(directory, false, _ -> {}) : folder,
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
    var heard = new Heard();
    var shell = PretendShell.at(home, Map.of());
    var tutor =
        new Tutor(PretendEngine.setup(home, new OneLesson(Lessons.lesson()), shell, heard, false));
    tutor.open("first", Optional.empty());
    tutor.close();
    return heard.text();
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
  void anotherFolderIsTakenByAWord() throws IOException {
    var kept = new ArrayList<Path>();
    folder = new WorkFolder(home, true, kept::add);
    var shown = typed("folder\nfolder it's mine\ntouch made\nfolder /dev/null\nquit\n", home);
    assertThat(shown)
        .contains("Your files go to `" + home + "`. `folder PATH` takes another folder from now on")
        .contains("From now on your files go to `" + home.resolve("it's mine") + "`.")
        .contains("`/dev/null` cannot be your folder. Try `ls -ld /dev/null`, or another one.");
    assertThat(home.resolve("it's mine/made")).exists();
    assertThat(kept).containsExactly(home.resolve("it's mine"));
  }

  @Test
  void theWorkFolderStaysWhereTheLearnerStarted() throws Exception {
    var deep = Files.createDirectories(home.resolve("deep"));
    var shell = new PretendShell(home, deep, Map.of(), _ -> null);
    var tutor =
        new Tutor(
            PretendEngine.setup(home, new OneLesson(Lessons.lesson()), shell, new Heard(), false));
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
