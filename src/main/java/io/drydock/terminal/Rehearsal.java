package io.drydock.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A start on a terminal in memory, in a folder that is removed again: loads what a real start loads. */
final class Rehearsal {
  /** Tab twice on a tutor word, then Ctrl-D. */
  private static final String TYPED = "he\t\n\004";

  private Rehearsal() {}

  static void run(Supplier<Shell.Start> start) throws IOException {
    var home = Files.createTempDirectory("drydock-train-");
    try {
      Shell.run(() -> start.get().at(home), Rehearsal::inMemory);
      // Once more, so that reading a journal is rehearsed as well.
      start.get().at(home).history();
    } finally {
      remove(home);
    }
  }

  private static Terminal inMemory() throws IOException {
    return TerminalBuilder.builder()
        .system(false)
        .type("xterm-256color")
        .streams(
            new ByteArrayInputStream(TYPED.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream())
        .encoding(StandardCharsets.UTF_8)
        .build();
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
