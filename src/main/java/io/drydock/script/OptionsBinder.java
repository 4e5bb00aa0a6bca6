package io.drydock.script;

import io.drydock.check.Options;
import io.drydock.check.Since;
import io.drydock.check.Subject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how a check is evaluated and named: within, stays, since, as, title. */
final class OptionsBinder {
  static final List<String> KEYS = List.of("within", "stays", "since", "as", "title");

  private static final List<String> SINCE = List.of("task", "lesson", "ever");

  private OptionsBinder() {}

  /** The options of a check about a subject; a problem where one of them would do nothing. */
  static Options bind(Fields fields, Subject subject) {
    if (fields.has("since") && !subject.countsSince()) {
      fields.keyProblem(
          "since",
          "`since` does nothing in a check about `%s`.".formatted(subject.key()),
          "Try it without; what counts from a time on is %s."
              .formatted(
                  Suggestion.list(
                      Arrays.stream(Subject.values())
                          .filter(Subject::countsSince)
                          .map(Subject::key)
                          .toList())));
    }
    var within = within(fields);
    var stays = fields.optional("stays").flatMap(Amounts::duration);
    var since =
        fields
            .optional("since")
            .flatMap(value -> Choice.of(value, SINCE))
            .map(word -> Since.valueOf(word.toUpperCase(Locale.ROOT)));
    var saveAs =
        fields
            .optional("as")
            .flatMap(
                value -> value.text().filter(name -> Names.checkVariable(name, value::problem)));
    return new Options(within, since, saveAs, title(fields), stays);
  }

  /** For how long it is tried again. */
  static Optional<Duration> within(Fields fields) {
    return fields.optional("within").flatMap(Amounts::duration);
  }

  /** The statement in its author's words. */
  static Optional<String> title(Fields fields) {
    return fields.optional("title").flatMap(HeadBinder::title);
  }
}
