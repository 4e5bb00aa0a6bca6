package io.drydock.terminal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** A terminal's screen: above the prompt where somebody types. */
final class HeldScreen extends WaitingScreen {
  private static final int NARROWEST = 20;
  private static final int WIDTH_OF_DUMB = 80;

  private final Terminal terminal;
  private LineReaderImpl reader;
  private Supplier<String> prompt = () -> "";

  HeldScreen(Terminal terminal) {
    this.terminal = terminal;
  }

  synchronized void readBy(LineReaderImpl lineReader, Supplier<String> words) {
    reader = lineReader;
    prompt = words;
    // The words may have changed between their making and the moment in which the reader takes them.
    lineReader
        .getWidgets()
        .put(
            LineReader.CALLBACK_INIT,
            () -> {
              lineReader.setPrompt(words.get());
              return true;
            });
  }

  @Override
  void print(List<AttributedString> lines) {
    var text =
        lines.stream().map(line -> Ansi.of(line, terminal)).collect(Collectors.joining("\n"));
    if (reader != null && reader.isReading()) {
      reader.printAbove(text);
    } else {
      terminal.writer().println(text);
      terminal.flush();
    }
  }

  @Override
  public int width() {
    int columns = terminal.getWidth();
    return columns <= 0 ? WIDTH_OF_DUMB : Math.max(NARROWEST, columns);
  }

  @Override
  public void promptChanged() {
    if (reader == null || !reader.isReading()) {
      return;
    }
    try {
      reader.setPrompt(prompt.get());
      reader.callWidget(LineReader.REDISPLAY);
    } catch (IllegalStateException _) {
      // The line was finished in between; the next prompt has the new words.
    }
  }
}
