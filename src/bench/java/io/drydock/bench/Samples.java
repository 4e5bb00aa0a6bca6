package io.drydock.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured values of one kind, in the order in which they were measured. */
final class Samples {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  void addNanos(long nanos) {
    add(nanos / 1e6);
  }

  int count() {
    return values.size();
  }

  double median() {
    return quantile(0.5);
  }

  double p95() {
    return quantile(0.95);
  }

  /** The smallest value that at least this share of all values does not exceed. */
  private double quantile(double share) {
    if (values.isEmpty()) {
      throw new IllegalStateException("Nothing was measured.");
    }
    var sorted = values.stream().sorted().toList();
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  /** The values in the order in which they were measured. */
  List<Double> all() {
    return List.copyOf(values);
  }
}
