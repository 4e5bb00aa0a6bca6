package io.drydock.course;

import io.drydock.machine.WholeFile;
import io.drydock.script.AuthorCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The learner's answer about one course: yes or no, and to what. It holds for exactly the files
 * that the course had then.
 */
public record TrustBook(Path file) {

  /**
   * An answer.
   *
   * @param commands by their digests
   */
  public record Answer(boolean yes, Fingerprint given, Set<String> commands) {

    /** The answer to what the course holds now. */
    public static Answer of(boolean yes, Fingerprint given, List<AuthorCommand> commands) {
      var digests = new HashSet<String>();
      commands.forEach(command -> digests.add(digest(command)));
      return new Answer(yes, given, Set.copyOf(digests));
    }

    /** Whether it was given to these very files. */
    public boolean holds(Fingerprint now) {
      return given.digest().equals(now.digest());
    }

    /** Whether this command was there when the answer was given. */
    public boolean knows(AuthorCommand command) {
      return commands.contains(digest(command));
    }

    private static String digest(AuthorCommand command) {
      return Fingerprint.sha256(command.identity().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What was answered last; what cannot be read, or was changed by hand, counts as never asked. */
  public Optional<Answer> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var files = new TreeMap<String, String>();
      var commands = new HashSet<String>();
      var answer = "";
      var digest = "";
      for (var line : Files.readAllLines(file)) {
        var words = line.split(" ", 3);
        switch (words[0]) {
          case "answer" -> answer = words[1];
          case "sha256" -> digest = words[1];
          case "file" -> files.put(words[2], words[1]);
          case "command" -> commands.add(words[1]);
          default -> {
            return Optional.empty();
          }
        }
      }
      var given = new Fingerprint(files);
      return given.digest().equals(digest)
          ? Optional.of(new Answer(answer.equals("yes"), given, Set.copyOf(commands)))
          : Optional.empty();
    } catch (IOException | ArrayIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  /** Keeps an answer in the place of the one before. */
  public void write(Answer answer) {
    var lines = new ArrayList<String>();
    lines.add("answer " + (answer.yes() ? "yes" : "no"));
    lines.add("sha256 " + answer.given().digest());
    answer.given().files().forEach((path, digest) -> lines.add("file " + digest + " " + path));
    answer.commands().stream().sorted().forEach(digest -> lines.add("command " + digest));
    try {
      WholeFile.write(file, lines);
    } catch (IOException e) {
      throw new CourseException(
          "Your answer cannot be kept in " + file + ": " + e + ".", "Try to free some disk space.");
    }
  }
}
