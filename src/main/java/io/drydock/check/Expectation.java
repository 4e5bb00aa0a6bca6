package io.drydock.check;

import java.util.List;

/** One expectation of a check: a property of its subject by name, and what it must be. */
public record Expectation(String property, Matcher matcher) {
  /** Whether these want their subject not to exist. */
  static boolean wantAbsence(List<Expectation> expect) {
    return expect.stream()
        .anyMatch(
            e ->
                e.property().equals("exists")
                    && e.matcher() instanceof Matcher.Equal(Boolean there)
                    && !there);
  }

  /** The value as a text where its author wrote a plain one; else empty. */
  String plainText() {
    return matcher instanceof Matcher.Equal(var value) ? String.valueOf(value) : "";
  }
}
