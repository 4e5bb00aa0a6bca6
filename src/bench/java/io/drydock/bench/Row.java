package io.drydock.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the result: a number, and the limit that it must keep.
 *
 * @param what is measured, in a few words
 * @param how which of the numbers is held against the limit, as in "p95"
 * @param value the number that is held against the limit
 * @param unit {@code ms}, {@code MB} or {@code x} for a ratio
 * @param median of all samples, or the number itself
 * @param p95 of all samples, or the number itself
 * @param samples what was measured, in its order
 */
record Row(
    String what,
    String how,
    double value,
    double limit,
    String unit,
    double median,
    double p95,
    List<Double> samples) {

  static Row median(String what, Samples samples, double limit, String unit) {
    return new Row(
        what,
        "median",
        samples.median(),
        limit,
        unit,
        samples.median(),
        samples.p95(),
        samples.all());
  }

  static Row p95(String what, Samples samples, double limit, String unit) {
    return new Row(
        what, "p95", samples.p95(), limit, unit, samples.median(), samples.p95(), samples.all());
  }

  /** The medians of two things that were measured by turns. */
  static Row ratio(String what, Samples one, Samples other, double limit) {
    double ratio = one.median() / other.median();
    return new Row(
        what, "medians", ratio, limit, "x", ratio, one.p95() / other.p95(), List.of(ratio));
  }

  boolean kept() {
    return value <= limit;
  }

  /** How much of the limit is used. */
  double share() {
    return value / limit;
  }

  String number(double number) {
    return String.format(Locale.ROOT, unit.equals("MB") ? "%.0f %s" : "%.1f %s", number, unit);
  }
}
