package io.drydock.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a file. Each way to read it notes a problem where the value is of another type, and
 * gives nothing then.
 *
 * @param name how messages call it: {@code `minutes`}
 */
record Value(String name, Node node, Reading reading) {

  /** Notes a problem with this value. */
  void problem(String message, String help) {
    var sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    reading.problem(node, sentence, help);
  }

  boolean isNothing() {
    return node.getTag().equals(Tag.NULL);
  }

  boolean isScalar() {
    return node instanceof ScalarNode && !isNothing();
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  /** What stands here. */
  Shape shape() {
    var tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return Shape.NOTHING;
    }
    if (tag.equals(Tag.BOOL)) {
      return Shape.TRUTH;
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return Shape.NUMBER;
    }
    return isList() ? Shape.LIST : isMap() ? Shape.MAP : Shape.TEXT;
  }

  /** A text that is not blank; numbers must stand in quotes. */
  Optional<String> text() {
    if (isScalar() && shape() != Shape.TEXT) {
      problem(
          "%s must be a text, but this is %s.".formatted(name, shape().says()),
          "Try `\"%s\"` with quotes.".formatted(scalar()));
      return Optional.empty();
    }
    return word();
  }

  /** A text that is not blank; numbers and truth values count as they are written. */
  Optional<String> word() {
    return wordOrEmpty()
        .filter(
            text -> {
              if (text.isBlank()) {
                problem(name + " is empty.", "Try to write its text.");
              }
              return !text.isBlank();
            });
  }

  /** A text that may be empty; numbers and truth values count as they are written. */
  Optional<String> wordOrEmpty() {
    if (!isScalar()) {
      mismatch(
          "a text", isMap() ? "Try quotes around a text that has `: ` in it." : "Try one text.");
      return Optional.empty();
    }
    reading.checkVariables(node, scalar());
    return Optional.of(scalar());
  }

  /** A whole number between two bounds. */
  Optional<Long> number(long low, long high) {
    if (!node.getTag().equals(Tag.INT)) {
      mismatch("a whole number", "Try a number without quotes.");
      return Optional.empty();
    }
    // Longer numbers than a long holds are out of every range that a lesson knows.
    if (scalar().length() < 18) {
      long value = Long.parseLong(scalar());
      if (low <= value && value <= high) {
        return Optional.of(value);
      }
    }
    problem(
        "%s is %s, which is out of range.".formatted(name, scalar()),
        high == Long.MAX_VALUE
            ? "Try a number of at least %d.".formatted(low)
            : "Try a number from %d to %d.".formatted(low, high));
    return Optional.empty();
  }

  /** True or false. */
  Optional<Boolean> truth() {
    if (!node.getTag().equals(Tag.BOOL)) {
      mismatch("true or false", "Try `true` or `false` without quotes.");
      return Optional.empty();
    }
    return Optional.of(Boolean.valueOf(scalar()));
  }

  /** The items of a list that is not empty; nothing where it is no such list. */
  List<Value> items() {
    var items = itemsOrNone();
    if (isList() && items.isEmpty()) {
      problem(name + " is an empty list.", "Try to write at least one item.");
    }
    return items;
  }

  /** The items of a list that may be empty. */
  List<Value> itemsOrNone() {
    if (!(node instanceof SequenceNode list)) {
      mismatch("a list", "Try `[…]`, or a line with `- ` for each item.");
      return List.of();
    }
    var items = new ArrayList<Value>();
    for (var item : list.getValue()) {
      items.add(new Value("item " + (items.size() + 1) + " of " + name, item, reading));
    }
    return items;
  }

  /** This value as a map; notes a problem where it is none. */
  Optional<MappingNode> map() {
    if (!(node instanceof MappingNode map)) {
      mismatch("a map", "Try `KEY: VALUE`, one on each line.");
      return Optional.empty();
    }
    return Optional.of(map);
  }

  /** The same value under another name. */
  Value named(String other) {
    return new Value(other, node, reading);
  }

  /** The text between the quotes, or as it is written without them. */
  String scalar() {
    return ((ScalarNode) node).getValue();
  }

  /** Notes that another type is wanted here. */
  void mismatch(String wanted, String help) {
    if (isNothing()) {
      problem("%s has no value.".formatted(name), "Try to write %s here.".formatted(wanted));
    } else {
      problem("%s must be %s, but this is %s.".formatted(name, wanted, shape().says()), help);
    }
  }
}
