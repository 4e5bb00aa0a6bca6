package io.drydock.terminal;

import io.drydock.tutor.DockerTouch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/**
 * Splits lines into words for completion, and asks for more where a shell would: an open quote is
 * left to a question's answer, a backslash at the end and a here-document go on.
 */
final class LineParser extends DefaultParser {
  private Pattern hereDocument;

  LineParser() {
    setEofOnEscapedNewLine(true);
    setEofOnUnclosedQuote(false);
    setEscapeChars(new char[] {'\\'});
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE) {
      requireEndOfHereDocument(line);
      requireEndOfQuote(line);
    }
    return super.parse(line, cursor, context);
  }

  private void requireEndOfHereDocument(String line) {
    if (!line.contains("<<") || line.contains("<<<")) {
      return;
    }
    if (hereDocument == null) {
      hereDocument = Pattern.compile("<<-?\\s*['\"]?([A-Za-z_][A-Za-z0-9_]*)['\"]?");
    }
    Matcher start = hereDocument.matcher(line);
    if (start.find()) {
      var end = start.group(1);
      boolean ended = line.lines().skip(1).anyMatch(text -> text.strip().equals(end));
      if (!ended) {
        throw new EOFError(-1, -1, "The here-document ends with " + end, end);
      }
    }
  }

  /**
   * An apostrophe in an answer is no quote: only lines of the Docker client and shells' words go
   * on.
   */
  private static void requireEndOfQuote(String line) {
    boolean shellLike =
        DockerTouch.touches(line)
            || line.stripLeading().startsWith("echo ")
            || line.stripLeading().startsWith("printf ")
            || line.stripLeading().startsWith("cat ");
    if (shellLike && openQuote(line) != 0) {
      throw new EOFError(-1, -1, "The quote is open", String.valueOf(openQuote(line)));
    }
  }

  private static char openQuote(String line) {
    char open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && open != '\'') {
        i++;
      } else if (open == 0 && (c == '\'' || c == '"')) {
        open = c;
      } else if (c == open) {
        open = 0;
      }
    }
    return open;
  }
}
