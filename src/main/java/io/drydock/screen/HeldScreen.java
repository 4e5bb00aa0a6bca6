package io.drydock.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** A terminal's screen: above the prompt where somebody types. */
public final class HeldScreen extends WaitingScreen {
  private static final int NARROWEST = 20;
  private static final int WIDTH_OF_DUMB = 80;

  private final Terminal terminal;
  private LineReaderImpl reader;
  private volatile Supplier<String> prompt = () -> "";

  public HeldScreen(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Lines are read from now on.
   *
   * @param typing told when the reader has the terminal
   */
  public synchronized void readBy(
      LineReaderImpl lineReader, Supplier<String> words, Runnable typing) {
    reader = lineReader;
    prompt = words;
    // The words may have changed between their making and the moment in which the reader takes
    // them.
    lineReader
        .getWidgets()
        .put(
            LineReader.CALLBACK_INIT,
            () -> {
              typing.run();
              lineReader.setPrompt(prompt.get());
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
  public Optional<Boolean> ask(String question, boolean usual) {
    if (reader == null) {
      return Optional.empty();
    }
    var usually = prompt;
    var words = Ansi.asPrompt(question + (usual ? " [Y/n] " : " [y/N] "));
    prompt = () -> words;
    reader.setVariable(LineReader.DISABLE_HISTORY, true);
    reader.setVariable(LineReader.DISABLE_COMPLETION, true);
    // Ctrl-C begins a line anew; here it is an answer.
    var usualBreak = reader.getWidgets().put(LineReader.SEND_BREAK, this::no);
    try {
      var answer = reader.readLine(words).strip().toLowerCase(Locale.ROOT);
      return Optional.of(answer.isEmpty() ? usual : answer.startsWith("y"));
    } catch (UserInterruptException | EndOfFileException _) {
      return Optional.of(false);
    } finally {
      reader.getWidgets().put(LineReader.SEND_BREAK, usualBreak);
      reader.getVariables().remove(LineReader.DISABLE_HISTORY);
      reader.getVariables().remove(LineReader.DISABLE_COMPLETION);
      prompt = usually;
    }
  }

  private boolean no() {
    reader.getBuffer().clear();
    reader.getBuffer().write("n");
    reader.callWidget(LineReader.ACCEPT_LINE);
    return true;
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
