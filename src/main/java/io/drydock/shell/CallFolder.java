package io.drydock.shell;

import io.drydock.docker.Client;
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
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final Set<PosixFilePermission> EXECUTABLE =
      PosixFilePermissions.fromString("rwx------");
  private static final String CLIENTS_FOLDER = "clients";
  private static final int BLOCK = 512;

  private final Path folder;
  private final Path clients;
  private final Path reports;
  private final WatchService asked;
  private final boolean terminal;
  private final ReadyPipes pipes;
  private final CallReports told;
  private volatile CallGuard guard = CallGuard.NONE;

  private CallFolder(Path folder, Path reports, WatchService asked, boolean terminal) {
    this.folder = folder;
    this.clients = folder.resolve(CLIENTS_FOLDER);
    this.reports = reports;
    this.asked = asked;
    this.terminal = terminal;
    this.pipes = new ReadyPipes(reports);
    this.told = new CallReports(reports);
  }

  /**
   * Makes the folder below another one.
   *
   * @param terminal whether somebody is at a terminal to be asked
   * @throws IOException where the system tells nothing about its files, or runs no programs there
   */
  static CallFolder in(Path folder, boolean terminal) throws IOException {
    var lines = Files.createDirectory(folder.resolve("line"));
    demandPrograms(Files.createDirectory(lines.resolve(CLIENTS_FOLDER)));
    var reports = Files.createDirectory(folder.resolve("calls"));
    var asked = folder.getFileSystem().newWatchService();
    reports.register(asked, StandardWatchEventKinds.ENTRY_CREATE);
    var made = new CallFolder(lines, reports, asked, terminal);
    Thread.ofPlatform().daemon().name("pipes").start(made.pipes::prepare);
    Thread.ofPlatform().daemon().name("guard").start(made::watch);
    return made;
  }

  /** On a file system without programs a shell would pass by, and nothing would be seen. */
  private static void demandPrograms(Path folder) throws IOException {
    var probe = Files.createFile(folder.resolve("probe"));
    Files.setPosixFilePermissions(probe, EXECUTABLE);
    boolean runs = Files.isExecutable(probe);
    Files.delete(probe);
    if (!runs) {
      throw new IOException("no programs can run in " + folder);
    }
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
    for (var client : Client.values()) {
      place(client.program(), found.find(client.program()).isPresent());
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
        : Arrays.stream(Client.values())
            .map(Client::program)
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
      Files.setPosixFilePermissions(file, EXECUTABLE);
    }
  }

  private String program(String client) throws IOException {
    try (var text = CallFolder.class.getResourceAsStream("call.sh")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("'@NAME@'", LineProgram.quoted(client))
          .replace("'@CALLS@'", LineProgram.quoted(reports.toString()))
          .replace("@TUTOR@", Long.toString(ProcessHandle.current().pid()))
          .replace("@TERMINAL@", Boolean.toString(terminal))
          .replace("@BLOCKS@", Integer.toString(CallReports.MOST_OUTPUT / BLOCK))
          .replace("@BYTES@", Integer.toString(CallReports.MOST_OUTPUT));
    }
  }

  /** The calls that a line has made, in the order in which they began; each is given once. */
  List<CallReports.Made> take(long line) {
    var made = told.take(line, guard::counts);
    Thread.ofPlatform().daemon().name("pipes").start(pipes::prepare);
    return made;
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
      say(id, told.report(id).map(this::word).orElseGet(CallGuard.Word.Run::new));
    } else if (name.startsWith("said.")) {
      told.report(name.substring("said.".length())).ifPresent(guard::granted);
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
