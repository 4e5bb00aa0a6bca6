package io.drydock.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of at least two texts of which none comes twice.
 *
 * @param called what messages call an item: "choice"
 */
record Distinct(Value list, String called) {

  /** The texts, by this way to read one; an empty text where one could not be read. */
  List<String> texts(Function<Value, Optional<String>> read) {
    var texts = new ArrayList<String>();
    var places = new HashMap<String, Integer>();
    for (var item : list.items()) {
      var text = read.apply(item).orElse("");
      texts.add(text);
      var first = text.isEmpty() ? null : places.putIfAbsent(text, texts.size());
      if (first != null) {
        item.problem(
            "This %s is the same as number %d.".formatted(called, first),
            "Try another text, or leave it out.");
      }
    }
    if (texts.size() == 1) {
      list.problem("One %s alone is no question.".formatted(called), "Try at least two.");
    }
    return List.copyOf(texts);
  }
}
