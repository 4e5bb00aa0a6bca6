package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.ValueKind;
import io.drydock.check.Variables;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads numbers and sizes in which variables stand. */
final class LaterBounds {
  private static final Set<ValueKind> AMOUNTS = EnumSet.of(ValueKind.NUMBER, ValueKind.SIZE);
  private static final Set<Word> WORDS =
      EnumSet.of(
          Word.AT_LEAST, Word.AT_MOST, Word.LESS_THAN, Word.MORE_THAN, Word.BETWEEN, Word.ONE_OF);

  private LaterBounds() {}

  /** Whether a plain value of this kind waits for a variable. */
  static boolean standIn(Value value, ValueKind kind) {
    return AMOUNTS.contains(kind) && value.isScalar() && hasVariable(value);
  }

  /** Whether what stands behind a matcher waits for a variable. */
  static boolean standIn(Value value, Word word, ValueKind kind) {
    boolean amounts = AMOUNTS.contains(kind) || kind == ValueKind.JSON && word != Word.ONE_OF;
    return amounts
        && WORDS.contains(word)
        && (value.isScalar()
            ? hasVariable(value)
            : value.isList() && value.itemsOrNone().stream().anyMatch(LaterBounds::hasVariable));
  }

  private static boolean hasVariable(Value value) {
    return value.isScalar() && !Variables.namesIn(value.scalar()).isEmpty();
  }

  static Optional<Matcher> of(Value value, String word) {
    List<String> texts =
        value.isScalar()
            ? value.word().stream().toList()
            : value.items().stream().flatMap(item -> item.word().stream()).toList();
    boolean two = word.equals(Word.BETWEEN.key());
    if (two && texts.size() != 2) {
      value.problem("`between` needs two values.", "Try `between: [LOW, HIGH]`.");
      return Optional.empty();
    }
    return Optional.of(new Matcher.Later(word, texts));
  }
}
