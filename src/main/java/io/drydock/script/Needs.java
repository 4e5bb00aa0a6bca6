package io.drydock.script;

import io.drydock.lesson.Capability;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what a lesson or a step needs. */
final class Needs {
  private static final List<String> WORDS =
      Arrays.stream(Capability.values()).map(Capability::key).toList();

  private Needs() {}

  static Set<Capability> of(Fields fields) {
    var needs = EnumSet.noneOf(Capability.class);
    for (var item : fields.optional("needs").map(Value::items).orElse(List.of())) {
      Choice.of(item, WORDS).flatMap(Capability::named).ifPresent(needs::add);
    }
    return Set.copyOf(needs);
  }
}
