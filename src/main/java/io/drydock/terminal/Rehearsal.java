package io.drydock.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal in memory with a learner who is soon gone. */
final class Rehearsal {
  /** Tab twice on a tutor word, then Ctrl-D. */
  private static final String TYPED = "he\t\n\004";

  private Rehearsal() {}

  static Terminal inMemory() throws IOException {
    return TerminalBuilder.builder()
        .system(false)
        .type("xterm-256color")
        .streams(
            new ByteArrayInputStream(TYPED.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream())
        .encoding(StandardCharsets.UTF_8)
        .build();
  }
}
