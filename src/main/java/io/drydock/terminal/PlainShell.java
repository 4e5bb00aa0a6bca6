package io.drydock.terminal;

import io.drydock.lesson.Step;
import io.drydock.screen.PlainScreen;
import io.drydock.screen.Screen;
import io.drydock.screen.Theme;
import io.drydock.session.Event;
import io.drydock.shell.CommandRunner;
import io.drydock.tutor.Tutor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * The tutor without a terminal: lines come from a file or a pipe, everything said is plain text.
 * Readings, and steps that are done, go on by themselves.
 */
public final class PlainShell {
  private static final Duration ENGINE_START = Duration.ofMinutes(10);
  private static final Duration VERDICT = Duration.ofMinutes(6);

  /** How a lesson from a pipe ended. */
  public enum Result {
    ALL_PASSED,
    NOT_ALL_PASSED,
    NO_ENGINE
  }

  private PlainShell() {}

  /** Carries out all lines, and tells whether every task of the lesson passed. */
  public static Result run(Start start, InputStream in, PrintWriter out) throws IOException {
    var width = PlainScreen.width(start.environment().get("COLUMNS"));
    var screen = new PlainScreen(out, width);
    var theme = Theme.of(start.environment(), true);
    try (var hands =
        new LazyRunner(
            start.directory(),
            start.environment(),
            (directory, environment) ->
                CommandRunner.copyingTo(
                    directory, environment, start.clock(), new ToWriter(out)))) {
      var announcer = new Announcer(theme, screen);
      var tutor = Beginning.tutor(start, announcer, hands);
      try {
        tutor.start(start.engine());
        return run(start, tutor, announcer, hands, in, screen);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return Result.NOT_ALL_PASSED;
      } finally {
        tutor.close();
      }
    }
  }

  private static Result run(
      Start start,
      Tutor tutor,
      Announcer announcer,
      LazyRunner hands,
      InputStream in,
      Screen screen)
      throws IOException, InterruptedException {
    if (!tutor.awaitEngine(ENGINE_START) || tutor.link().isEmpty()) {
      announcer.say(tutor.engine().whyNotNow());
      return Result.NO_ENGINE;
    }
    if (start.folder().fresh()) {
      announcer.quiet(start.folder().told());
    }
    tutor.open(start.lesson(), start.step());
    var understanding = new Understanding(tutor, hands);
    var commands =
        new PipedCommands(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
            understanding::missing);
    var typed =
        new TypedLines(tutor, announcer, new FolderWord(start.folder(), hands, announcer), VERDICT);
    goOn(tutor);
    while (!tutor.ended()) {
      var next = commands.next();
      if (next.isEmpty()) {
        break;
      }
      screen.show(echo(next.get()));
      typed.carryOut(understanding.of(next.get()));
      goOn(tutor);
    }
    return tutor.session().allTasksPassed() ? Result.ALL_PASSED : Result.NOT_ALL_PASSED;
  }

  private static List<AttributedString> echo(String command) {
    var lines = new ArrayList<AttributedString>();
    lines.add(AttributedString.EMPTY);
    for (var line : command.split("\n", -1)) {
      lines.add(new AttributedString("> " + line));
    }
    return lines;
  }

  /** Nobody presses Enter here: what needs nothing but Enter is left behind. */
  private static void goOn(Tutor tutor) throws InterruptedException {
    tutor.awaitVerdict(VERDICT);
    while (!tutor.ended() && !tutor.session().atEnd() && tutor.session().mayGoOn()) {
      boolean reading = tutor.session().current().orElseThrow() instanceof Step.Read;
      tutor.happen(new Event.Next());
      if (!reading || tutor.session().current().orElse(null) instanceof Step.Task) {
        tutor.awaitVerdict(VERDICT);
      }
    }
  }

  /** Commands print bytes, the tutor prints characters; both go to one stream in order. */
  private static final class ToWriter extends OutputStream {
    private final PrintWriter out;

    ToWriter(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void write(int b) {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      out.write(new String(bytes, from, count, StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
