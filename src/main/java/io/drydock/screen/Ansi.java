package io.drydock.screen;

import org.jline.terminal.Terminal;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.InfoCmp.Capability;

/** Styled text as bytes for one terminal. */
public final class Ansi {
  private static final char FIRST_LINE_DRAWING = '\u2500';
  private static final char LAST_LINE_DRAWING = '\u257F';

  /** Where line-drawing characters wait while JLine would turn them into plus and minus signs. */
  private static final char PRIVATE = '\uE500';

  private Ansi() {}

  /** The text with escape sequences where the terminal knows them. */
  public static String of(AttributedString text, Terminal terminal) {
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      return text.toString();
    }
    var colours = terminal.getNumericCapability(Capability.max_colors);
    var ansi = hidden(text).toAnsi(colours == null || colours < 8 ? 8 : colours, ForceMode.None);
    return shown(ansi);
  }

  private static AttributedString hidden(AttributedString text) {
    if (text.chars().noneMatch(c -> c >= FIRST_LINE_DRAWING && c <= LAST_LINE_DRAWING)) {
      return text;
    }
    var out = new AttributedStringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean drawing = c >= FIRST_LINE_DRAWING && c <= LAST_LINE_DRAWING;
      char kept = drawing ? (char) (c - FIRST_LINE_DRAWING + PRIVATE) : c;
      out.append(String.valueOf(kept), text.styleAt(i));
    }
    return out.toAttributedString();
  }

  private static String shown(String ansi) {
    var out = new StringBuilder(ansi);
    for (int i = 0; i < out.length(); i++) {
      int place = out.charAt(i) - PRIVATE;
      if (place >= 0 && place <= LAST_LINE_DRAWING - FIRST_LINE_DRAWING) {
        out.setCharAt(i, (char) (FIRST_LINE_DRAWING + place));
      }
    }
    return out.toString();
  }

  /** Words as JLine takes them for a prompt, where a percent sign begins a code of its own. */
  public static String asPrompt(String words) {
    return words.replace("%", "%%");
  }
}
