package io.drydock.docker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits a shell line into simple commands and their words, as POSIX shells do: quotes,
 * backslashes, operators, comments, redirections (which are dropped). Nothing is expanded: {@code
 * $HOME} stays.
 */
public final class ShellWords {
  private final String line;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private StringBuilder word;
  private boolean redirected;
  private boolean hereDocument;
  private final Deque<String> bodies = new ArrayDeque<>();
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /** The simple commands of a line, each as its words; empty commands are left out. */
  public static List<List<String>> commands(String line) {
    return new ShellWords(line).split();
  }

  private List<List<String>> split() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      switch (c) {
        case '\\' -> escaped();
        case '\'' -> quoted();
        case '"' -> doubleQuoted();
        case ' ', '\t' -> endWord();
        case '\n', ';', '|', '&', '(', ')' -> operator(c);
        case '<', '>' -> redirection();
        case '#' -> hash();
        default -> letter(c);
      }
    }
    endCommand();
    return commands;
  }

  private void letter(char c) {
    if (word == null) {
      word = new StringBuilder();
    }
    word.append(c);
  }

  private void escaped() {
    if (at < line.length()) {
      char next = line.charAt(at++);
      if (next != '\n') {
        letter(next);
      }
    }
  }

  private void quoted() {
    int end = line.indexOf('\'', at);
    end = end < 0 ? line.length() : end;
    letters(line.substring(at, end));
    at = end + 1;
  }

  private void doubleQuoted() {
    letters("");
    while (at < line.length() && line.charAt(at) != '"') {
      boolean escape = line.charAt(at) == '\\' && at + 1 < line.length();
      if (escape && "\"\\$`\n".indexOf(line.charAt(at + 1)) >= 0) {
        at++;
      }
      letter(line.charAt(at++));
    }
    at++;
  }

  private void letters(String text) {
    if (word == null) {
      word = new StringBuilder();
    }
    word.append(text);
  }

  private void hash() {
    if (word != null) {
      letter('#');
      return;
    }
    int end = line.indexOf('\n', at);
    at = end < 0 ? line.length() : end;
  }

  private void operator(char c) {
    // In "2>&1" and "&>file" the ampersand belongs to the redirection.
    boolean partOfRedirection =
        c == '&' && (redirected || (at < line.length() && line.charAt(at) == '>'));
    if (!partOfRedirection) {
      endCommand();
    }
    if (c == '\n') {
      skipBodies();
    }
  }

  /** The text of a here-document is no command, whatever it says. */
  private void skipBodies() {
    while (!bodies.isEmpty() && at < line.length()) {
      int end = line.indexOf('\n', at);
      end = end < 0 ? line.length() : end;
      // Behind `<<-` the end may be indented; a line that only looks like it ends nothing of worth.
      if (line.substring(at, end).replaceFirst("^\t+", "").equals(bodies.getFirst())) {
        bodies.removeFirst();
      }
      at = Math.min(end + 1, line.length());
    }
  }

  private void redirection() {
    if (word != null && word.chars().allMatch(Character::isDigit)) {
      word = null;
    }
    endWord();
    int start = at - 1;
    while (at < line.length() && "<>".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    hereDocument = line.substring(start, at).equals("<<");
    if (hereDocument && at < line.length() && line.charAt(at) == '-') {
      at++;
    }
    redirected = true;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }

  private void endWord() {
    if (word != null && !redirected) {
      words.add(word.toString());
    } else if (word != null && hereDocument) {
      bodies.add(word.toString());
      hereDocument = false;
    }
    redirected &= word == null;
    word = null;
  }

  private void endCommand() {
    endWord();
    redirected = false;
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }
}
