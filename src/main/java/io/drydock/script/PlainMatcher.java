package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Notation;
import io.drydock.check.ValueKind;
import java.util.List;
import java.util.Optional;

/** Reads a plain value where something is expected: what it means depends on the kind of value. */
final class PlainMatcher {
  private PlainMatcher() {}

  static Optional<Matcher> bind(Value value, ValueKind kind, Notation notation) {
    if (LaterBounds.standIn(value, kind)) {
      return LaterBounds.of(value, "equals");
    }
    return switch (kind) {
      case TEXT ->
          value
              .wordOrEmpty()
              .filter(text -> KnownValues.check(value, text, notation))
              .map(Matcher.Equal::new);
      case REFERENCE -> References.of(value).map(Matcher.Equal::new);
      case NUMBER -> value.number(0, Long.MAX_VALUE).map(Matcher.Equal::new);
      case BOOLEAN -> value.truth().map(Matcher.Equal::new);
      case SIZE -> Amounts.size(value).map(Matcher.Equal::new);
      case LIST -> value.isScalar() ? element(value, notation) : list(value, notation);
      case JSON ->
          value.isScalar() ? value.wordOrEmpty().map(Matcher.Equal::new) : list(value, notation);
      case ORDER -> order(value, notation);
      case TIME -> not(value, "`{since: …}`", "Try `{since: task}` or `{since: lesson}`.");
      case MAP -> not(value, "a map", "Try `{NAME: VALUE}`.");
      case MOUNTS -> not(value, "a map", "Try `{PATH: NAME}`.");
      case FILES -> not(value, "a map", "Try `{PATH: {content: TEXT}}`.");
    };
  }

  private static Optional<Matcher> element(Value value, Notation notation) {
    return value
        .word()
        .filter(text -> KnownValues.check(value, text, notation))
        .map(Matcher.Contains::new);
  }

  private static Optional<Matcher> list(Value value, Notation notation) {
    return value.isList()
        ? Optional.of(new Matcher.Equal(words(value.itemsOrNone(), notation)))
        : not(value, "a text or a list", "Try a text that the list must hold.");
  }

  private static Optional<Matcher> order(Value value, Notation notation) {
    var items = value.items();
    var words = words(items, notation);
    if (items.size() == 1) {
      value.problem("One thing alone has no order.", "Try a list of at least two.");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new Matcher.InOrder(words));
  }

  private static List<String> words(List<Value> items, Notation notation) {
    return items.stream()
        .flatMap(
            item -> item.word().filter(text -> KnownValues.check(item, text, notation)).stream())
        .toList();
  }

  private static Optional<Matcher> not(Value value, String wanted, String help) {
    value.mismatch(wanted, help);
    return Optional.empty();
  }
}
