package io.drydock.script;

import java.util.Optional;

/** Reads the head of a lesson: format, ID, title, minutes. */
final class HeadBinder {
  private static final int FORMAT = 1;

  /** What stands above the steps. */
  record Head(String id, String title, int minutes) {}

  private HeadBinder() {}

  static Head bind(Fields fields) {
    format(fields);
    var id =
        fields
            .required("lesson", "Try `lesson:` with an ID such as `first-steps`.")
            .flatMap(Names::id);
    var title =
        fields.required("title", "Try `title:` with a short heading.").flatMap(HeadBinder::title);
    var minutes =
        fields
            .required("minutes", "Try `minutes:` with a number from 1 to 120.")
            .flatMap(value -> value.number(1, 120));
    return new Head(id.orElse(""), title.orElse(""), minutes.orElse(1L).intValue());
  }

  /** Notes a format that is missing or that this version does not know. */
  static void format(Fields fields) {
    var format = fields.required("format", "Try `format: 1` in the first line.");
    format
        .flatMap(value -> value.number(0, Integer.MAX_VALUE))
        .filter(number -> number != FORMAT)
        .ifPresent(
            number ->
                fields.keyProblem(
                    "format",
                    "Format %d is not known here.".formatted(number),
                    "Try `format: 1`, or a newer Drydock."));
  }

  /** A heading: one line. */
  static Optional<String> title(Value value) {
    return value
        .text()
        .map(String::strip)
        .filter(
            text -> {
              if (text.contains("\n")) {
                value.problem(value.name() + " has several lines.", "Try one short line.");
              }
              return !text.contains("\n");
            });
  }
}
