package io.drydock.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Breaks styled text into lines of a width, at blanks; wide characters count as two columns. */
public final class Wrap {
  private Wrap() {}

  /** At least one line. A word wider than a line is broken where the line ends. */
  public static List<AttributedString> toWidth(AttributedString text, int width) {
    var lines = new ArrayList<AttributedString>();
    for (var paragraph : atLineFeeds(text)) {
      wrapOne(paragraph, Math.max(1, width), lines);
    }
    return lines;
  }

  private static void wrapOne(AttributedString text, int width, List<AttributedString> lines) {
    int from = 0;
    while (true) {
      int fits = fitting(text, from, width);
      if (fits >= text.length()) {
        lines.add(text.subSequence(from, text.length()));
        return;
      }
      int blank = text.charAt(fits) == ' ' ? fits : lastBlank(text, from, fits);
      int end = blank > from ? blank : Math.max(fits, from + 1);
      lines.add(trimmed(text, from, end));
      from = end;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      if (from >= text.length()) {
        return;
      }
    }
  }

  /** The place after the last character that still fits. */
  private static int fitting(AttributedString text, int from, int width) {
    int columns = 0;
    int at = from;
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      columns += text.subSequence(at, Math.min(next, text.length())).columnLength();
      if (columns > width) {
        return at;
      }
      at = next;
    }
    return text.length();
  }

  private static int lastBlank(AttributedString text, int from, int before) {
    for (int i = before - 1; i > from; i--) {
      if (text.charAt(i) == ' ' && !text.isHidden(i)) {
        return i;
      }
    }
    return -1;
  }

  private static AttributedString trimmed(AttributedString text, int from, int end) {
    int last = end;
    while (last > from && text.charAt(last - 1) == ' ') {
      last--;
    }
    return text.subSequence(from, last);
  }

  private static List<AttributedString> atLineFeeds(AttributedString text) {
    var parts = new ArrayList<AttributedString>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        parts.add(text.subSequence(from, i));
        from = i + 1;
      }
    }
    parts.add(text.subSequence(from, text.length()));
    return parts;
  }

  /** The text and blanks after it, up to a width. */
  public static AttributedString padded(AttributedString text, int width) {
    int missing = width - text.columnLength();
    return missing <= 0
        ? text
        : new AttributedStringBuilder()
            .append(text)
            .append(" ".repeat(missing))
            .toAttributedString();
  }

  /** Lines with one text before the first and another before the others. */
  public static List<AttributedString> prefixed(
      AttributedString first, AttributedString others, List<AttributedString> lines) {
    var out = new ArrayList<AttributedString>();
    for (var line : lines) {
      var prefix = out.isEmpty() ? first : others;
      out.add(
          line.length() == 0 && prefix.toString().isBlank()
              ? line
              : new AttributedStringBuilder().append(prefix).append(line).toAttributedString());
    }
    return out;
  }
}
