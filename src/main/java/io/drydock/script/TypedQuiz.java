package io.drydock.script;

import io.drydock.check.ValueKind;
import io.drydock.lesson.Question;
import java.util.Optional;

/** Reads a question with an answer to type; its example must be a right one. */
final class TypedQuiz {
  private TypedQuiz() {}

  static Optional<Question> bind(Fields fields) {
    var matcher =
        fields.optional("accept").flatMap(value -> MatcherBinder.bind(value, ValueKind.TEXT));
    var example = fields.required("example", "Try `example:` with an answer that is right.");
    var text = example.flatMap(Value::word);
    if (matcher.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    if (!ExampleAnswer.passes(matcher.get(), text.get(), fields.reading().variables())) {
      example
          .get()
          .problem(
              "`accept` does not accept the example `%s`.".formatted(text.get()),
              "Try an example that is a right answer.");
    }
    return Optional.of(new Question.TypedAnswer(matcher.get(), text.get()));
  }
}
