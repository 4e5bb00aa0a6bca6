package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;

class LineParserTest {
  private final LineParser parser = new LineParser();

  @Test
  void moreIsAskedForWhereACommandGoesOn() {
    parser.askForMoreWhere(line -> line.equals("ls |"));
    assertThatThrownBy(() -> parser.parse("ls |", 4, ParseContext.ACCEPT_LINE))
        .isInstanceOf(EOFError.class);
  }

  @Test
  void completionAndWhatIsWholeAskForNothing() {
    parser.askForMoreWhere(line -> line.equals("ls |"));
    assertThatCode(() -> parser.parse("ls |", 4, ParseContext.COMPLETE)).doesNotThrowAnyException();
    assertThatCode(() -> parser.parse("it's \\", 6, ParseContext.ACCEPT_LINE))
        .doesNotThrowAnyException();
  }
}
