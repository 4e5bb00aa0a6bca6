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
      Subject subject,
      List<Expectation> expect,
      Function<String, Object> actual,
      Evidence evidence) {
    var all = new ArrayList<Mismatch>();
    for (var expectation : expect) {
      if (expectation.property().equals("exists")) {
        continue;
      }
      var value = actual.apply(expectation.property());
      var notation = Notations.of(subject, expectation.property());
      var matching = new Matching(evidence::startOf, notation, evidence.kept());
      if (!matching.fits(expectation.matcher(), value)) {
        all.add(mismatch(expectation, value, matching));
      }
    }
    return all;
  }

  private static Mismatch mismatch(Expectation expectation, Object value, Matching matching) {
    if (expectation.matcher() instanceof Matcher.Structured(var format, var paths)
        && value != null) {
      // In words, a text in JSON is a map of what it has at the paths.
      var text = String.valueOf(value);
      return StructuredText.at(paths.keySet(), format, text)
          .map(
              found ->
                  mismatch(
                      new Expectation(expectation.property(), new Matcher.Entries(paths)),
                      (Object) found,
                      new Matching(matching.startOf(), Notation.PLAIN)))
          .orElseGet(
              () ->
                  new Mismatch(
                      expectation.property(),
                      Words.expected(expectation.matcher()),
                      "no " + format.says() + ": " + Words.actual(text)));
    }
    var missed = missed(expectation.matcher(), value, matching);
    var notation = matching.notation();
    return new Mismatch(
        expectation.property(),
        Words.expected(expectation.property(), missed),
        actual(expectation.property(), relevant(missed, value, notation), notation));
  }

  private static String actual(String property, Object value, Notation notation) {
    var found = Words.actual(property, value);
    return "".equals(value) && notation.unset().isPresent()
        ? found + " set, which means " + Words.quoted(notation.unset().get())
        : found;
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
  private static Object relevant(Matcher matcher, Object value, Notation notation) {
    if (matcher instanceof Matcher.Entries(var entries) && value instanceof Map<?, ?> map) {
      var asked = entries.keySet().stream().map(notation::key).toList();
      var shown = new java.util.TreeMap<String, Object>();
      map.forEach(
          (key, entry) -> {
            if (asked.contains(notation.key(String.valueOf(key)))) {
              shown.put(String.valueOf(key), entry);
            }
          });
      return shown;
    }
    return value;
  }
}
