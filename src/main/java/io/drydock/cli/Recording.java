package io.drydock.cli;

import io.drydock.practice.Requirements;
import io.drydock.report.Asciicast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the tutor once more, inside {@code script}, and keeps what the terminal showed as an
 * asciicast.
 */
final class Recording {
  /** No session that a person sits through prints more. */
  private static final String LIMIT = "500MB";

  private final Surroundings surroundings;
  private final Path file;

  /**
   * A recording that is still to be made.
   *
   * @throws UserError where it cannot be made here; nothing is started or written then
   */
  Recording(Surroundings surroundings, Path file) {
    this.surroundings = surroundings;
    this.file = surroundings.directory().resolve(file);
    if (!surroundings.terminal()) {
      throw new UserError(
          "Only a terminal can be recorded.", "Try it without `--record`, or without the pipe.");
    }
    if (Files.exists(this.file)) {
      throw new UserError(
          "There is a file %s already.".formatted(file),
          "Try another name: a recording replaces nothing.");
    }
    if (!Files.isDirectory(this.file.getParent())) {
      throw new UserError(
          "There is no folder %s.".formatted(this.file.getParent()), "Try `mkdir -p` first.");
    }
    if (Requirements.find("script").isEmpty()) {
      throw new UserError(
          "There is no program `script` here.", "Try the package util-linux (Debian: bsdutils).");
    }
  }

  /** Runs the tutor with these arguments, and gives its exit code. */
  int run(List<String> arguments) throws IOException {
    var logs = Files.createTempDirectory("drydock-record-");
    var timing = logs.resolve("timing");
    var printed = logs.resolve("printed");
    var started = surroundings.clock().instant();
    try {
      int exit = script(arguments, timing, printed);
      if (!Files.exists(timing) || !Files.exists(printed)) {
        throw new UserError(
            "`script` did not record anything.",
            "Try `script --version`: it must be the one of util-linux.");
      }
      try (var out = Files.newBufferedWriter(file)) {
        double seconds =
            Asciicast.write(
                started, "Drydock", Files.readAllLines(timing), Files.readAllBytes(printed), out);
        surroundings
            .out()
            .printf("Recorded %.0f seconds in %s. Try `asciinema play %s`.%n", seconds, file, file);
      }
      return exit;
    } finally {
      Files.deleteIfExists(timing);
      Files.deleteIfExists(printed);
      Files.deleteIfExists(logs);
    }
  }

  private int script(List<String> arguments, Path timing, Path printed) throws IOException {
    var words = new ArrayList<>(List.of(surroundings.installation().resolve("drydock").toString()));
    words.addAll(arguments);
    var line = words.stream().map(Recording::quoted).collect(Collectors.joining(" "));
    var builder =
        new ProcessBuilder(
                "script",
                "--quiet",
                "--return",
                "--flush",
                "--output-limit",
                LIMIT,
                "--logging-format",
                "advanced",
                "--log-timing",
                timing.toString(),
                "--log-out",
                printed.toString(),
                "--command",
                line)
            .inheritIO();
    builder.environment().put("SHELL", "/bin/sh");
    try {
      return builder.start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
