package io.drydock.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the variables that a file brings along. Their texts may use the tutor's own variables. */
final class Vars {
  private Vars() {}

  static Map<String, String> of(Fields fields) {
    var variables = new LinkedHashMap<String, String>();
    fields
        .optional("vars")
        .flatMap(vars -> Fields.of(vars, "`vars`"))
        .ifPresent(vars -> vars.all().forEach(entry -> add(entry, vars, variables)));
    return Collections.unmodifiableMap(variables);
  }

  private static void add(
      Map.Entry<String, Value> entry, Fields vars, Map<String, String> variables) {
    var name = entry.getKey();
    var text = entry.getValue().wordOrEmpty();
    if (Names.checkVariable(name, (what, help) -> vars.keyProblem(name, what, help))) {
      text.ifPresent(t -> variables.put(name, t));
    }
  }
}
