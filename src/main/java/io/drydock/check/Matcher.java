package io.drydock.check;

import java.util.List;
import java.util.Map;

/**
 * What an author expects of one value. A plain value in YAML is an {@link Equal}; a map of one
 * matcher word is that matcher; a map of several is {@link AllOf}.
 */
public sealed interface Matcher {
  /**
   * Whether a regular expression stands in it, which is for its author and no words for a learner.
   */
  default boolean hasRegex() {
    return switch (this) {
      case Matches _ -> true;
      case Length(var inner) -> inner.hasRegex();
      case Every(var inner) -> inner.hasRegex();
      case Some(var inner) -> inner.hasRegex();
      case Negated(var inner) -> inner.hasRegex();
      case AllOf(var matchers) -> matchers.stream().anyMatch(Matcher::hasRegex);
      case Entries(var matchers) -> matchers.values().stream().anyMatch(Matcher::hasRegex);
      case Structured(_, var paths) -> paths.values().stream().anyMatch(Matcher::hasRegex);
      case Equal _,
          Contains _,
          StartsWith _,
          EndsWith _,
          OneOf _,
          AtLeast _,
          AtMost _,
          LessThan _,
          MoreThan _,
          Later _,
          Keep _,
          Between _,
          Version _,
          Absent _,
          InOrder _,
          After _ ->
          false;
    };
  }

  /** Equals: text, {@link Long}, {@link Boolean} or a list of texts. */
  record Equal(Object expected) implements Matcher {}

  /** A text contains this text; a list has this element. */
  record Contains(String part) implements Matcher {}

  /** A regular expression is found in a text. */
  record Matches(String regex) implements Matcher {}

  record StartsWith(String prefix) implements Matcher {}

  record EndsWith(String suffix) implements Matcher {}

  record OneOf(List<Object> values) implements Matcher {}

  /** A number or size of at least this much. */
  record AtLeast(long bound) implements Matcher {}

  /** A number or size of at most this much. */
  record AtMost(long bound) implements Matcher {}

  /** A number or size below this. */
  record LessThan(long bound) implements Matcher {}

  /** A number or size above this. */
  record MoreThan(long bound) implements Matcher {}

  /**
   * Numbers or sizes in which variables stand: what they are is known when these are.
   *
   * @param word of the language, or {@code equals} where they stand alone
   */
  record Later(String word, List<String> texts) implements Matcher {}

  /** Whatever is there; a variable keeps it. */
  record Keep(String variable) implements Matcher {}

  /** A number or size between these, both included. */
  record Between(long low, long high) implements Matcher {}

  /** The length of a text in characters, or of a list or map in entries. */
  record Length(Matcher matcher) implements Matcher {}

  /**
   * A version such as {@code 1.11.9} found in a text satisfies a bound: {@code >= 1.11}, {@code
   * 1.11}.
   */
  record Version(String operator, String version) implements Matcher {}

  /** Nothing is there: an unset text, an empty list or map, a missing entry. */
  record Absent(boolean absent) implements Matcher {}

  /** Every element of a list. */
  record Every(Matcher matcher) implements Matcher {}

  /** At least one element of a list. */
  record Some(Matcher matcher) implements Matcher {}

  record Negated(Matcher matcher) implements Matcher {}

  /** Several matchers at once. */
  record AllOf(List<Matcher> matchers) implements Matcher {}

  /** Entries of a map, each with its own matcher; entries not named are free. */
  record Entries(Map<String, Matcher> matchers) implements Matcher {}

  /** What a text in JSON or YAML holds, by JSON path. */
  record Structured(StructuredText.Format format, Map<String, Matcher> paths) implements Matcher {}

  /** These texts in this order, others between them allowed. */
  record InOrder(List<String> parts) implements Matcher {}

  /** An instant after the start of the task or the lesson. */
  record After(Since since) implements Matcher {}
}
