package io.drydock.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what a terminal showed as an asciicast of version 2, the format of asciinema: a header,
 * then one JSON array a line, with seconds, kind and text. Read from the two logs that {@code
 * script} of util-linux writes: what was printed, and when ({@code --logging-format advanced}).
 */
public final class Asciicast {
  private static final Pattern RESIZED = Pattern.compile("ROWS=(\\d+) COLS=(\\d+)");
  private static final double MICROS = 1e6;
  private static final int COLUMNS_OF_UNKNOWN = 80;
  private static final int LINES_OF_UNKNOWN = 24;

  private final ByteBuffer printed;
  private final Writer out;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private double seconds;

  private Asciicast(ByteBuffer printed, Writer out) {
    this.printed = printed;
    this.out = out;
  }

  /**
   * Writes a cast.
   *
   * @param started when it was recorded
   * @param timing the lines of the timing log
   * @param printed the output log, with the line that {@code script} puts before it
   * @return how many seconds it takes
   */
  public static double write(
      Instant started, String title, List<String> timing, byte[] printed, Writer out)
      throws IOException {
    var header = JsonNodeFactory.instance.objectNode();
    header
        .put("version", 2)
        .put("width", size(timing, "COLUMNS", COLUMNS_OF_UNKNOWN))
        .put("height", size(timing, "LINES", LINES_OF_UNKNOWN))
        .put("timestamp", started.getEpochSecond())
        .put("title", title);
    out.write(header + "\n");
    var cast = new Asciicast(behindFirstLine(printed), out);
    try {
      timing.forEach(cast::line);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return cast.seconds;
  }

  private static int size(List<String> timing, String name, int unknown) {
    var head = Pattern.compile("H \\d+\\.\\d+ " + name + " (\\d{1,4})");
    return timing.stream()
        .map(head::matcher)
        .filter(Matcher::matches)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElse(unknown);
  }

  private static ByteBuffer behindFirstLine(byte[] printed) {
    int at = 0;
    while (at < printed.length && printed[at] != '\n') {
      at++;
    }
    int from = Math.min(at + 1, printed.length);
    return ByteBuffer.wrap(printed, from, printed.length - from);
  }

  /**
   * A line is a kind, the seconds since the line before, and what the kind needs; a torn one is
   * passed over.
   */
  private void line(String line) {
    var words = line.split(" ", 3);
    if (words.length < 3 || !words[1].matches("\\d+\\.\\d+")) {
      return;
    }
    seconds += Double.parseDouble(words[1]);
    switch (words[0]) {
      case "O" -> output(words[2]);
      case "S" -> {
        var size = RESIZED.matcher(words[2]);
        if (size.find()) {
          event("r", size.group(2) + "x" + size.group(1));
        }
      }
      default -> {}
    }
  }

  private void output(String count) {
    if (!count.matches("\\d{1,9}")) {
      return;
    }
    int length = Math.min(Integer.parseInt(count), printed.remaining());
    var bytes = ByteBuffer.allocate(rest.remaining() + length).put(rest);
    bytes.put(printed.slice(printed.position(), length)).flip();
    printed.position(printed.position() + length);
    var text = CharBuffer.allocate(bytes.remaining() + 1);
    decoder.decode(bytes, text, false);
    // A character that was cut in two goes on in the next line.
    rest = bytes;
    event("o", text.flip().toString());
  }

  private void event(String kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    var event = JsonNodeFactory.instance.arrayNode();
    event.add(Math.round(seconds * MICROS) / MICROS).add(kind).add(text);
    try {
      out.write(event + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
