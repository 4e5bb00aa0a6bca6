package io.drydock.gradebook;

import io.drydock.check.Cause;
import io.drydock.grade.Criterion;
import io.drydock.grade.Mark;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a class did as a whole; only hand-ins whose grade is whole count for sums. */
final class Statistics {
  private static final int TENTHS = 10;

  private Statistics() {}

  /**
   * How many reached how much.
   *
   * @param from percent of all points
   * @param to percent; all that is more counts for the last bar
   */
  record Bar(int from, int to, int count) {}

  /**
   * What a criterion cost the class.
   *
   * @param failed how many hand-ins lost points
   * @param skipped how many could not get there
   * @param points that were lost in all
   * @param causes the most frequent first
   */
  record Loss(Criterion criterion, int failed, int skipped, double points, List<Why> causes) {}

  /** A cause, one of the sentences that told it, and how often it came. */
  record Why(String id, String says, int count) {}

  static List<Entry> whole(Gradebook book) {
    return book.entries().filter(entry -> entry.grade().decided()).toList();
  }

  /** In tenths of the full number of points. */
  static List<Bar> histogram(Gradebook book) {
    int full = Math.max(1, book.rubric().most());
    var counts = new int[TENTHS];
    whole(book)
        .forEach(
            entry -> counts[Math.clamp((int) (entry.points() * TENTHS / full), 0, TENTHS - 1)]++);
    var all = new ArrayList<Bar>();
    for (int i = 0; i < TENTHS; i++) {
      all.add(new Bar(i * TENTHS, i == TENTHS - 1 ? 100 : (i + 1) * TENTHS - 1, counts[i]));
    }
    return all;
  }

  static double mean(Gradebook book) {
    return whole(book).stream().mapToDouble(Entry::points).average().orElse(0);
  }

  static double median(Gradebook book) {
    var sorted = whole(book).stream().mapToDouble(Entry::points).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length == 0
        ? 0
        : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The criteria that were lost by anybody, the dearest first. */
  static List<Loss> losses(Gradebook book) {
    var marks =
        book.entries()
            .flatMap(entry -> entry.grade().marks().stream())
            .collect(Collectors.groupingBy(mark -> mark.criterion().id()));
    return book.rubric()
        .criteria()
        .map(criterion -> loss(criterion, marks.getOrDefault(criterion.id(), List.of())))
        .filter(loss -> loss.failed() + loss.skipped() > 0)
        .sorted(
            Comparator.comparingInt(Loss::failed)
                .thenComparingDouble(Loss::points)
                .thenComparingInt(Loss::skipped)
                .reversed())
        .toList();
  }

  private static Loss loss(Criterion criterion, List<Mark> marks) {
    var failed = marks.stream().filter(mark -> mark.state() == State.FAILED).toList();
    long skipped = marks.stream().filter(mark -> mark.state() == State.SKIPPED).count();
    double points =
        marks.stream()
            .filter(Mark::decided)
            .mapToDouble(mark -> mark.criterion().points() - mark.points())
            .sum();
    return new Loss(criterion, failed.size(), (int) skipped, points, causes(failed));
  }

  private static List<Why> causes(List<Mark> failed) {
    Map<String, List<Result>> byCause =
        failed.stream()
            .flatMap(mark -> mark.lost().stream().limit(1))
            .collect(Collectors.groupingBy(Statistics::key, TreeMap::new, Collectors.toList()));
    Function<Map.Entry<String, List<Result>>, Why> why =
        each ->
            new Why(
                each.getValue().getFirst().cause().map(Cause::id).orElse(""),
                each.getValue().getFirst().message(),
                each.getValue().size());
    return byCause.entrySet().stream()
        .map(why)
        .sorted(Comparator.comparingInt(Why::count).reversed())
        .toList();
  }

  /** Two are of one cause by its ID; where none is known, by what is said. */
  private static String key(Result result) {
    Optional<Cause> cause = result.cause();
    return cause.map(Cause::id).orElse(result.message());
  }
}
