package io.drydock.docker;

import java.util.Set;

/** Bash's grammar of commands, as far as it tells where one ends. */
final class ShellGrammar {
  /** What can only stand where a part of a construct ends. */
  private static final Set<String> ENDS =
      Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}", "]]");

  private final ShellLexer lexer;
  private final SimpleCommand simple;

  ShellGrammar(ShellLexer lexer) {
    this.lexer = lexer;
    this.simple = new SimpleCommand(lexer);
    lexer.readCommandsWith(
        () -> {
          list();
          close(")", "(");
        });
  }

  /** The whole text. */
  void program() {
    list();
    if (!lexer.ended()) {
      throw new ShellSyntax.NoSyntax();
    }
    lexer.demandDocuments();
  }

  /** Commands, as many as there are. */
  private int list() {
    int count = 0;
    while (true) {
      lexer.newlines();
      if (!pipelines()) {
        return count;
      }
      count++;
      lexer.blanks();
      boolean goesOn =
          !lexer.sees(";;") && !lexer.sees(";&") && (lexer.take(";") || lexer.take("&"));
      if (!goesOn && !lexer.sees("\n")) {
        return count;
      }
    }
  }

  /** Commands of which there must be one, in a construct that the text must not end in. */
  private void some(String opened) {
    int count = list();
    if (lexer.ended()) {
      throw lexer.unfinished(opened);
    }
    demand(count > 0);
  }

  private void close(String mark, String opened) {
    lexer.more(opened);
    demand(lexer.take(mark));
  }

  private boolean pipelines() {
    if (!pipeline()) {
      return false;
    }
    lexer.blanks();
    while (lexer.sees("&&") || lexer.sees("||")) {
      var mark = lexer.sees("&&") ? "&&" : "||";
      lexer.take(mark);
      lexer.more(mark);
      demand(pipeline());
      lexer.blanks();
    }
    return true;
  }

  private boolean pipeline() {
    if (!command()) {
      return false;
    }
    lexer.blanks();
    while (lexer.sees("|") && !lexer.sees("||")) {
      lexer.take("|");
      lexer.take("&");
      lexer.more("|");
      demand(command());
      lexer.blanks();
    }
    return true;
  }

  private static void demand(boolean there) {
    if (!there) {
      throw new ShellSyntax.NoSyntax();
    }
  }

  /** Whether a command stood next, which is passed then. */
  private boolean command() {
    lexer.blanks();
    int start = lexer.place();
    if (lexer.take("((")) {
      if (!lexer.arithmetic(lexer.place(), "((")) {
        lexer.goBack(start + 1);
        parentheses();
      }
      simple.redirections();
      return true;
    }
    if (lexer.take("(")) {
      parentheses();
      simple.redirections();
      return true;
    }
    var word = lexer.word();
    if (ENDS.contains(word)) {
      lexer.goBack(start);
      return false;
    }
    if (compound(word)) {
      return true;
    }
    return switch (simple.read(word)) {
      case NOTHING -> false;
      case COMMAND -> true;
      case FUNCTION -> {
        function();
        yield true;
      }
    };
  }

  private void parentheses() {
    some("(");
    close(")", "(");
  }

  private boolean compound(String word) {
    switch (word) {
      case "{" -> {
        some("{");
        keyword("}", "{");
      }
      case "if" -> conditional();
      case "while", "until" -> {
        some(word);
        group(word);
      }
      case "for", "select" -> loop(word);
      case "case" -> cases();
      case "[[" -> new ShellCondition(lexer).read();
      case "function" -> {
        lexer.blanks();
        lexer.name();
        lexer.blanks();
        if (lexer.take("(")) {
          close(")", word);
        }
        lexer.more(word);
        demand(command());
        return true;
      }
      case "!", "time" -> {
        lexer.blanks();
        if (word.equals("time") && lexer.take("-p")) {
          lexer.blanks();
        }
        // Alone each of them is a command, too.
        command();
        return true;
      }
      default -> {
        return false;
      }
    }
    simple.redirections();
    return true;
  }

  private void keyword(String wanted, String opened) {
    lexer.more(opened);
    demand(lexer.word().equals(wanted));
  }

  private void conditional() {
    some("if");
    keyword("then", "if");
    some("if");
    while (true) {
      lexer.newlines();
      switch (lexer.word()) {
        case "fi" -> {
          return;
        }
        case "else" -> {
          some("if");
          keyword("fi", "if");
          return;
        }
        case "elif" -> {
          some("if");
          keyword("then", "if");
          some("if");
        }
        default -> throw new ShellSyntax.NoSyntax();
      }
    }
  }

  private void loop(String opened) {
    lexer.blanks();
    if (opened.equals("for") && lexer.take("((")) {
      if (!lexer.arithmetic(lexer.place(), opened)) {
        throw lexer.unfinished(opened);
      }
      lexer.blanks();
      lexer.take(";");
    } else {
      lexer.name();
      lexer.newlines();
      int start = lexer.place();
      if (lexer.word().equals("in")) {
        lexer.blanks();
        while (!lexer.word().isEmpty()) {
          lexer.blanks();
        }
        if (!lexer.sees("\n") && !lexer.sees(";") && !lexer.ended()) {
          throw new ShellSyntax.NoSyntax();
        }
      } else {
        lexer.goBack(start);
      }
      lexer.take(";");
    }
    group(opened);
  }

  private void group(String opened) {
    lexer.more(opened);
    switch (lexer.word()) {
      case "do" -> {
        some(opened);
        keyword("done", opened);
      }
      case "{" -> {
        some(opened);
        keyword("}", opened);
      }
      default -> throw new ShellSyntax.NoSyntax();
    }
  }

  private void cases() {
    lexer.blanks();
    lexer.name();
    keyword("in", "case");
    while (true) {
      lexer.more("case");
      boolean opened = lexer.take("(");
      lexer.blanks();
      var pattern = lexer.word();
      if (pattern.equals("esac") && !opened) {
        return;
      }
      demand(!pattern.isEmpty());
      patterns();
      list();
      lexer.more("case");
      if (!lexer.take(";;&") && !lexer.take(";;") && !lexer.take(";&")) {
        keyword("esac", "case");
        return;
      }
    }
  }

  private void patterns() {
    lexer.blanks();
    while (lexer.take("|")) {
      lexer.blanks();
      lexer.name();
      lexer.blanks();
    }
    if (!lexer.take(")")) {
      throw new ShellSyntax.NoSyntax();
    }
  }

  /** Behind {@code NAME (}. */
  private void function() {
    lexer.blanks();
    if (!lexer.take(")")) {
      throw new ShellSyntax.NoSyntax();
    }
    lexer.more("()");
    demand(command());
  }
}
