package io.drydock.terminal;

import io.drydock.lesson.Lesson;
import io.drydock.screen.Ansi;
import io.drydock.screen.HeldScreen;
import io.drydock.screen.NativeLibrary;
import io.drydock.screen.TerminalHandover;
import io.drydock.screen.Theme;
import io.drydock.shell.CommandRunner;
import io.drydock.tutor.Tutor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** The tutor at a terminal: reads a line, carries it out, and again, until the learner leaves. */
public final class Shell {
  /** At which terminal. */
  public enum At {
    /** That of this process. */
    THIS_TERMINAL,
    /** One in memory, at which somebody types a few lines and leaves. */
    REHEARSAL,
    /** The same, and the terminal of this process is opened and closed first. */
    REHEARSAL_BESIDE_TERMINAL
  }

  private static final Duration MAKING = Duration.ofSeconds(10);

  private Shell() {}

  /**
   * Runs until the learner leaves.
   *
   * @param home where the tutor keeps what it makes
   * @param start reads the lesson; the terminal is made meanwhile, on another thread
   */
  public static void run(Path home, Supplier<Start> start, At place) throws IOException {
    // Made here for all: what a training run does not see is put together anew at each start.
    Desk.Maker system = Desk::system;
    switch (place) {
      case THIS_TERMINAL -> run(home, start, system);
      case REHEARSAL -> rehearse(home, start);
      case REHEARSAL_BESIDE_TERMINAL -> {
        system.make().close();
        rehearse(home, start);
      }
    }
  }

  private static void rehearse(Path home, Supplier<Start> start) throws IOException {
    NativeLibrary.keep();
    run(home, start, Rehearsal::inMemory);
  }

  static void run(Path home, Supplier<Start> start, Desk.Maker maker) throws IOException {
    var making = new FutureTask<>(() -> Desk.at(maker, home));
    Thread.ofPlatform().daemon().name("terminal").start(making);
    try {
      var ready = start.get();
      try (var desk = made(making)) {
        run(ready, desk);
      }
    } catch (RuntimeException e) {
      made(making).close();
      throw e;
    }
  }

  private static Desk made(FutureTask<Desk> making) throws IOException {
    try {
      return making.get(MAKING.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the terminal could not be opened: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void run(Start start, Desk desk) throws IOException {
    var terminal = desk.terminal();
    var screen = desk.screen();
    var handover = desk.handover();
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    var theme = Theme.of(start.environment(), dumb);
    try (var hands =
        new LazyRunner(
            start.directory(),
            start.environment(),
            (directory, environment) ->
                CommandRunner.atTerminal(directory, environment, start.clock(), handover))) {
      // A terminal window that is closed ends the program between two lines of this method.
      var atHangUp = new Thread(hands::close);
      Runtime.getRuntime().addShutdownHook(atHangUp);
      var announcer = new Announcer(theme, screen);
      var tutor = Beginning.tutor(start, announcer, hands);
      hands.givenUp(tutor.ctrlC()::pressed);
      handover.onCtrlC(
          () -> {
            tutor.ctrlC().press();
            hands.interrupt();
          });
      try {
        loop(start, desk, handover, screen, tutor, announcer, hands);
      } finally {
        tutor.close();
        handover.leave();
        forget(atHangUp);
      }
    }
  }

  private static void forget(Thread atHangUp) {
    try {
      Runtime.getRuntime().removeShutdownHook(atHangUp);
    } catch (IllegalStateException _) {
      // It runs already.
    }
  }

  private static void loop(
      Start start,
      Desk desk,
      TerminalHandover handover,
      HeldScreen screen,
      Tutor tutor,
      Announcer announcer,
      LazyRunner hands) {
    var theme = announcer.theme();
    var terminal = desk.terminal();
    var reader = desk.reader();
    reader.setCompleter(TutorCompleter.of(tutor, hands));
    screen.readBy(reader, () -> prompt(tutor, theme, screen, terminal), handover::typing);
    if (start.folder().fresh()) {
      announcer.quiet(start.folder().told());
    }
    tutor.open(start.lesson(), start.step());
    tutor.start(start.engine());
    var lines = new TypedLines(tutor, announcer, new FolderWord(start.folder(), hands, announcer));
    var understanding = new Understanding(tutor, hands);
    ((LineParser) reader.getParser()).askForMoreWhere(understanding::goesOn);
    while (!tutor.ended()) {
      try {
        reader.runMacro(hands.takeTypedAhead());
        var line = reader.readLine(prompt(tutor, theme, screen, terminal));
        lines.carryOut(understanding.of(line));
      } catch (UserInterruptException _) {
        // Ctrl-C gives up the line, never the tutor.
      } catch (EndOfFileException _) {
        tutor.quit();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        tutor.quit();
      }
    }
    announcer.quiet(
        Lesson.isReview(tutor.session().lesson().id())
            ? "You left the review; what was not asked stays due."
            : "You left the lesson here; the next start goes on from this step.");
    saveHistory(reader, announcer, start.home().resolve("history"));
  }

  private static void saveHistory(LineReaderImpl reader, Announcer announcer, Path file) {
    try {
      if (reader.getVariable(LineReader.HISTORY_FILE) == null) {
        throw new IOException("this is no file that you may write. Try `ls -ld " + file + "`");
      }
      reader.getHistory().save();
    } catch (IOException e) {
      announcer.quiet(
          "The history of your commands could not be saved in `" + file + "`: " + e.getMessage());
    }
  }

  private static String prompt(Tutor tutor, Theme theme, HeldScreen screen, Terminal terminal) {
    return Ansi.asPrompt(
        Ansi.of(Prompt.of(tutor.session(), tutor.engine(), theme, screen.width()), terminal));
  }
}
