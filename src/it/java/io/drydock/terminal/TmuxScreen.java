package io.drydock.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A real terminal for a program under test: a tmux server of its own, on a socket of its own, that
 * is gone after the test.
 */
public final class TmuxScreen implements AutoCloseable {
  private static final int LOOKS = 40;
  private static final Duration COMMAND = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_EVERY_MS = 40;

  private final Path folder;

  private TmuxScreen(Path folder) {
    this.folder = folder;
  }

  /** Starts a program on a screen of that size; it sees these variables and no others. */
  public static TmuxScreen start(
      int columns,
      int rows,
      Path directory,
      Map<String, String> environment,
      List<String> program) {
    try {
      NeededProgram.install("tmux", "tmux");
      var screen = new TmuxScreen(Files.createTempDirectory("drydock-tmux-"));
      var command =
          new ArrayList<>(List.of("new-session", "-d", "-x", "" + columns, "-y", "" + rows));
      command.addAll(List.of("-c", directory.toString(), "env", "-i", "TERM=tmux-256color"));
      environment.forEach((name, value) -> command.add(name + "=" + value));
      // The pane tells the exit code of what it ran not always, so a shell around it does.
      command.addAll(
          List.of(
              "sh", "-c", "trap : INT; \"$@\"; echo \"[ended with $?]\"; exec sleep 600", "sh"));
      command.addAll(program);
      Files.writeString(
          screen.folder.resolve("tmux.conf"),
          "set -g default-terminal tmux-256color\nset -g history-limit 5000\n"
              + "set -g status off\nset -s escape-time 0\n");
      screen.tmux(command.toArray(String[]::new));
      return screen;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Types a text, without Enter. */
  public TmuxScreen type(String text) {
    tmux("send-keys", "-l", text);
    return this;
  }

  /** Presses keys by their tmux names: {@code Enter}, {@code C-c}, {@code Tab}. */
  public TmuxScreen press(String... keys) {
    var command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    tmux(command.toArray(String[]::new));
    return this;
  }

  /** Types a line and presses Enter. */
  public TmuxScreen enter(String line) {
    return type(line).press("Enter");
  }

  /** Waits until the screen, with what has scrolled off, shows the text. */
  public TmuxScreen await(String text) {
    return await("\"" + text + "\"", screen -> screen.contains(text));
  }

  /** Waits until the last line with anything on it ends with this text. */
  public TmuxScreen awaitAtEnd(String text) {
    return await("\"" + text + "\" at the end", screen -> screen.stripTrailing().endsWith(text));
  }

  /** Waits until the prompt is there again. */
  public TmuxScreen awaitPrompt() {
    return awaitAtEnd("❯");
  }

  /** How many prompts were shown so far. */
  public int prompts() {
    return (int) text().chars().filter(c -> c == '❯').count();
  }

  /** Whether so many prompts were shown, the last one at the end, within that time. */
  public boolean promptWithin(Duration time, int atLeast) {
    long deadline = System.nanoTime() + time.toNanos();
    while (!text().stripTrailing().endsWith("❯") || prompts() < atLeast) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  /**
   * Does something until it shows: keys that come before a program has taken the terminal, or a
   * question about a size that is still on its way, are for nothing.
   */
  public TmuxScreen until(String text, Consumer<TmuxScreen> action) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      action.accept(this);
      for (int looks = 0; looks < LOOKS; looks++) {
        pause();
        if (text().contains(text)) {
          return this;
        }
      }
      if (System.nanoTime() > deadline) {
        return await(text);
      }
    }
  }

  /** Waits until the screen is as it should be; fails with what is on it. */
  public TmuxScreen await(String what, Predicate<String> good) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var seen = text();
    while (!good.test(seen)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The screen never showed " + what + ". It shows:\n" + seen);
      }
      pause();
      seen = text();
    }
    return this;
  }

  /** The screen's text, with what has scrolled off. */
  public String text() {
    return tmux("capture-pane", "-p", "-S", "-5000");
  }

  /** The same with colours, as escape sequences. */
  public String ansi() {
    return tmux("capture-pane", "-p", "-e", "-S", "-5000");
  }

  /** Gives the screen another size. */
  public TmuxScreen resize(int columns, int rows) {
    tmux("resize-window", "-x", "" + columns, "-y", "" + rows);
    return this;
  }

  /** The program that was started. */
  public ProcessHandle process() {
    var pane = Long.parseLong(tmux("display-message", "-p", "#{pane_pid}").strip());
    return ProcessHandle.of(pane).orElseThrow().children().findFirst().orElseThrow();
  }

  /** Waits until the program has ended, and gives its exit code. */
  public int awaitExit() {
    await("[ended with");
    var after = text().split("\\[ended with ")[1];
    return Integer.parseInt(after.substring(0, after.indexOf(']')));
  }

  @Override
  public void close() {
    var programs = programs();
    try {
      tmux("kill-server");
    } catch (AssertionError _) {
      // The server ends by itself when its only program was killed.
    }
    // What still writes into its folders would be in the way of those who remove them.
    programs.forEach(TmuxScreen::awaitEnd);
    try {
      for (var name : List.of("socket", "tmux.conf")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ProcessHandle> programs() {
    try {
      var program = process();
      return Stream.concat(Stream.of(program), program.descendants()).toList();
    } catch (AssertionError | NoSuchElementException _) {
      return List.of();
    }
  }

  private static void awaitEnd(ProcessHandle program) {
    try {
      program.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException _) {
      program.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String tmux(String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                "tmux",
                "-u",
                "-S",
                folder.resolve("socket").toString(),
                "-f",
                folder.resolve("tmux.conf").toString()));
    command.addAll(List.of(arguments));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().remove("TMUX");
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(COMMAND.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", arguments) + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
