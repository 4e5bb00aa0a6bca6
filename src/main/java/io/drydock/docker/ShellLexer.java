package io.drydock.docker;

/**
 * Goes through a text for a shell by bash's rules for words: quotes, expansions, comments,
 * here-documents. Words are skipped, not expanded. What stands in {@code $(…)} is a program of its
 * own and read by {@link Commands}.
 */
final class ShellLexer {
  /** Reads commands up to the parenthesis that closes them, and that one as well. */
  @FunctionalInterface
  interface Commands {
    void upToParenthesis();
  }

  private static final String META = " \t\n;&|<>()";

  private final String text;
  private final HereDocuments documents = new HereDocuments();
  private Commands commands = () -> matched('(', ')', "$(");
  private int at;

  ShellLexer(String text) {
    this.text = text;
  }

  void readCommandsWith(Commands reader) {
    commands = reader;
  }

  boolean ended() {
    return at >= text.length();
  }

  /** Whether this stands next. */
  boolean sees(String next) {
    return text.startsWith(next, at);
  }

  /** Goes past this, if it stands next. */
  boolean take(String next) {
    boolean there = sees(next);
    if (there) {
      at += next.length();
    }
    return there;
  }

  /** Goes past the first of these that stands next. */
  boolean takeAny(String... marks) {
    for (var mark : marks) {
      if (take(mark)) {
        return true;
      }
    }
    return false;
  }

  /** A word that must stand on the same line. */
  void name() {
    if (word().isEmpty()) {
      throw new ShellSyntax.NoSyntax();
    }
  }

  int place() {
    return at;
  }

  void goBack(int place) {
    at = place;
  }

  /** The end of the text came too early: here-documents are read before anything else. */
  ShellSyntax.Unfinished unfinished(String construct) {
    return new ShellSyntax.Unfinished(
        documents.next().orElse(new OpenCommand.Construct(construct)));
  }

  /** Goes to what comes next in a construct, on this line or on a later one. */
  void more(String construct) {
    newlines();
    if (ended()) {
      throw unfinished(construct);
    }
  }

  /** At the end of a text no here-document may be open. */
  void demandDocuments() {
    documents
        .next()
        .ifPresent(
            open -> {
              throw new ShellSyntax.Unfinished(open);
            });
  }

  /** Spaces, tabs, continued lines and a comment. */
  void blanks() {
    while (!ended()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (sees("\\\n")) {
        at += 2;
      } else if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  /** The same, and ends of lines with the here-documents that begin behind them. */
  void newlines() {
    blanks();
    while (take("\n")) {
      at = documents.passed(text, at);
      blanks();
    }
  }

  /** After {@code <<}: the word that will end the document. */
  void hereDocument(boolean indented) {
    blanks();
    var word = word();
    if (word.isEmpty()) {
      throw new ShellSyntax.NoSyntax();
    }
    documents.open(word, indented);
  }

  /** The word that stands next, as it stands; empty where none does. */
  String word() {
    int start = at;
    while (!ended()) {
      char c = text.charAt(at);
      boolean substitution = (c == '<' || c == '>') && text.startsWith("(", at + 1);
      if (substitution) {
        at += 2;
        commands.upToParenthesis();
      } else if (META.indexOf(c) >= 0) {
        break;
      } else {
        at++;
        behind(c, false);
      }
    }
    return text.substring(start, at);
  }

  /** What belongs to a character that was just passed. */
  private void behind(char c, boolean inQuotes) {
    switch (c) {
      case '\\' -> escaped();
      case '\'' -> {
        if (!inQuotes) {
          quoted('\'', false);
        }
      }
      case '"' -> doubleQuoted();
      case '`' -> quoted('`', true);
      case '$' -> expansion(inQuotes);
      default -> {}
    }
  }

  private void escaped() {
    if (ended()) {
      throw new ShellSyntax.Unfinished(new OpenCommand.Backslash());
    }
    at++;
  }

  private void quoted(char mark, boolean escapes) {
    while (!ended()) {
      char c = text.charAt(at++);
      if (c == mark) {
        return;
      }
      if (c == '\\' && escapes) {
        at++;
      }
    }
    throw new ShellSyntax.Unfinished(new OpenCommand.Quote(mark));
  }

  private void doubleQuoted() {
    while (!ended()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        at++;
      } else if (c == '`' || c == '$') {
        behind(c, true);
      }
    }
    throw new ShellSyntax.Unfinished(new OpenCommand.Quote('"'));
  }

  private void expansion(boolean inQuotes) {
    if (take("((")) {
      if (!arithmetic(at, "$((")) {
        at--;
        commands.upToParenthesis();
      }
    } else if (take("(")) {
      commands.upToParenthesis();
    } else if (take("{")) {
      matched('{', '}', "${");
    } else if (take("[")) {
      matched('[', ']', "$[");
    } else if (!inQuotes && take("'")) {
      quoted('\'', true);
    }
  }

  /**
   * Behind two parentheses: an arithmetic expression and both that close it. Where they close one
   * by one there are commands inside, and nothing was passed.
   */
  boolean arithmetic(int start, String opened) {
    at = start;
    matched('(', ')', opened);
    if (take(")")) {
      return true;
    }
    at = start;
    return false;
  }

  /** Up to the mark that closes; only parentheses and brackets count those that open within. */
  private void matched(char open, char close, String opened) {
    int depth = 1;
    while (!ended()) {
      char c = text.charAt(at++);
      if (c == close) {
        if (--depth == 0) {
          return;
        }
      } else if (c == open && open != '{') {
        depth++;
      } else {
        behind(c, false);
      }
    }
    throw unfinished(opened);
  }

  /** Goes through a text in which only quotes, substitutions and backslashes go on. */
  void wordsOnly() {
    while (!ended()) {
      blanks();
      if (word().isEmpty() && !ended()) {
        at++;
      }
    }
  }
}
