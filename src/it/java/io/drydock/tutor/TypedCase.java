package io.drydock.tutor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a learner types in a task, and what must come of it. A file of cases has the name of its
 * lesson, and these lines:
 *
 * <pre>
 * @ TASK
 * + a right answer
 * - a wrong turn
 *   | one more line of the same case
 *   ? a part of what must be said
 *   ! what must not be said, for it would be false
 * </pre>
 *
 * Of several parts to be said one is enough. A line that starts with {@code #} is for people.
 *
 * @param lines what is typed, in order
 * @param passes whether the task passes then
 * @param says parts of what is said, one of which must come
 * @param never parts of what must not be said
 */
record TypedCase(
    String task, List<String> lines, boolean passes, List<String> says, List<String> never) {

  static List<TypedCase> read(Path file) throws IOException {
    var all = new ArrayList<TypedCase>();
    var task = "";
    for (var line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var rest = line.strip().substring(1).strip();
      switch (line.strip().charAt(0)) {
        case '@' -> task = rest;
        case '+', '-' ->
            all.add(
                new TypedCase(
                    task,
                    new ArrayList<>(List.of(rest)),
                    line.charAt(0) == '+',
                    new ArrayList<>(),
                    new ArrayList<>()));
        case '|' -> all.getLast().lines().add(rest);
        case '?' -> all.getLast().says().add(rest);
        case '!' -> all.getLast().never().add(rest);
        default -> throw new IOException(file + ": not understood: " + line);
      }
    }
    return all;
  }

  /** What came of a case. */
  enum Outcome {
    PASSED,
    TRUE_CAUSE,
    VAGUE,
    SILENT,
    FALSE
  }

  /**
   * What came of it.
   *
   * @param passed whether the task passed
   * @param reasons what was said of why it did not
   */
  Outcome outcome(boolean passed, String reasons) {
    if (passed) {
      return Outcome.PASSED;
    }
    if (never.stream().anyMatch(reasons::contains)) {
      return Outcome.FALSE;
    }
    if (says.stream().anyMatch(reasons::contains)) {
      return Outcome.TRUE_CAUSE;
    }
    return reasons.isBlank() ? Outcome.SILENT : Outcome.VAGUE;
  }

  String text() {
    return String.join(" ⏎ ", lines);
  }
}
