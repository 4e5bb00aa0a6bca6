package io.drydock.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal in memory with a learner who is soon gone. */
final class Rehearsal {
  /** Goes on, answers, asks for help and a look, tries Tab on a tutor word, and leaves. */
  private static final String TYPED = "\n2\n1\n\nhint\ncheck\nprogress\nhe\t\n\004";

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
