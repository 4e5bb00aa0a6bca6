package io.drydock.terminal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** The line reader as the tutor sets it up. */
final class LineEditor {
  private static final String CTRL_C = "\003";
  private static final int HISTORY_LINES = 5000;

  private LineEditor() {}

  static LineReaderImpl at(Terminal terminal, Path home) {
    var builder =
        LineReaderBuilder.builder()
            .appName("drydock")
            .terminal(terminal)
            .parser(new LineParser())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
            .variable(LineReader.BELL_STYLE, "none")
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
            .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.AUTO_FRESH_LINE, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .option(LineReader.Option.AUTO_MENU, true)
            .option(LineReader.Option.BRACKETED_PASTE, true);
    var history = home.resolve("history");
    if (prepared(history)) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    var reader = (LineReaderImpl) builder.build();
    for (var keys :
        List.of(LineReader.MAIN, LineReader.EMACS, LineReader.VIINS, LineReader.VICMD)) {
      reader.getKeyMaps().get(keys).bind(new Reference(LineReader.SEND_BREAK), CTRL_C);
    }
    return reader;
  }

  /** Otherwise the line reader would end the tutor when it reads the file. */
  private static boolean usable(Path history) {
    return Files.isRegularFile(history) && Files.isReadable(history) && Files.isWritable(history);
  }

  /**
   * Only its owner may read what was typed; without the file there is a history for this time only.
   */
  private static boolean prepared(Path history) {
    try {
      Files.createDirectories(history.getParent());
      var owner = PosixFilePermissions.fromString("rw-------");
      if (!Files.exists(history)) {
        Files.createFile(history, PosixFilePermissions.asFileAttribute(owner));
      }
      return usable(history);
    } catch (FileAlreadyExistsException _) {
      return usable(history);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }
}
