package io.drydock.docker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The here-documents that lines have opened, in the order in which they follow. */
final class HereDocuments {
  /**
   * One of them.
   *
   * @param literal whether a backslash at the end of its lines joins none
   */
  private record Opened(OpenCommand.HereDocument document, boolean literal) {}

  private final Deque<Opened> opened = new ArrayDeque<>();

  /** The one whose lines come next; empty where none is open. */
  Optional<OpenCommand> next() {
    return opened.isEmpty() ? Optional.empty() : Optional.of(opened.getFirst().document());
  }

  /** Opens one with the word behind {@code <<}, as it stands there. */
  void open(String word, boolean indented) {
    var delimiter = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < word.length()) {
        delimiter.append(word.charAt(++i));
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else {
        delimiter.append(c);
      }
    }
    opened.add(
        new Opened(
            new OpenCommand.HereDocument(delimiter.toString(), indented),
            delimiter.length() != word.length()));
  }

  /**
   * Goes past all that are open.
   *
   * @param at where the line behind the one that opened them starts
   * @return where the line behind the last of them starts
   * @throws ShellSyntax.Unfinished where the text ends before
   */
  int passed(String text, int at) {
    int next = at;
    while (!opened.isEmpty()) {
      next = passed(text, next, opened.getFirst());
      opened.removeFirst();
    }
    return next;
  }

  private static int passed(String text, int start, Opened each) {
    var document = each.document();
    int at = start;
    while (at <= text.length()) {
      int end = endOfLine(text, at);
      var line = text.substring(at, end);
      at = end + 1;
      while (!each.literal() && endsWithBackslash(line) && at < text.length()) {
        end = endOfLine(text, at);
        line = line.substring(0, line.length() - 1) + text.substring(at, end);
        at = end + 1;
      }
      int tabs = 0;
      while (document.indented() && tabs < line.length() && line.charAt(tabs) == '\t') {
        tabs++;
      }
      if (line.substring(tabs).equals(document.delimiter())) {
        return Math.min(at, text.length());
      }
    }
    throw new ShellSyntax.Unfinished(document);
  }

  private static int endOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static boolean endsWithBackslash(String line) {
    int last = line.length();
    while (last > 0 && line.charAt(last - 1) == '\\') {
      last--;
    }
    return (line.length() - last) % 2 == 1;
  }
}
