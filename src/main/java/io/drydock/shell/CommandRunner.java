package io.drydock.shell;

import io.drydock.docker.ClientFlags;
import io.drydock.docker.ClientHelp;
import io.drydock.docker.CommandResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Runs the learner's lines in the learner's own shell, one after the other, and keeps the folder,
 * the variables and what else their shell knows between them. Used by one thread at a time.
 */
public final class CommandRunner implements AutoCloseable {
  private static final Duration DRAIN = Duration.ofSeconds(2);
  private static final int ENDED_BY_CTRL_C = 130;

  private record Job(
      String line, long number, Process process, Instant started, Path directory, Path state) {}

  private final Handover handover;
  private final Clock clock;
  private final String shell;
  private final ShellFolder folder;
  private final Launch launch;
  private final Optional<LineEnd> lineEnd;
  private final Optional<CallFolder> calls;
  private final ClientFlags client;
  private long lines;
  private volatile Optional<Process> starting = Optional.empty();
  private final Deque<Job> stopped = new ArrayDeque<>();
  private final ShellState now;
  private final ShellMemory memory;

  private CommandRunner(
      Handover handover,
      Clock clock,
      Path directory,
      Map<String, String> environment,
      ShellFolder folder,
      Launch launch) {
    this.handover = handover;
    this.clock = clock;
    this.now = new ShellState(directory, environment);
    this.shell = shellOf(environment);
    this.folder = folder;
    this.memory = new ShellMemory(shell, folder);
    this.launch = launch;
    this.lineEnd = lineEnd(folder);
    this.calls = calls(folder, !(launch instanceof CopiedOutput));
    this.client = new ClientHelp(environment);
  }

  /** Where calls cannot be seen, the line alone tells of them. */
  private static Optional<CallFolder> calls(ShellFolder folder, boolean terminal) {
    try {
      return Optional.of(CallFolder.in(folder.path(), terminal));
    } catch (IOException | UnsupportedOperationException _) {
      return Optional.empty();
    }
  }

  /** From now on, calls that may take something away wait for this one's word. */
  public void guardedBy(CallGuard guard) {
    calls.ifPresent(folder -> folder.guardedBy(guard));
  }

