package io.drydock.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.TerminalBuilder;

/** A start on a terminal in memory: loads what a real start loads. */
final class Rehearsal {
  private Rehearsal() {}

  static void run(Shell.Start start) throws IOException {
    var typed = new ByteArrayInputStream("\004".getBytes(StandardCharsets.UTF_8));
    try (var terminal =
        TerminalBuilder.builder()
            .system(false)
            .type("xterm-256color")
            .streams(typed, OutputStream.nullOutputStream())
            .encoding(StandardCharsets.UTF_8)
            .build()) {
      Shell.run(start, terminal);
    }
  }
}
