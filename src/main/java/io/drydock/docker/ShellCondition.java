package io.drydock.docker;

/** What stands between {@code [[} and {@code ]]}. */
final class ShellCondition {
  private final ShellLexer lexer;

  ShellCondition(ShellLexer lexer) {
    this.lexer = lexer;
  }

  /** Lines may end between the parts of a condition, and not within one. */
  void read() {
    while (true) {
      lexer.newlines();
      if (lexer.ended()) {
        throw lexer.unfinished("[[");
      }
      if (lexer.takeAny("(", ")", "&&", "||")) {
        continue;
      }
      var word = lexer.word();
      if (word.equals("]]")) {
        return;
      }
      if (word.isEmpty()) {
        throw new ShellSyntax.NoSyntax();
      }
      lexer.blanks();
      boolean asks = word.length() == 2 && word.startsWith("-");
      if (asks || !word.equals("!") && !seesAny("]]", ")", "&&", "||") && operator()) {
        argument();
      }
    }
  }

  private boolean operator() {
    boolean there = lexer.takeAny("<", ">") || !lexer.word().isEmpty();
    if (!there) {
      throw new ShellSyntax.NoSyntax();
    }
    return true;
  }

  /** A word, or an expression with parentheses of its own. */
  private void argument() {
    lexer.blanks();
    int start = lexer.place();
    while (!lexer.sees("]]") && (!lexer.word().isEmpty() || lexer.takeAny("(", ")", "|"))) {
      // All without a space is one argument.
    }
    if (lexer.place() == start) {
      throw new ShellSyntax.NoSyntax();
    }
  }

  private boolean seesAny(String... marks) {
    for (var mark : marks) {
      if (lexer.sees(mark)) {
        return true;
      }
    }
    return false;
  }
}
