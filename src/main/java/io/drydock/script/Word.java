package io.drydock.script;

import io.drydock.check.ValueKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of matchers, with the kinds of values that each can judge. */
enum Word {
  CONTAINS("contains", ValueKind.TEXT, ValueKind.LIST, ValueKind.JSON),
  MATCHES("matches", ValueKind.TEXT, ValueKind.JSON),
  STARTS_WITH("starts-with", ValueKind.TEXT, ValueKind.JSON),
  ENDS_WITH("ends-with", ValueKind.TEXT, ValueKind.JSON),
  ONE_OF("one-of", ValueKind.TEXT, ValueKind.NUMBER, ValueKind.SIZE, ValueKind.JSON),
  AT_LEAST("at-least", ValueKind.NUMBER, ValueKind.SIZE, ValueKind.JSON),
  AT_MOST("at-most", ValueKind.NUMBER, ValueKind.SIZE, ValueKind.JSON),
  LESS_THAN("less-than", ValueKind.NUMBER, ValueKind.SIZE, ValueKind.JSON),
  MORE_THAN("more-than", ValueKind.NUMBER, ValueKind.SIZE, ValueKind.JSON),
  BETWEEN("between", ValueKind.NUMBER, ValueKind.SIZE, ValueKind.JSON),
  LENGTH("length", ValueKind.TEXT, ValueKind.LIST, ValueKind.MAP, ValueKind.JSON),
  VERSION("version", ValueKind.TEXT, ValueKind.JSON),
  ABSENT("absent", ValueKind.TEXT, ValueKind.LIST, ValueKind.MAP, ValueKind.JSON),
  ALL("all", ValueKind.LIST, ValueKind.JSON),
  ANY("any", ValueKind.LIST, ValueKind.JSON),
  NOT("not", ValueKind.TEXT, ValueKind.NUMBER, ValueKind.SIZE, ValueKind.LIST, ValueKind.JSON),
  JSON("json", ValueKind.TEXT),
  YAML("yaml", ValueKind.TEXT),
  AS("as", ValueKind.TEXT, ValueKind.NUMBER, ValueKind.SIZE, ValueKind.LIST, ValueKind.JSON),
  IN_ORDER("in-order", ValueKind.ORDER),
  SINCE("since", ValueKind.TIME);

  private final String key;
  private final Set<ValueKind> kinds;

  Word(String key, ValueKind first, ValueKind... others) {
    this.key = key;
    this.kinds = EnumSet.of(first, others);
  }

  String key() {
    return key;
  }

  boolean judges(ValueKind kind) {
    return kinds.contains(kind);
  }

  static Optional<Word> named(String key) {
    return Arrays.stream(values()).filter(word -> word.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Word::key).toList();
  }

  /** The words for a kind of value; none for a kind of which only a plain value can be expected. */
  static List<String> keysFor(ValueKind kind) {
    return Arrays.stream(values()).filter(word -> word.judges(kind)).map(Word::key).toList();
  }
}
