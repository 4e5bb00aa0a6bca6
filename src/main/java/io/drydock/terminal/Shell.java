package io.drydock.terminal;

import io.drydock.docker.CommandRunner;
import io.drydock.docker.Programs;
import io.drydock.progress.History;
import io.drydock.progress.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The tutor at a terminal: reads a line, carries it out, and again, until the learner leaves. */
public final class Shell {
  /**
   * What the shell starts with.
   *
   * @param home where the tutor keeps what it makes
   * @param directory the folder in which commands start
   * @param trusted whether the lessons' own hooks may run
   */
  public record Start(
      Catalogue catalogue,
      Path home,
      Path directory,
      Map<String, String> environment,
      Clock clock,
      boolean trusted,
      String lesson,
      Optional<String> step,
      EngineLink.Start engine) {

    /** The same with another home. */
    Start at(Path otherHome) {
      return new Start(
          catalogue, otherHome, directory, environment, clock, trusted, lesson, step, engine);
    }

    History history() throws IOException {
      return Journal.of(home, catalogue.course()).read();
    }
  }

  private static final Duration MAKING = Duration.ofSeconds(10);
  private static final int WARM_WIDTH = 40;
  private static final int COLUMNS_OF_UNKNOWN = 80;
  private static final int ROWS_OF_UNKNOWN = 24;

  private Shell() {}

  /**
   * Runs at the terminal of this process until the learner leaves.
   *
   * @param start reads the lesson; the terminal is made meanwhile, on another thread
   */
  public static void run(Supplier<Start> start) throws IOException {
    run(start, Shell::systemTerminal);
  }

  static void run(Supplier<Start> start, Callable<Terminal> maker) throws IOException {
    var making = new FutureTask<>(maker);
    Thread.ofPlatform().daemon().name("terminal").start(making);
    try {
      var ready = start.get();
      try (var terminal = made(making)) {
        run(ready, terminal);
      }
    } catch (RuntimeException e) {
      made(making).close();
      throw e;
    }
  }

  private static Terminal made(FutureTask<Terminal> making) throws IOException {
    try {
      return making.get(MAKING.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the terminal could not be opened: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Terminal systemTerminal() throws IOException {
    var terminal =
        TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
    // The first text takes the longest: its classes are made ready here.
    new Markdown(Theme.PLAIN).lines("*a* `b`", WARM_WIDTH);
    return terminal;
  }

  static void run(Start start, Terminal terminal) throws IOException {
    if (terminal.getWidth() <= 0) {
      terminal.setSize(new Size(COLUMNS_OF_UNKNOWN, ROWS_OF_UNKNOWN));
    }
    var screen = new HeldScreen(terminal);
    var handover = new TerminalHandover(terminal, screen);
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    var theme = Theme.of(start.environment(), dumb);
    try (var hands =
        new LazyRunner(
            start.directory(),
            start.environment(),
            environment ->
                CommandRunner.atTerminal(
                    start.directory(), environment, start.clock(), handover))) {
      // A terminal window that is closed ends the program between two lines of this method.
      var atHangUp = new Thread(hands::close);
      Runtime.getRuntime().addShutdownHook(atHangUp);
      var tutor = new Conversation(Beginning.setup(start, theme, screen, hands));
      handover.onCtrlC(tutor.ctrlC()::press);
      try {
        loop(start, terminal, handover, screen, tutor, hands, theme);
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
      Terminal terminal,
      TerminalHandover handover,
      HeldScreen screen,
      Conversation tutor,
      LazyRunner hands,
      Theme theme) {
    var reader = LineEditor.at(terminal, start.home(), TutorCompleter.of(tutor, hands));
    screen.readBy(reader, () -> prompt(tutor, theme, screen, terminal));
    tutor.open(start.lesson(), start.step());
    tutor.engine().start(start.engine());
    var workshop = new Workshop(tutor, hands);
    while (!tutor.ended()) {
      try {
        handover.typing(true);
        reader.runMacro(hands.takeTypedAhead());
        var line = reader.readLine(prompt(tutor, theme, screen, terminal));
        handover.typing(false);
        var programs = Programs.on(hands.environment());
        workshop.carryOut(
            Typed.of(line, tutor.session(), name -> programs.find(name).isPresent()));
      } catch (UserInterruptException _) {
        // Ctrl-C gives up the line, never the tutor.
      } catch (EndOfFileException _) {
        tutor.quit();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        tutor.quit();
      }
    }
    tutor.announcer().quiet("You left the lesson here; the next start goes on from this step.");
    saveHistory(reader, tutor);
  }

  private static void saveHistory(LineReaderImpl reader, Conversation tutor) {
    try {
      reader.getHistory().save();
    } catch (IOException e) {
      tutor.announcer().quiet("The history of your commands could not be saved: " + e.getMessage());
    }
  }

  private static String prompt(
      Conversation tutor, Theme theme, HeldScreen screen, Terminal terminal) {
    return Ansi.of(Prompt.of(tutor.session(), tutor.engine().status(), theme, screen.width()), terminal);
  }

  /** Does what a start does, on a terminal in memory, without an engine and without leaving a trace. */
  public static void rehearse(Supplier<Start> start) throws IOException {
    Rehearsal.run(start);
  }
}
