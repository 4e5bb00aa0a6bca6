package io.drydock.script;

import io.drydock.check.Notation;
import io.drydock.check.Variables;

/** Finds values that a property never has: a misspelt one would never be found. */
final class KnownValues {
  private KnownValues() {}

  /** Whether the property can have this value; a text with variables in it can. */
  static boolean check(Value value, String text, Notation notation) {
    if (!Variables.namesIn(text).isEmpty() || notation.valid(text)) {
      return true;
    }
    if (notation.words().isEmpty()) {
      value.problem(
          "`%s` cannot be %s.".formatted(text, notation.says()),
          "Try %s.".formatted(notation.examples()));
    } else {
      value.problem(
          "%s cannot be `%s`.".formatted(value.name(), text),
          Suggestion.help(notation.canonical(text), notation.words()));
    }
    return false;
  }
}
