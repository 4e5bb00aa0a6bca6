package io.drydock.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks a person for a yes or a no. */
final class Asking {
  private static final int LONGEST = 1000;

  private Asking() {}

  /**
   * Whether the answer is yes. What is typed after it is left for whoever reads next.
   *
   * @param whenEmpty what a bare Enter means; the end of the input means no
   */
  static boolean yes(Surroundings surroundings, String question, boolean whenEmpty) {
    surroundings.out().printf("%s %s ", question, whenEmpty ? "[Y/n]" : "[y/N]");
    surroundings.out().flush();
    try {
      var line = new ByteArrayOutputStream();
      int c = surroundings.in().read();
      if (c < 0) {
        return false;
      }
      while (c >= 0 && c != '\n') {
        if (line.size() < LONGEST) {
          line.write(c);
        }
        c = surroundings.in().read();
      }
      var word = line.toString(StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
      return word.isEmpty() ? whenEmpty : word.matches("y(es)?");
    } catch (IOException _) {
      return false;
    }
  }
}
