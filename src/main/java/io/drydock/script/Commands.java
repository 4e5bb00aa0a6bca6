package io.drydock.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Commands for a shell: a list with one for each item, or a text with one on each line. In a text,
 * a backslash at the end of a line continues the command, and a here-document belongs to the
 * command that opens it. Empty lines and lines that start with {@code #} are left out.
 */
final class Commands {
  private static final Pattern HERE_DOCUMENT =
      Pattern.compile("(?<!<)<<-?\\s*(?<quote>['\"]?)(?<word>[A-Za-z_][A-Za-z0-9_]*)\\k<quote>");

  private Commands() {}

  /** The commands of a value; empty, with a problem, where there are none. */
  static List<String> of(Value value) {
    if (value.isList()) {
      return value.items().stream()
          .flatMap(item -> item.text().stream())
          .map(String::strip)
          .toList();
    }
    if (!value.isScalar()) {
      value.mismatch("a command, or a list of them", "Try one command on each line.");
      return List.of();
    }
    return value.text().map(text -> split(value, text)).orElse(List.of());
  }

  private static List<String> split(Value value, String text) {
    var commands = new ArrayList<String>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); ) {
      if (lines.get(i).isBlank() || lines.get(i).stripLeading().startsWith("#")) {
        i++;
        continue;
      }
      int end = endOfCommand(value, lines, i);
      commands.add(String.join("\n", lines.subList(i, end)).strip());
      i = end;
    }
    if (commands.isEmpty()) {
      value.problem(
          value.name() + " holds only comments.", "Try at least one command on a line of its own.");
    }
    return List.copyOf(commands);
  }

  /** The line behind the command that starts in a line. */
  private static int endOfCommand(Value value, List<String> lines, int start) {
    int end = start + 1;
    while (lines.get(end - 1).endsWith("\\")) {
      if (end == lines.size()) {
        value.problem(
            "The last line of %s ends with a backslash.".formatted(value.name()),
            "Try it without the backslash.");
        return end;
      }
      end++;
    }
    var opened = HERE_DOCUMENT.matcher(String.join("\n", lines.subList(start, end)));
    while (opened.find()) {
      var word = opened.group("word");
      int close = end;
      while (close < lines.size() && !lines.get(close).strip().equals(word)) {
        close++;
      }
      if (close == lines.size()) {
        value.problem(
            "The here-document `<<%s` is never closed.".formatted(word),
            "Try a line that holds only `%s`.".formatted(word));
        return close;
      }
      end = close + 1;
    }
    return end;
  }
}
