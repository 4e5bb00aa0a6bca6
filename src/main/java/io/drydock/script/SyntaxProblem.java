package io.drydock.script;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain English what the YAML parser says in its own words. */
final class SyntaxProblem {
  private record Wording(String theirs, String message, String help) {}

  /** In the parser's words for too many aliases. */
  static final String ALIASES = "Number of aliases";

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "'\\t(TAB)'",
              "A tab stands where YAML allows only spaces.",
              "Try two spaces for each level."),
          new Wording(
              "single document",
              "There is more than one document in this file.",
              "Try one file for each, without `---` between them."),
          new Wording(
              "mapping values are not allowed",
              "A second `:` on this line reads like a second key.",
              "Try quotes around the whole text."),
          new Wording(
              "undefined alias",
              "`*` starts the name of an anchor, and there is no such anchor.",
              "Try quotes around a text that starts with `*`."),
          new Wording(
              "scanning an alias",
              "`*` starts the name of an anchor, and this is no such name.",
              "Try quotes around a text that starts with `*`."),
          new Wording(
              "scanning an anchor",
              "`&` starts the name of an anchor, and this is no such name.",
              "Try quotes around a text that starts with `&`."),
          new Wording(
              ALIASES,
              "From here on the file repeats parts of itself with `*` more than 20 times.",
              "Try to write the parts out."),
          new Wording(
              "Nesting Depth exceeded",
              "Maps and lists are nested more than 30 levels deep.",
              "Try a flatter form."),
          new Wording(
              "found unexpected end of stream",
              "A quote is opened and never closed.",
              "Try to close it at the end of the text."),
          new Wording(
              "found unknown escape character",
              "There is no such escape after `\\` in a text with double quotes.",
              "Try single quotes, in which `\\` stands for itself."),
          new Wording(
              "expected ',' or ']'",
              "A list that starts with `[` is not closed here.",
              "Try `,` before the next item or `]` after the last."),
          new Wording(
              "expected ',' or '}'",
              "A map that starts with `{` is not closed here.",
              "Try `,` before the next key or `}` after the last value."),
          new Wording(
              "<block end>, but found ']'",
              "A list is closed here that was never opened.",
              "Try it without `]`, or with quotes around the whole text."),
          new Wording(
              "<block end>, but found '}'",
              "A map is closed here that was never opened.",
              "Try it without `}`, or with quotes around the whole text."),
          new Wording(
              "expected <block end>",
              "This line is not indented like its neighbours.",
              "Try the same indentation for all keys of a map and all items of a list."),
          new Wording(
              "could not find expected ':'",
              "A key without `:` stands here.",
              "Try `KEY: VALUE`, or more indentation where the line belongs to a text."),
          new Wording(
              "that cannot start any token",
              "A text cannot start with this character.",
              "Try quotes around the text."));

  private SyntaxProblem() {}

  /** A problem whose place the parser knows. */
  static Problem at(Source source, MarkedYAMLException e) {
    // A quote that is never closed is found at the end of the file; the spot to mend is its start.
    boolean quote = e.getContextMark() != null && e.getContext().contains("quoted scalar");
    boolean end = e.getProblem().contains("end of stream");
    var mark = e.getProblemMark() == null || quote && end ? e.getContextMark() : e.getProblemMark();
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return worded(source, line, column, e.getContext() + " " + e.getProblem());
  }

  /** A character that no text may hold. */
  static Problem character(Source source, ReaderException bad) {
    var before = source.text().substring(0, Math.min(bad.getPosition(), source.text().length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return source.problem(
        line,
        column,
        "A control character that no YAML file may hold (U+%04X) stands here."
            .formatted(bad.getCodePoint()),
        "Try to delete it.");
  }

  /** A limit that was passed at this place. */
  static Problem within(Source source, YAMLException e, Mark place) {
    return worded(source, place.getLine() + 1, place.getColumn() + 1, e.getMessage());
  }

  private static Problem worded(Source source, int line, int column, String theirs) {
    var wording =
        WORDINGS.stream()
            .filter(known -> theirs.contains(known.theirs()))
            .findFirst()
            .orElseGet(
                () ->
                    new Wording(
                        "",
                        "This is not YAML: " + theirs.strip().replace("null ", "") + ".",
                        "Try to compare it with the examples in docs/lesson-language.md."));
    return source.problem(line, column, wording.message(), wording.help());
  }
}