  /** Where the system tells nothing about its files, a line's end is known a little later. */
  private static Optional<LineEnd> lineEnd(ShellFolder folder) {
    try {
      return Optional.of(LineEnd.in(folder.path()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** For a learner at a terminal: lines get the terminal itself. */
  public static CommandRunner atTerminal(
      Path directory, Map<String, String> environment, Clock clock, Handover handover)
      throws IOException {
    var folder = ShellFolder.create();
    return new CommandRunner(
        handover, clock, directory, environment, folder, Launch.atTerminal(folder, environment));
  }

  /**
   * For a tutor whose input is a file or a pipe: output is copied to this stream, input is empty.
   */
  public static CommandRunner copyingTo(
      Path directory, Map<String, String> environment, Clock clock, OutputStream out)
      throws IOException {
    var folder = ShellFolder.create();
    return new CommandRunner(
        Handover.NONE, clock, directory, environment, folder, new CopiedOutput(out));
  }

  /** Whether calls of Docker are seen as they are made. */
  public boolean seesCalls() {
    return calls.map(folder -> folder.isOn(environment())).orElse(false);
  }

  /** The folder in which the next line runs. */
  public Path directory() {
    return now.directory();
  }

  /** The variables that the next line gets. */
  public Map<String, String> environment() {
    return now.environment();
  }

  /** Sets these variables for the lines to come. */
  public void set(Map<String, String> variables) {
    now.set(variables);
  }

  /** The lines that wait after Ctrl-Z, the latest first. */
  public List<String> stopped() {
    return stopped.stream().map(Job::line).toList();
  }

  /** Runs a line and waits until it ends or is stopped. */
  public CommandOutcome run(String line) {
    return run(line, () -> {}, () -> false);
  }

  /**
   * The same.
   *
   * @param ending told when the line has ended and the terminal is about to be given back, where
   *     that can be seen; on another thread
   * @param givenUp whether Ctrl-C was pressed since the line was typed
   */
  public CommandOutcome run(String line, Runnable ending, BooleanSupplier givenUp) {
    var started = clock.instant();
    var where = directory();
    if (!Files.isDirectory(where)) {
      return new CommandOutcome.NotStarted(line, now.leave(where));
    }
    now.lineStarts();
    handover.give();
    boolean waits = false;
    try {
      var builder = new ProcessBuilder();
      builder.directory(where.toFile());
      builder.environment().clear();
      long number = ++lines;
      builder
          .environment()
          .putAll(calls.isPresent() ? calls.get().seen(environment(), number) : environment());
      var state = folder.state(number);
      lineEnd.ifPresent(end -> end.tell(state, ending));
      launch.prepare(
          builder,
          shell,
          LineProgram.around(shell, state, memory.tells(number), memory.recalls()),
          line);
      var process = builder.start();
      launch.started(process);
      starting = Optional.of(process);
      if (givenUp.getAsBoolean()) {
        interrupt();
      }
      var job = new Job(line, number, process, started, where, state);
      var outcome = await(job);
      waits = outcome instanceof CommandOutcome.Stopped;
      return outcome;
    } catch (IOException e) {
      return givenUp.getAsBoolean()
          ? ended(line, started, where)
          : new CommandOutcome.NotStarted(line, e.getMessage());
    } finally {
      starting = Optional.empty();
      handover.takeBack(waits);
    }
  }

  /** What becomes of a line where Ctrl-C came before its first program. */
  private static CommandOutcome ended(String line, Instant started, Path where) {
    return new CommandOutcome.Finished(
        new CommandResult(line, ENDED_BY_CTRL_C, "", where, started, Duration.ZERO));
  }

  /**
   * Ctrl-C reached the tutor and not the line that was just given the terminal: gives that line up.
   * Once a line runs in a terminal of its own, the keyboard's signals are sent there and never come
   * here.
   */
  public void interrupt() {
    if (launch instanceof Launch.Scripted && starting.isPresent()) {
      try {
        Signals.send(starting.get().pid(), "INT");
      } catch (IOException _) {
        // Where nothing can be sent, the learner presses the key once more.
      }
    }
  }

  /** Goes on with the line that was stopped last. */
  public CommandOutcome resume() {
    if (stopped.isEmpty()) {
      return new CommandOutcome.NotStarted("fg", "no command is stopped");
    }
    var job = stopped.pop();
    boolean waits = false;
    handover.giveAgain();
    try {
      launch.begin();
      Signals.send(job.process().pid(), "CONT");
      var outcome = await(job);
      waits = outcome instanceof CommandOutcome.Stopped;
      return outcome;
    } catch (IOException e) {
      return new CommandOutcome.NotStarted(job.line(), e.getMessage());
    } finally {
      handover.takeBack(waits);
    }
  }

  /** What was typed while the last line ran, and read by nobody; each key is given once. */
  public String takeTypedAhead() {
    return folder.takeTyped();
  }

  /** Ends what was stopped, and removes what was made for running lines. */
  @Override
  public void close() {
    memory.awaitKept();
    for (var job : stopped) {
      Signals.end(job.process());
    }
    stopped.clear();
    try {
      if (lineEnd.isPresent()) {
        lineEnd.get().close();
      }
      if (calls.isPresent()) {
        calls.get().close();
      }
      launch.close();
    } catch (IOException _) {
      // The pipe is gone with the folder below.
    }
    folder.remove();
  }

  private CommandOutcome await(Job job) throws IOException {
    try {
      if (Signals.awaitEndOrStop(job.process())) {
        launch.output(DRAIN);
        stopped.push(job);
        return new CommandOutcome.Stopped(job.line());
      }
    } catch (InterruptedException _) {
      Signals.end(job.process());
      Thread.currentThread().interrupt();
      return new CommandOutcome.NotStarted(job.line(), "the tutor was interrupted");
    }
    var output = launch.output(DRAIN);
    now.keep(job.state(), left -> calls.map(folder -> folder.unseen(left)).orElse(left));
    memory.keepSoon(job.number(), environment().keySet());
    var took = Duration.between(job.started(), clock.instant());
    return new CommandOutcome.Finished(
        SeenCalls.result(
            new CommandResult(
                job.line(),
                job.process().exitValue(),
                output,
                job.directory(),
                job.started(),
                took),
            calls.map(folder -> folder.take(job.number())).orElse(List.of()),
            calls.map(folder -> folder.seeing(environment())).orElse(Set.of()),
            client));
  }

  private static String shellOf(Map<String, String> environment) {
    var own = environment.getOrDefault("SHELL", "");
    return own.startsWith("/") && Files.isExecutable(Path.of(own)) ? own : "/bin/sh";
  }
}
