package io.drydock.check;

import io.drydock.docker.FileEntry;
import io.drydock.words.Bytes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Matchers and values in plain English. Names and values stand in backquotes. */
public final class Words {
  private static final int LONGEST = 160;
  private static final int MOST = 8;

  /** A regular expression is for its author; the text beside it says what it stands for. */
  private static final String AS_ASKED = "as asked for";

  private static final Set<String> BYTES = Set.of("size", "build-cache", "reclaimable");

  private Words() {}

  /** What is expected, to stand after "expected". */
  public static String expected(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Equal(var value) -> quoted(value);
      case Matcher.Contains(var part) -> "containing " + quoted(part);
      case Matcher.Matches _ -> AS_ASKED;
      case Matcher.StartsWith(var prefix) -> "starting with " + quoted(prefix);
      case Matcher.EndsWith(var suffix) -> "ending with " + quoted(suffix);
      case Matcher.OneOf(var values) -> "one of " + list(values);
      case Matcher.AtLeast(var bound) -> "at least " + bound;
      case Matcher.AtMost(var bound) -> "at most " + bound;
      case Matcher.LessThan(var bound) -> "less than " + bound;
      case Matcher.MoreThan(var bound) -> "more than " + bound;
      case Matcher.Later(var word, var texts) -> word.replace('-', ' ') + " " + list(texts);
      case Matcher.Keep _ -> "something";
      case Matcher.Between(var low, var high) -> "between " + low + " and " + high;
      case Matcher.Length(var inner) -> "length " + expected(inner);
      case Matcher.Version(var operator, var version) -> "version " + operator + " " + version;
      case Matcher.Absent(var absent) -> absent ? "nothing" : "something";
      case Matcher.Every(var inner) -> "each " + expected(inner);
      case Matcher.Some(Matcher.OneOf oneOf) -> expected(oneOf);
      case Matcher.Some(var inner) -> "at least one " + expected(inner);
      case Matcher.Negated(var inner) -> inner.hasRegex() ? AS_ASKED : "not " + expected(inner);
      case Matcher.AllOf(var matchers) ->
          matchers.stream()
              .filter(each -> !(each instanceof Matcher.Keep))
              .map(Words::expected)
              .distinct()
              .collect(Collectors.joining(" and "));
      case Matcher.Entries(var matchers) ->
          matchers.entrySet().stream().map(Words::entry).collect(Collectors.joining(", "));
      case Matcher.Structured(var format, var paths) ->
          format.says() + " with " + expected(new Matcher.Entries(paths));
      case Matcher.InOrder(var parts) -> "in this order: " + list(parts);
      case Matcher.After(var since) ->
          switch (since) {
            case TASK -> "since this task began";
            case LESSON -> "since this lesson began";
            case EVER -> "at any time";
          };
    };
  }

  private static String entry(Map.Entry<String, Matcher> entry) {
    if (entry.getValue() instanceof Matcher.Equal(Boolean there)
        && entry.getKey().equals("exists")) {
      return there ? "there" : "not there";
    }
    return "`" + entry.getKey() + "`: " + expected(entry.getValue());
  }

  /** What is expected of a property: bytes are said as Docker prints them. */
  static String expected(String property, Matcher matcher) {
    return BYTES.contains(property) ? expectedSize(matcher) : expected(matcher);
  }

  private static String expectedSize(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Equal(Number bytes) -> "`" + Bytes.inWords(bytes.longValue()) + "`";
      case Matcher.AtLeast(var bound) -> "at least " + Bytes.inWords(bound);
      case Matcher.AtMost(var bound) -> "at most " + Bytes.inWords(bound);
      case Matcher.LessThan(var bound) -> "less than " + Bytes.inWords(bound);
      case Matcher.MoreThan(var bound) -> "more than " + Bytes.inWords(bound);
      case Matcher.Between(var low, var high) ->
          "between " + Bytes.inWords(low) + " and " + Bytes.inWords(high);
      case Matcher.Negated(var inner) -> "not " + expectedSize(inner);
      case Matcher other -> expected(other);
    };
  }

  /** What is there, of a property. */
  static String actual(String property, Object value) {
    return BYTES.contains(property) && value instanceof Number bytes
        ? "`" + Bytes.inWords(bytes.longValue()) + "`"
        : actual(value);
  }

  /** What is there. */
  public static String actual(Object value) {
    return switch (value) {
      case null -> "nothing";
      case String text when text.isEmpty() -> "nothing";
      case Collection<?> all when all.isEmpty() -> "nothing";
      case Map<?, ?> all when all.isEmpty() -> "nothing";
      case Collection<?> all -> list(List.copyOf(all));
      case Map<?, ?> all ->
          all.entrySet().stream()
              .limit(MOST)
              .map(e -> "`" + e.getKey() + "`: " + actual(e.getValue()))
              .collect(Collectors.joining(", "));
      case FileEntry file ->
          (file.type().equals("file") && file.size() == 0 ? "an empty file" : "a " + file.type())
              + ", mode "
              + file.mode()
              + ", owner "
              + file.owner()
              + (file.content().isEmpty() ? "" : ", content " + quoted(file.content().strip()));
      case Instant time -> time.toString();
      default -> quoted(value);
    };
  }

  /** Values in backquotes with commas, "and N more" where they are many. */
  public static String list(List<?> values) {
    var shown = values.stream().limit(MOST).map(Words::quoted).collect(Collectors.joining(", "));
    return values.size() > MOST ? shown + " and " + (values.size() - MOST) + " more" : shown;
  }

  /** A value in backquotes; a long one loses its end. */
  public static String quoted(Object value) {
    if (value instanceof Collection<?> all) {
      return "`" + all.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "`";
    }
    return "`" + shortened(String.valueOf(value)) + "`";
  }

  /**
   * The text on one line, with an ellipsis where it is longer than 160 characters. Control
   * characters become question marks: names and logs must not steer a terminal.
   */
  public static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** The twelve digits of an image's ID that Docker prints. */
  static String shortId(String id) {
    var hex = id.replace("sha256:", "");
    return "`" + hex.substring(0, Math.min(12, hex.length())) + "`";
  }
}
