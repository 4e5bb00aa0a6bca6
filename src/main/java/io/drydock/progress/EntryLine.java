package io.drydock.progress;

import io.drydock.session.Happening;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * An entry as text: version, time, tutor, lesson, step, event, fields as {@code name=value}, and a
 * CRC32 of all before it, parted by single blanks. Blanks, {@code %}, {@code =} and controls inside
 * a part are percent-escaped; an empty part is {@code -}.
 */
final class EntryLine {
  private static final String VERSION = "1";
  private static final int FIXED_PARTS = 6;

  private EntryLine() {}

  static String write(Entry entry) {
    var line = new StringBuilder(VERSION);
    line.append(' ').append(entry.time());
    for (var part : new String[] {entry.tutor(), entry.lesson(), entry.step()}) {
      line.append(' ').append(part.isEmpty() ? "-" : escaped(part));
    }
    line.append(' ').append(entry.happening().key());
    new TreeMap<>(entry.fields())
        .forEach(
            (name, value) ->
                line.append(' ').append(escaped(name)).append('=').append(escaped(value)));
    return line + " " + checksum(line.toString());
  }

  /** The entry, or nothing where the line is torn, damaged or of a version that is not known. */
  static Optional<Entry> read(String line) {
    int end = line.lastIndexOf(' ');
    if (end < 0 || !line.substring(end + 1).equals(checksum(line.substring(0, end)))) {
      return Optional.empty();
    }
    var parts = line.substring(0, end).split(" ");
    if (parts.length < FIXED_PARTS || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, String>();
    for (int i = FIXED_PARTS; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        fields.put(plain(parts[i].substring(0, equals)), plain(parts[i].substring(equals + 1)));
      }
    }
    try {
      var time = Instant.parse(parts[1]);
      return Happening.of(parts[5])
          .map(
              happening ->
                  new Entry(
                      time, part(parts[2]), part(parts[3]), part(parts[4]), happening, fields));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String part(String text) {
    return text.equals("-") ? "" : plain(text);
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static String escaped(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = text.equals("-");
      if (c <= ' ' || c == '%' || c == '=' || c == 0x7F || lone) {
        out.append('%')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String plain(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length()) {
        out.append((char) Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
