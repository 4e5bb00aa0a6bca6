package io.drydock.script;

import io.drydock.check.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** One file while it is read: its text, the variables known so far, the problems found so far. */
final class Reading {
  /** Enough for any honest file; a hostile one must not fill the memory. */
  private static final int MOST_PROBLEMS = 500;

  private final Source source;
  private final Set<String> variables = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  Reading(Source source) {
    this.source = source;
  }

  /** The problems found so far. */
  List<Problem> problems() {
    return problems;
  }

  Source source() {
    return source;
  }

  /** Notes a problem at the start of a node. */
  void problem(Node node, String message, String help) {
    problem(node.getStartMark(), 0, message, help);
  }

  /** Notes a problem some characters behind a mark. */
  void problem(Mark mark, int offset, String message, String help) {
    note(mark.getLine() + 1, mark.getColumn() + 1 + offset, message, help);
  }

  /** Notes a problem at a place; line and column count from 1. */
  void note(int line, int column, String message, String help) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(source.problem(line, column, message, help));
    } else if (problems.size() == MOST_PROBLEMS) {
      problems.add(
          Problem.ofFile(
              source.file(),
              "There are more than %d problems; only the first are listed."
                  .formatted(MOST_PROBLEMS),
              "Try to mend these first."));
    }
  }

  /** From here on texts may use this variable. */
  void know(String variable) {
    variables.add(variable);
  }

  /** Whatever is learned while this is read is forgotten at its end. */
  <T> T scoped(Supplier<T> part) {
    var before = Set.copyOf(variables);
    try {
      return part.get();
    } finally {
      variables.retainAll(before);
    }
  }

  Set<String> variables() {
    return variables;
  }

  /** Notes each variable of a text that is not known here. */
  void checkVariables(Node node, String text) {
    for (var name : Variables.namesIn(text)) {
      if (!variables.contains(name) && problems.size() <= MOST_PROBLEMS) {
        var place = Places.of(source, node, "${" + name + "}");
        note(
            place.line(),
            place.column(),
            "There is no variable `%s` here.".formatted(name),
            helpForVariable(name));
      }
    }
  }

  private String helpForVariable(String name) {
    if (variables.isEmpty()) {
      return "Try `$${%s}` for the text itself.".formatted(name);
    }
    return Suggestion.forWord(name, variables)
        .map(near -> "Did you mean `${%s}`?".formatted(near))
        .orElseGet(
            () ->
                "Try one of %s, or `$${%s}` for the text itself."
                    .formatted(Suggestion.list(variables), name));
  }
}
