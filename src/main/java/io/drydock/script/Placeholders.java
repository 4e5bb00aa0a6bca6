package io.drydock.script;

import io.drydock.check.Variables;
import java.util.stream.Collectors;

/**
 * Puts some text in the place of each variable, where only the grammar of the whole is looked at.
 */
final class Placeholders {
  private Placeholders() {}

  /** The text with a short word, valid in any name, for each variable. */
  static String fill(String text) {
    var values = Variables.namesIn(text).stream().collect(Collectors.toMap(n -> n, _ -> "v0"));
    return new Variables(values).expand(text);
  }
}
