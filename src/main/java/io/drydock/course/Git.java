package io.drydock.course;

import io.drydock.machine.FileTree;
import io.drydock.machine.Programs;
import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the learner's git on what strangers wrote. It may only talk to a server and unpack objects:
 * no hook, no template, no protocol that starts programs, no question where nobody could answer.
 */
public final class Git {
  private static final List<String> CAUTION =
      List.of(
          "-c", "core.hooksPath=/dev/null",
          "-c", "core.fsmonitor=false",
          "-c", "protocol.allow=never",
          "-c", "protocol.https.allow=always",
          "-c", "protocol.ssh.allow=always",
          "-c", "protocol.file.allow=always",
          "-c", "http.followRedirects=initial",
          "-c", "submodule.recurse=false",
          "-c", "fetch.recurseSubmodules=false",
          "-c", "gc.auto=0",
          "-c", "maintenance.auto=false");

  /** Looks for git when it is needed: a course in a folder needs none. */
  public interface Finder {
    /** The git, or a {@link CourseException} that says how to get it. */
    Git find();
  }

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** What a repository around the learner's own folder would say is not meant for a course. */
  private static final List<String> KEPT =
      List.of(
          "GIT_SSH",
          "GIT_SSH_COMMAND",
          "GIT_ASKPASS",
          "GIT_SSL_CAINFO",
          "GIT_SSL_CAPATH",
          "GIT_EXEC_PATH");

  private final Path program;
  private final Map<String, String> environment;
  private final Duration limit;

  private Git(Path program, Map<String, String> environment, Duration limit) {
    this.program = program;
    this.environment = environment;
    this.limit = limit;
  }

  /**
   * The git on the learner's PATH.
   *
   * @param terminal whether somebody is there to be asked for a password
   */
  public static Git of(Map<String, String> environment, boolean terminal) {
    return of(environment, terminal, LIMIT);
  }

  static Git of(Map<String, String> environment, boolean terminal, Duration limit) {
    var program =
        Programs.on(environment)
            .find("git")
            .orElseThrow(
                () ->
                    new CourseException(
                        "There is no program `git` here, and a course from an address is fetched with it.",
                        "Try `apt-get install git`, or download the course and add its folder."));
    var clean = new HashMap<>(environment);
    clean.keySet().removeIf(name -> name.startsWith("GIT_") && !KEPT.contains(name));
    clean.put("LC_ALL", "C.UTF-8");
    if (!terminal) {
      clean.put("GIT_TERMINAL_PROMPT", "0");
      clean.put("GIT_ASKPASS", "false");
      clean.put("SSH_ASKPASS", "false");
      clean.put("SSH_ASKPASS_REQUIRE", "force");
    }
    return new Git(program, Map.copyOf(clean), limit);
  }

  /**
   * Runs git in a folder until it ends.
   *
   * @param input what it reads; /dev/null for nothing
   * @param output where its output goes
   * @param most bytes that may come into being in the folder
   * @throws CourseException where it fails, takes too long or brings too much; the message is git's
   *     own
   */
  void run(Path folder, Path input, Path output, long most, List<String> arguments)
      throws IOException {
    var words = new ArrayList<>(List.of(program.toString()));
    words.addAll(CAUTION);
    words.addAll(arguments);
    try {
      var ended =
          QuietCommand.of(words)
              .in(folder)
              .withOnly(environment)
              .reading(input)
              .writingTo(output)
              .within(limit)
              .run(() -> demandSize(folder, most));
      if (ended.exit() == QuietCommand.TOO_SLOW && ended.took().compareTo(limit) >= 0) {
        throw new CourseException("git did not end within " + limit.toSeconds() + " seconds.", "");
      }
      if (!ended.succeeded()) {
        throw new CourseException(said(ended.output()), "");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CourseException("Fetching was interrupted.", "");
    }
  }

  private static void demandSize(Path folder, long most) throws IOException {
    if (FileTree.size(folder) > most) {
      throw CourseFiles.tooMuch((most >> 20) + " MiB");
    }
  }

  /** What git gave as its reason, without what a terminal would carry out. */
  private static String said(String errors) {
    var lines =
        errors
            .lines()
            .map(line -> line.replaceAll("\\p{Cntrl}", "").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.stream()
        .filter(line -> line.startsWith("fatal:") || line.startsWith("ERROR:"))
        .findFirst()
        .or(() -> lines.stream().reduce((_, last) -> last))
        .map(line -> "git says: " + line)
        .orElse("git failed and does not say why.");
  }
}
