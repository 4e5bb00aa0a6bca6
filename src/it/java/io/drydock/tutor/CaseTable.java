package io.drydock.tutor;

import io.drydock.tutor.TypedCase.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What came of the cases, counted by lesson, with the text of those that came out wrong. */
final class CaseTable {
  private record Row(String lesson, TypedCase typed, Outcome outcome, String said, long millis) {
    boolean isWell() {
      return typed.passes() ? outcome == Outcome.PASSED : outcome == Outcome.TRUE_CAUSE;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  void add(String lesson, TypedCase typed, Seat.Played played, long millis) {
    var outcome = typed.outcome(played.passed(), played.reasons());
    rows.add(new Row(lesson, typed, outcome, played.said(), millis));
  }

  /** The part of the right answers that passed; 1 where there are none. */
  double right() {
    return part(row -> row.typed().passes(), row -> row.outcome() == Outcome.PASSED);
  }

  /** The part of the wrong turns that were told their true cause. */
  double told() {
    return part(row -> !row.typed().passes(), row -> row.outcome() == Outcome.TRUE_CAUSE);
  }

  /** The wrong turns of which that came. */
  List<String> wrong(Outcome outcome) {
    return rows.stream()
        .filter(row -> !row.typed().passes() && row.outcome() == outcome)
        .map(row -> row.lesson() + "/" + row.typed().task() + ": " + row.typed().text())
        .toList();
  }

  private double part(Predicate<Row> of, Predicate<Row> which) {
    var all = rows.stream().filter(of).toList();
    return all.isEmpty() ? 1 : (double) all.stream().filter(which).count() / all.size();
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append(
        "%-26s %5s %8s | %5s %5s %5s %6s %5s %6s | %s%n"
            .formatted(
                "lesson",
                "right",
                "rejected",
                "wrong",
                "true",
                "vague",
                "silent",
                "false",
                "passed",
                "seconds"));
    rows.stream().map(Row::lesson).distinct().forEach(lesson -> text.append(line(lesson)));
    return text.append(line("")).toString();
  }

  private String line(String lesson) {
    var own = rows.stream().filter(row -> lesson.isEmpty() || row.lesson().equals(lesson)).toList();
    var right = own.stream().filter(row -> row.typed().passes()).toList();
    var wrong = own.stream().filter(row -> !row.typed().passes()).toList();
    return "%-26s %5d %8d | %5d %5d %5d %6d %5d %6d | %d%n"
        .formatted(
            lesson.isEmpty() ? "all" : lesson,
            right.size(),
            right.size() - count(right, Outcome.PASSED),
            wrong.size(),
            count(wrong, Outcome.TRUE_CAUSE),
            count(wrong, Outcome.VAGUE),
            count(wrong, Outcome.SILENT),
            count(wrong, Outcome.FALSE),
            count(wrong, Outcome.PASSED),
            own.stream().mapToLong(Row::millis).sum() / 1000);
  }

  private static int count(List<Row> rows, Outcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** The cases that came out other than they should, with all that was said. */
  String notWell() {
    var text = new StringBuilder();
    for (var row : rows) {
      if (!row.isWell()) {
        text.append(
            "%s/%s %s %s   [%s, %d ms]%n%s%n%n"
                .formatted(
                    row.lesson(),
                    row.typed().task(),
                    row.typed().passes() ? "+" : "-",
                    row.typed().text(),
                    row.outcome(),
                    row.millis(),
                    row.said().indent(4).stripTrailing()));
      }
    }
    return text.toString();
  }
}
