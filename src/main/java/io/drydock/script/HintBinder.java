package io.drydock.script;

import io.drydock.check.Check;
import io.drydock.lesson.Hint;
import java.util.ArrayList;
import java.util.List;

/** Reads hints: a text, or a map of a state of the engine and what to say in it. */
final class HintBinder {
  private HintBinder() {}

  static List<Hint> bind(Value value) {
    var hints = new ArrayList<Hint>();
    for (var item : value.items()) {
      if (Prose.looksLikeMap(item, "when", "say")) {
        Fields.of(item, "a hint").map(HintBinder::hint).ifPresent(hints::add);
      } else {
        item.text().map(text -> new Hint(List.of(), text)).ifPresent(hints::add);
      }
    }
    return List.copyOf(hints);
  }

  private static Hint hint(Fields fields) {
    var when =
        fields
            .required("when", "Try `when:` with a check, or a plain text as the hint.")
            .map(CheckBinder::oneOrMore);
    var say = fields.required("say", "Try `say:` with the hint.").flatMap(Value::text);
    fields.done();
    return new Hint(when.orElse(List.<Check>of()), say.orElse(""));
  }
}
