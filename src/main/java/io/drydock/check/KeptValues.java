package io.drydock.check;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one check keeps for those after it: values by the names of variables. Not thread-safe. */
public final class KeptValues {
  private final Map<String, String> values = new TreeMap<>();

  /** Keeps a value as a text, a list with each element on a line; as in a shell without its end. */
  void keep(String variable, Object value) {
    var text =
        value instanceof Collection<?> all
            ? all.stream().map(String::valueOf).collect(Collectors.joining("\n"))
            : String.valueOf(value);
    values.put(variable, text.stripTrailing());
  }

  /** What was kept since this was asked last. */
  Map<String, String> take() {
    var taken = Map.copyOf(values);
    values.clear();
    return taken;
  }
}
