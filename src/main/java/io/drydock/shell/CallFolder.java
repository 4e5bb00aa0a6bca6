package io.drydock.shell;

import io.drydock.machine.Deadline;
import io.drydock.machine.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder that stands first on the learner's PATH, with a small program for each Docker client.
 * That reports each call and becomes the real client; a call that may take something away waits for
 * the {@link CallGuard}'s word before.
 */
final class CallFolder implements AutoCloseable {
  /** The variable that does without all this, with the value {@code off}. */
  static final String SWITCH = "DRYDOCK_CALLS";

  /** The most bytes of a call's output that are kept. */
  static final int MOST_OUTPUT = 1 << 20;

  private static final List<String> CLIENTS =
      List.of("docker", "docker-compose", "podman", "docker.exe");
  private static final String CLIENTS_FOLDER = "clients";
  private static final int MOST_CALLS = 1000;
  private static final int MOST_REPORT = 4 << 20;
  private static final int BLOCK = 512;
  private static final Duration FILE_IS_READ = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofMillis(2);

  /**
   * A call of a line.
   *
   * @param output what it printed, where that went to a pipe or a file: the first {@link
   *     #MOST_OUTPUT} bytes
   * @param counts false where it was held back, or is none of the lesson's business
   */
  record Made(ReportedCall call, Optional<String> output, boolean counts) {}

  private final Path folder;
  private final Path clients;
  private final Path reports;
  private final WatchService asked;
  private final boolean terminal;
  private final ReadyPipes pipes;
  private volatile CallGuard guard = CallGuard.NONE;

  private CallFolder(Path folder, Path reports, WatchService asked, boolean terminal) {
    this.folder = folder;
    this.clients = folder.resolve(CLIENTS_FOLDER);
    this.reports = reports;
    this.asked = asked;
    this.terminal = terminal;
    this.pipes = new ReadyPipes(reports);
  }

  /**
   * Makes the folder below another one.
   *
   * @param terminal whether somebody is at a terminal to be asked
   * @throws IOException where the system tells nothing about its files
   */
  static CallFolder in(Path folder, boolean terminal) throws IOException {
    var lines = Files.createDirectory(folder.resolve("line"));
    Files.createDirectory(lines.resolve(CLIENTS_FOLDER));
    var reports = Files.createDirectory(folder.resolve("calls"));
    var asked = folder.getFileSystem().newWatchService();
    reports.register(asked, StandardWatchEventKinds.ENTRY_CREATE);
    var made = new CallFolder(lines, reports, asked, terminal);
    Thread.ofPlatform().daemon().name("pipes").start(made.pipes::prepare);
    Thread.ofPlatform().daemon().name("guard").start(made::watch);
    return made;
  }

  void guardedBy(CallGuard guard) {
    this.guard = guard;
  }

