package io.drydock.shell;

import io.drydock.docker.ClientFlags;
import io.drydock.docker.DockerCall;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a Docker client as it was made, with its words after the shell has expanded them.
 *
 * @param program the client's name: {@code docker}, {@code podman}, …
 * @param real the file that was called in the end
 * @param directory the folder in which it was called
 * @param variables those that say which engine, and which project of Compose, is meant
 * @param toFile whether what it printed went to a file
 * @param arguments the words behind the program
 */
public record ReportedCall(
    String program,
    String real,
    Path directory,
    Map<String, String> variables,
    boolean toFile,
    List<String> arguments) {
  private static final int HEAD = 4;

  public ReportedCall {
    variables = Map.copyOf(variables);
    arguments = List.copyOf(arguments);
  }

  /** What it means; empty where it is no call of a Docker client. */
  public Optional<DockerCall> call() {
    return call(ClientFlags.UNKNOWN);
  }

  /** The same, where a client can be asked about its flags. */
  Optional<DockerCall> call(ClientFlags client) {
    var words = new ArrayList<String>();
    words.add(program);
    words.addAll(arguments);
    return DockerCall.of(words, client);
  }

  /** The words as they could be typed. */
  public String line() {
    var text = new StringBuilder(program);
    for (var word : arguments) {
      text.append(' ').append(word.matches("[\\w@%+=:,./-]+") ? word : LineProgram.quoted(word));
    }
    return text.toString();
  }

  /**
   * Reads a report: program, file, folder, where the output goes, variables, an empty field, the
   * arguments, with a zero byte after each. Empty where it is only half there.
   */
  static Optional<ReportedCall> read(byte[] report) {
    var fields = new ArrayList<String>();
    for (int start = 0, at = 0; at < report.length; at++) {
      if (report[at] == 0) {
        fields.add(new String(report, start, at - start, StandardCharsets.UTF_8));
        start = at + 1;
      }
    }
    int end = fields.size() < HEAD ? -1 : fields.subList(HEAD, fields.size()).indexOf("") + HEAD;
    if (end < HEAD) {
      return Optional.empty();
    }
    var variables = new LinkedHashMap<String, String>();
    for (var field : fields.subList(HEAD, end)) {
      int equals = field.indexOf('=');
      variables.put(field.substring(0, equals), field.substring(equals + 1));
    }
    try {
      return Optional.of(
          new ReportedCall(
              fields.get(0),
              fields.get(1),
              Path.of(fields.get(2)),
              variables,
              fields.get(3).equals("file"),
              fields.subList(end + 1, fields.size())));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
