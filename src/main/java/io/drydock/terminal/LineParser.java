package io.drydock.terminal;

import java.util.function.Predicate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Splits lines into words for completion, and asks for more where a shell would. */
final class LineParser extends DefaultParser {
  private Predicate<String> waits = _ -> false;

  LineParser() {
    setEofOnEscapedNewLine(false);
    setEofOnUnclosedQuote(false);
    setEscapeChars(new char[] {'\\'});
  }

  /** From now on this tells whether what was typed so far is a command that goes on. */
  void askForMoreWhere(Predicate<String> goesOn) {
    waits = goesOn;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && waits.test(line)) {
      throw new EOFError(-1, -1, "The command goes on");
    }
    return super.parse(line, cursor, context);
  }
}
