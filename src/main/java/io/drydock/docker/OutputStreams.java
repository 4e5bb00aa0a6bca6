package io.drydock.docker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a container printed from the engine's framed stream (API reference, "attach"). */
final class OutputStreams {
  private static final int LIMIT = CommandResult.OUTPUT_LIMIT;

  private OutputStreams() {}

  /**
   * Both streams as they came; at most 1 MiB. Without a terminal, each piece has a header of 8
   * bytes.
   */
  static String read(InputStream body, boolean tty) throws IOException {
    if (tty) {
      return new String(body.readNBytes(LIMIT), StandardCharsets.UTF_8);
    }
    var text = new ByteArrayOutputStream();
    var data = new DataInputStream(body);
    while (text.size() < LIMIT) {
      try {
        data.readInt();
        int length = data.readInt();
        text.write(data.readNBytes(Math.min(length, LIMIT)));
      } catch (EOFException end) {
        break;
      }
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
