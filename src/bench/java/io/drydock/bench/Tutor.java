package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The real program at a terminal, and somebody who types. */
record Tutor(Pty pty) implements AutoCloseable {
  /** A prompt that reads: the terminal is told of it first, so that a mere redrawing is none. */
  static final Pattern PROMPT = Pattern.compile("\u001b\\[\\?2004h[\\s\\S]*?❯");

  /** The tutor says it with a small letter where it was so at its first look. */
  static final Pattern PASSED = Pattern.compile("[Pp]assed\\.");

  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern ENGINE_UP = Pattern.compile("practice[^\\n]*❯");

  /** Starts it with this lesson, and waits until its engine is there. */
  static Tutor open(House house, String lesson, Map<String, String> environment, Path directory)
      throws IOException, InterruptedException {
    var tutor =
        new Tutor(
            Pty.start(
                List.of(house.launcher().toString(), "learn", lesson), environment, directory));
    tutor.pty.await(PROMPT, Duration.ofMinutes(2));
    tutor.pty.await(ENGINE_UP, PATIENCE);
    return tutor;
  }

  /** Types a line, and gives the moment at which the next prompt is there. */
  Pty.Seen line(String line) throws IOException, InterruptedException {
    pty.type(line + "\r");
    return pty.await(PROMPT, PATIENCE);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try (pty) {
      pty.type("\u0015:quit\r");
      pty.awaitEnd(PATIENCE);
    }
  }
}
