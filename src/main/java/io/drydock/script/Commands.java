package io.drydock.script;

import io.drydock.docker.CompleteCommand;
import io.drydock.docker.OpenCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands for a shell: a list with one for each item, or a text in which each line is one. In a
 * text, a line that a shell would wait for more of goes on in the next ones. Empty lines and lines
 * that start with {@code #} are left out.
 */
final class Commands {
  /** Lessons' commands are read by this one. */
  private static final String SHELL = "/bin/sh";

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
    var missing = CompleteCommand.missing(lines.get(start), SHELL);
    while (missing.isPresent() && end < lines.size()) {
      var line = lines.get(end++);
      if (missing.get().mayEndWith(line)) {
        missing = CompleteCommand.missing(String.join("\n", lines.subList(start, end)), SHELL);
      }
    }
    missing.ifPresent(open -> neverEnds(value, open));
    return end;
  }

  private static void neverEnds(Value value, OpenCommand open) {
    switch (open) {
      case OpenCommand.HereDocument(var word, var _) ->
          value.problem(
              "The here-document `<<%s` is never closed.".formatted(word),
              "Try a line that holds only `%s`.".formatted(word));
      case OpenCommand.Backslash _ ->
          value.problem(
              "The last line of %s ends with a backslash.".formatted(value.name()),
              "Try it without the backslash.");
      case OpenCommand.Quote(var mark) ->
          value.problem(
              "A quote `%s` in %s is opened and never closed.".formatted(mark, value.name()),
              "Try to close it where the text ends.");
      case OpenCommand.Construct(var opened) ->
          value.problem(
              "What `%s` opens in %s is never closed.".formatted(opened, value.name()),
              "Try to complete the command.");
    }
  }
}
