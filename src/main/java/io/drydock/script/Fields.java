package io.drydock.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The keys and values of a map, read one by one. Whoever has read all it knows calls {@link
 * #done()}, which notes each key that nobody asked for.
 */
final class Fields {
  private final String of;
  private final MappingNode map;
  private final Reading reading;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * The fields of a value; notes a problem where it is no map.
   *
   * @param of what the map is, for messages: "a task"
   */
  static Optional<Fields> of(Value value, String of) {
    return value.map().map(map -> new Fields(of, map, value.reading()));
  }

  private Fields(String of, MappingNode map, Reading reading) {
    this.of = of;
    this.map = map;
    this.reading = reading;
    for (var entry : map.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        keys.putIfAbsent(key.getValue(), key);
        values.putIfAbsent(key.getValue(), entry.getValueNode());
      }
    }
  }

  /** The same map, unread, now that it is known what it is. */
  Fields called(String name) {
    return new Fields(name, map, reading);
  }

  /** Whether the key is there; asks for it. */
  boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  /** The value of a key that may be left out. */
  Optional<Value> optional(String key) {
    return has(key)
        ? Optional.of(new Value("`" + key + "`", values.get(key), reading))
        : Optional.empty();
  }

  /** The value of a key that must be there; a problem where it is not. */
  Optional<Value> required(String key, String help) {
    var value = optional(key);
    if (value.isEmpty()) {
      // A misspelt key says more than a missing one, so only that is noted.
      var misspelt =
          keys.keySet().stream()
              .filter(k -> !asked.contains(k))
              .anyMatch(k -> Suggestion.forWord(k, List.of(key)).isPresent());
      if (!misspelt) {
        problem("%s has no `%s`.".formatted(thisOne(), key), help);
      }
    }
    return value;
  }

  /** Every key with its value, for maps whose keys are the author's own. */
  List<Map.Entry<String, Value>> all() {
    var all = new ArrayList<Map.Entry<String, Value>>();
    values.forEach(
        (key, node) -> all.add(Map.entry(key, new Value("`" + key + "`", node, reading))));
    keys.forEach((key, node) -> reading.checkVariables(node, key));
    asked.addAll(values.keySet());
    return all;
  }

  Set<String> keys() {
    return keys.keySet();
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Notes each key that was never asked for, with a guess at what was meant. */
  void done() {
    unknown(asked);
  }

  /** Notes each key that was never asked for; the guess is taken from these words. */
  void unknown(Collection<String> candidates) {
    var free = candidates.stream().filter(word -> !keys.containsKey(word)).toList();
    for (var key : keys.keySet()) {
      if (!asked.contains(key)) {
        keyProblem(key, "Unknown key `%s` in %s.".formatted(key, of), Suggestion.help(key, free));
      }
    }
  }

  /** Notes that none of the words is a key here: at a key that is like one, else for the map. */
  void noneOf(Collection<String> words, String message, String help) {
    for (var key : keys.keySet()) {
      var near = Suggestion.forWord(key, words);
      if (near.isPresent()) {
        keyProblem(
            key,
            "Unknown key `%s` in %s.".formatted(key, of),
            "Did you mean `%s`?".formatted(near.get()));
        return;
      }
    }
    problem(message, help);
  }

  /** Notes a problem with the map as a whole. */
  void problem(String message, String help) {
    reading.problem(map, message, help);
  }

  /** Notes a problem with a key. */
  void keyProblem(String key, String message, String help) {
    reading.problem(keys.get(key), message, help);
  }

  /** Notes a problem where a part first stands in the map's text. */
  void problemAt(String part, String message, String help) {
    var place = Places.of(reading.source(), map, part);
    reading.note(place.line(), place.column(), message, help);
  }

  Reading reading() {
    return reading;
  }

  /** The map at the start of a sentence: "This task". */
  private String thisOne() {
    var name = of.startsWith("a ") ? "this " + of.substring(2) : of;
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
