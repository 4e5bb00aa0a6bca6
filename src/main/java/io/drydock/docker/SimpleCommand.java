package io.drydock.docker;

import java.util.Set;

/** Commands without a construct: words, lists in parentheses, redirections. */
final class SimpleCommand {
  /** What a text was found to begin with. */
  enum Found {
    NOTHING,
    COMMAND,
    /** A name and an open parenthesis: a function, if the other one follows. */
    FUNCTION
  }

  /** After these a word may be a list in parentheses. */
  private static final Set<String> DECLARE =
      Set.of("declare", "typeset", "local", "export", "readonly", "eval", "alias");

  private final ShellLexer lexer;

  SimpleCommand(ShellLexer lexer) {
    this.lexer = lexer;
  }

  /** Goes past a command whose first word was passed already; it may be empty. */
  Found read(String first) {
    var word = first;
    boolean mayAssign = true;
    int words = 0;
    int redirections = 0;
    while (!word.isEmpty() || redirection()) {
      if (!word.isEmpty()) {
        words++;
        if (mayAssign && word.endsWith("=") && lexer.take("(")) {
          array();
          lexer.word();
        }
        mayAssign &= word.indexOf('=') > 0 || DECLARE.contains(word);
      } else {
        redirections++;
      }
      lexer.blanks();
      if (words == 1 && redirections == 0 && lexer.take("(")) {
        return Found.FUNCTION;
      }
      word = lexer.word();
    }
    return words + redirections > 0 ? Found.COMMAND : Found.NOTHING;
  }

  private void array() {
    while (true) {
      lexer.newlines();
      if (lexer.ended()) {
        throw lexer.unfinished("(");
      }
      if (lexer.take(")")) {
        return;
      }
      if (lexer.word().isEmpty()) {
        throw new ShellSyntax.NoSyntax();
      }
    }
  }

  /** Goes past the redirections behind a construct. */
  void redirections() {
    int start;
    do {
      lexer.blanks();
      start = lexer.place();
      // A file's number may stand before each.
      var number = lexer.word();
      if (!number.chars().allMatch(Character::isDigit)) {
        lexer.goBack(start);
        return;
      }
    } while (redirection());
    lexer.goBack(start);
  }

  private boolean redirection() {
    if (lexer.take("<<<")) {
      target();
    } else if (lexer.take("<<-")) {
      lexer.hereDocument(true);
    } else if (lexer.take("<<")) {
      lexer.hereDocument(false);
    } else if (!lexer.sees("<(")
        && !lexer.sees(">(")
        && lexer.takeAny("&>>", "&>", "<>", "<&", ">&", ">>", ">|", "<", ">")) {
      target();
    } else {
      return false;
    }
    return true;
  }

  private void target() {
    lexer.blanks();
    lexer.name();
  }
}
