package io.drydock.terminal;

import org.jline.terminal.Terminal;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/** Styled text as bytes for one terminal. */
final class Ansi {
  private Ansi() {}

  /**
   * The text with escape sequences where the terminal knows them. Line-drawing characters stay what they
   * are: the old way of drawing them, by another character set, shows letters where it is not known.
   */
  static String of(AttributedString text, Terminal terminal) {
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      return text.toString();
    }
    var colours = terminal.getNumericCapability(Capability.max_colors);
    return text.toAnsi(colours == null || colours < 8 ? 8 : colours, ForceMode.None);
  }
}
