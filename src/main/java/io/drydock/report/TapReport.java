package io.drydock.report;

import java.util.List;

/**
 * Results as TAP version 13 (testanything.org). What could not be looked at is "not ok" as well.
 */
final class TapReport {
  private TapReport() {}

  static String render(List<Result> results) {
    var text = new StringBuilder("TAP version 13\n1..").append(results.size()).append('\n');
    int number = 0;
    for (var result : results) {
      number++;
      var name = number + " - " + result.name().replace("#", "\\#").replace('\n', ' ');
      text.append(
          switch (result.state()) {
            case PASSED -> "ok " + name;
            case FAILED -> "not ok " + name;
            case UNABLE -> "not ok " + name + " (unable)";
            case SKIPPED -> "ok " + name + " # SKIP " + result.message();
          });
      text.append('\n');
      switch (result.state()) {
        case FAILED, UNABLE -> diagnose(result, text);
        case PASSED, SKIPPED -> {}
      }
    }
    return text.toString();
  }

  private static void diagnose(Result result, StringBuilder text) {
    text.append("  ---\n  message: ").append(quoted(result.message())).append('\n');
    for (var mismatch : result.mismatches()) {
      text.append("  ").append(mismatch.property()).append(":\n");
      text.append("    expected: ").append(quoted(mismatch.expected())).append('\n');
      text.append("    actual: ").append(quoted(mismatch.actual())).append('\n');
    }
    text.append("  ...\n");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''").replace('\n', ' ') + "'";
  }
}
