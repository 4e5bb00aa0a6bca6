package io.drydock.screen;

import static org.jline.utils.AttributedStyle.BLUE;
import static org.jline.utils.AttributedStyle.CYAN;
import static org.jline.utils.AttributedStyle.DEFAULT;
import static org.jline.utils.AttributedStyle.GREEN;
import static org.jline.utils.AttributedStyle.MAGENTA;
import static org.jline.utils.AttributedStyle.RED;
import static org.jline.utils.AttributedStyle.YELLOW;

import org.jline.utils.AttributedStyle;

/**
 * How meanings look. Every palette is readable without its colours: signs and words say the same.
 */
public enum Palette {
  /** For dark backgrounds. Only the sixteen colours, which people adapt to their eyes. */
  DARK {
    @Override
    AttributedStyle of(Style style) {
      return switch (style) {
        case TEXT -> DEFAULT;
        case HEADING -> DEFAULT.bold().foreground(CYAN);
        case STRONG -> DEFAULT.bold();
        case EMPHASIS -> DEFAULT.italic();
        case CODE, CODE_BLOCK -> DEFAULT.foreground(YELLOW);
        case LINK -> DEFAULT.underline().foreground(CYAN);
        case QUOTE -> DEFAULT.italic();
        case MUTED -> DEFAULT.faint();
        case GOOD -> DEFAULT.foreground(GREEN);
        case BAD -> DEFAULT.bold().foreground(RED);
        case NOTE -> DEFAULT.foreground(MAGENTA);
        case PROMPT -> DEFAULT.foreground(CYAN);
      };
    }
  },
  /** For light backgrounds, where yellow and cyan are hard to read. */
  LIGHT {
    @Override
    AttributedStyle of(Style style) {
      return switch (style) {
        case HEADING -> DEFAULT.bold().foreground(BLUE);
        case CODE, CODE_BLOCK -> DEFAULT.foreground(MAGENTA);
        case LINK -> DEFAULT.underline().foreground(BLUE);
        case PROMPT -> DEFAULT.foreground(BLUE);
        case NOTE -> DEFAULT.foreground(BLUE);
        case TEXT, STRONG, EMPHASIS, QUOTE, MUTED, GOOD, BAD -> DARK.of(style);
      };
    }
  },
  /** Under NO_COLOR: weight and underline, no colour. */
  MONOCHROME {
    @Override
    AttributedStyle of(Style style) {
      return switch (style) {
        case HEADING, STRONG, BAD -> DEFAULT.bold();
        case EMPHASIS, QUOTE -> DEFAULT.italic();
        case LINK -> DEFAULT.underline();
        case TEXT, CODE, CODE_BLOCK, MUTED, GOOD, NOTE, PROMPT -> DEFAULT;
      };
    }
  },
  /** For a pipe or a terminal that knows no escape sequences. */
  NONE {
    @Override
    AttributedStyle of(Style style) {
      return DEFAULT;
    }
  };

  abstract AttributedStyle of(Style style);

  /** Whether a heading looks different from a paragraph. */
  public boolean weighs() {
    return this != NONE;
  }

  public boolean colours() {
    return this == DARK || this == LIGHT;
  }
}
