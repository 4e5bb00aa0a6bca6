package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares all expectations of a check with what is there. */
final class Expectations {
  private Expectations() {}

  /** The expectations, with "exit code 0" where the author says nothing of the exit code. */
  static List<Expectation> withSuccess(List<Expectation> expect) {
    if (expect.stream().anyMatch(e -> e.property().equals("exit"))) {
      return expect;
    }
    var all = new ArrayList<>(expect);
    all.add(new Expectation("exit", new Matcher.Equal(0L)));
    return all;
  }

  /** What a command left behind, by property. */
  static Object ofCommand(String property, int exit, String output) {
    return switch (property) {
      case "exit" -> (long) exit;
      case "output" -> output;
      default -> throw new IllegalArgumentException("A command has no property " + property + ".");
    };
  }

  /**
   * Every expectation that is not met.
   *
   * @param actual the value of a property by name, asked only for properties that are expected
   */
  static List<Mismatch> mismatches(
      List<Expectation> expect, Function<String, Object> actual, Evidence evidence) {
    var matching = new Matching(evidence::startOf);
    var all = new ArrayList<Mismatch>();
    for (var expectation : expect) {
      if (expectation.property().equals("exists")) {
        continue;
      }
      var value = actual.apply(expectation.property());
      if (!matching.fits(expectation.matcher(), value)) {
        var missed = missed(expectation.matcher(), value, matching);
        all.add(
            new Mismatch(
                expectation.property(),
                Words.expected(expectation.property(), missed),
                Words.actual(expectation.property(), relevant(missed, value))));
      }
    }
    return all;
  }

  /** Of a map only what is not met: what is right already would hide it. */
  static Matcher missed(Matcher matcher, Object value, Matching matching) {
    if (!(matcher instanceof Matcher.Entries(var entries)) || !(value instanceof Map<?, ?>)) {
      return matcher;
    }
    var missed = new LinkedHashMap<>(entries);
    missed
        .entrySet()
        .removeIf(e -> matching.fits(new Matcher.Entries(Map.of(e.getKey(), e.getValue())), value));
    return missed.isEmpty() ? matcher : new Matcher.Entries(missed);
  }

  /** Of a map only the entries that were asked for: the others are noise. */
  private static Object relevant(Matcher matcher, Object value) {
    if (matcher instanceof Matcher.Entries(var entries) && value instanceof Map<?, ?> map) {
      var shown = new java.util.TreeMap<String, Object>();
      entries.keySet().stream().filter(map::containsKey).forEach(k -> shown.put(k, map.get(k)));
      return shown;
    }
    return value;
  }
}