  /**
   * The variables with which a line's calls are seen; the given ones where that is switched off.
   */
  Map<String, String> seen(Map<String, String> environment, long line) throws IOException {
    if (isOff(environment)) {
      return environment;
    }
    var found = Programs.on(environment);
    for (var client : CLIENTS) {
      place(client, found.find(client).isPresent());
    }
    var all = new HashMap<>(environment);
    // By the folder's name a call knows its line, also when that runs on in the background.
    var own = folder.resolve(Long.toString(line));
    if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
      Files.createSymbolicLink(own, clients);
    }
    all.put("PATH", own + File.pathSeparator + environment.get("PATH"));
    return all;
  }

  /** The clients whose calls are reported with these variables. */
  Set<String> seeing(Map<String, String> environment) {
    return isOff(environment)
        ? Set.of()
        : CLIENTS.stream()
            .filter(client -> Files.exists(clients.resolve(client)))
            .collect(Collectors.toSet());
  }

  /** Whether calls are seen with these variables. */
  boolean isOn(Map<String, String> environment) {
    return !isOff(environment);
  }

  private static boolean isOff(Map<String, String> environment) {
    return environment.get("PATH") == null || "off".equals(environment.get(SWITCH));
  }

  /** The same variables without what {@link #seen} has added. */
  Map<String, String> unseen(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.computeIfPresent(
        "PATH",
        (_, path) ->
            Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(each -> !each.startsWith(folder + "/"))
                .collect(Collectors.joining(File.pathSeparator)));
    return all;
  }

  /** A client that is not installed must be as unknown to the shell as without this folder. */
  private void place(String client, boolean installed) throws IOException {
    var file = clients.resolve(client);
    if (!installed) {
      Files.deleteIfExists(file);
    } else if (!Files.exists(file)) {
      Files.writeString(file, program(client));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private String program(String client) throws IOException {
    try (var text = CallFolder.class.getResourceAsStream("call.sh")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("'@NAME@'", LineProgram.quoted(client))
          .replace("'@CALLS@'", LineProgram.quoted(reports.toString()))
          .replace("@TUTOR@", Long.toString(ProcessHandle.current().pid()))
          .replace("@TERMINAL@", Boolean.toString(terminal))
          .replace("@BLOCKS@", Integer.toString(MOST_OUTPUT / BLOCK))
          .replace("@BYTES@", Integer.toString(MOST_OUTPUT));
    }
  }

  /** The calls that a line has made, in the order in which they began; each is given once. */
  List<Made> take(long line) {
    var order = reports.resolve("order." + line);
    var made = new ArrayList<Made>();
    try {
      if (!Files.exists(order)) {
        return made;
      }
      var ids = Files.readAllLines(order);
      for (var id : ids.subList(0, Math.min(MOST_CALLS, ids.size()))) {
        report(id).map(call -> made(id, call)).ifPresent(made::add);
      }
      Files.deleteIfExists(order);
      for (var id : ids) {
        remove(id);
      }
      Thread.ofPlatform().daemon().name("pipes").start(pipes::prepare);
    } catch (IOException _) {
      // What could not be read was not seen; the line itself still tells.
    }
    return made;
  }

  private Optional<ReportedCall> report(String id) {
    var file = reports.resolve(id);
    try {
      return Files.size(file) > MOST_REPORT
          ? Optional.empty()
          : ReportedCall.read(Files.readAllBytes(file));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Made made(String id, ReportedCall call) {
    boolean counts = !Files.exists(reports.resolve("refused." + id)) && guard.counts(call);
    return new Made(call, counts ? output(id, call) : Optional.empty(), counts);
  }

  private Optional<String> output(String id, ReportedCall call) {
    var file = reports.resolve(id + ".out");
    try {
      var deadline = Deadline.after(FILE_IS_READ);
      while (call.toFile() && !Files.exists(file) && !deadline.passed()) {
        Thread.sleep(PAUSE);
      }
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      try (var bytes = Files.newInputStream(file)) {
        return Optional.of(
            PlainText.of(new String(bytes.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8)));
      }
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void remove(String id) throws IOException {
    for (var ending : List.of("", ".out", ".part", ".pipe")) {
      Files.deleteIfExists(reports.resolve(id + ending));
    }
    for (var beginning : List.of("word.", "said.", "refused.", "ask.")) {
      Files.deleteIfExists(reports.resolve(beginning + id));
    }
  }

  private void watch() {
    try {
      while (true) {
        var key = asked.take();
        for (var event : key.pollEvents()) {
          if (event.context() instanceof Path name) {
            happened(name.toString());
          }
        }
        key.reset();
      }
    } catch (InterruptedException | ClosedWatchServiceException _) {
      // The folder is closed.
    }
  }

  private void happened(String name) throws InterruptedException {
    if (name.startsWith("ask.")) {
      var id = name.substring("ask.".length());
      say(id, report(id).map(this::word).orElseGet(CallGuard.Word.Run::new));
    } else if (name.startsWith("said.")) {
      report(name.substring("said.".length())).ifPresent(guard::granted);
    }
  }

  private CallGuard.Word word(ReportedCall call) {
    try {
      return guard.before(call);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new CallGuard.Word.Ask("What this takes could not be found out.");
    } catch (RuntimeException e) {
      return new CallGuard.Word.Ask("What this takes could not be found out: " + e.getMessage());
    }
  }

  /** The call waits for the file's name, so that it appears with all that is in it. */
  private void say(String id, CallGuard.Word word) {
    var text =
        switch (word) {
          case CallGuard.Word.Run _ -> "run\n";
          case CallGuard.Word.Ask(var says) -> "ask\n" + says.strip() + "\n";
        };
    try {
      var half = reports.resolve("half." + id);
      Files.writeString(half, text);
      Files.move(half, reports.resolve("word." + id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException _) {
      // The folder is gone, and so is the tutor.
    }
  }

  @Override
  public void close() throws IOException {
    asked.close();
  }
}
