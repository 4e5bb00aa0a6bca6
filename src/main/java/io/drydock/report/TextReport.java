package io.drydock.report;

import io.drydock.report.Result.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results for people: a word and a line each, then what was expected, found and meant. */
final class TextReport {
  private TextReport() {}

  static String render(List<Result> results) {
    var text = new StringBuilder();
    results.forEach(result -> append(result, text));
    return text.append(counts(results)).append('\n').toString();
  }

  private static void append(Result result, StringBuilder text) {
    text.append("%-7s ".formatted(result.state().name().toLowerCase(Locale.ROOT)));
    text.append(result.name()).append('\n');
    for (var mismatch : result.mismatches()) {
      text.append("        ").append(mismatch.property()).append(": expected ");
      text.append(mismatch.expected()).append(", found ").append(mismatch.actual()).append('\n');
    }
    boolean saidAlready = result.cause().isEmpty() && !result.mismatches().isEmpty();
    if (!result.message().isEmpty() && !saidAlready) {
      text.append("        ").append(result.message()).append('\n');
    }
    if (!result.help().isEmpty()) {
      text.append("        ").append(result.help()).append('\n');
    }
  }

  /** "3 passed, 1 failed": failed always, the others where there are any. */
  static String counts(List<Result> results) {
    return Arrays.stream(State.values())
        .filter(
            state -> state == State.PASSED || state == State.FAILED || count(results, state) > 0)
        .map(state -> count(results, state) + " " + state.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static long count(List<Result> results, State state) {
    return results.stream().filter(result -> result.state() == state).count();
  }
}
