package io.drydock.terminal;

import io.drydock.screen.HeldScreen;
import io.drydock.screen.Markdown;
import io.drydock.screen.SystemTerminal;
import io.drydock.screen.TerminalHandover;
import io.drydock.screen.TerminalTypes;
import io.drydock.screen.Theme;
import java.io.IOException;
import java.nio.file.Path;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/**
 * A terminal with its screen, its line reader and its signals: all of a start that needs no lesson,
 * so that it is made beside the reading of one.
 */
record Desk(Terminal terminal, LineReaderImpl reader, HeldScreen screen, TerminalHandover handover)
    implements AutoCloseable {
  /** Makes a terminal. */
  @FunctionalInterface
  interface Maker {
    Terminal make() throws IOException;
  }

  private static final int COLUMNS_OF_UNKNOWN = 80;
  private static final int ROWS_OF_UNKNOWN = 24;
  private static final String ALL_SORTS = "# a\n\n*b* **c** `d`\n\n- e\n\n```\nf\n```\n";

  static Desk at(Maker maker, Path home) throws IOException {
    var terminal = maker.make();
    if (terminal.getWidth() <= 0) {
      terminal.setSize(new Size(COLUMNS_OF_UNKNOWN, ROWS_OF_UNKNOWN));
    }
    var screen = new HeldScreen(terminal);
    var desk =
        new Desk(
            terminal,
            LineEditor.at(terminal, home),
            screen,
            new TerminalHandover(terminal, screen));
    // The first text takes the longest: its classes are made ready here.
    new Markdown(Theme.PLAIN).lines(ALL_SORTS, COLUMNS_OF_UNKNOWN);
    return desk;
  }

  /** The terminal of this process. */
  static Terminal system() throws IOException {
    var type = System.getenv("TERM");
    TerminalTypes.know(type);
    return SystemTerminal.open(type);
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
