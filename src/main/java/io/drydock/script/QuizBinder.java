package io.drydock.script;

import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import java.util.List;
import java.util.Optional;

/** Reads a quiz. What stands beside `ask` tells its kind. */
final class QuizBinder {
  private static final List<String> KINDS = List.of("choices", "accept", "order");

  private QuizBinder() {}

  static Step.Quiz bind(String id, Fields fields) {
    var ask = fields.required("ask", "Try `ask:` with the question.").flatMap(Value::text);
    var question = question(fields);
    var hints = fields.optional("hints").map(HintBinder::bind).orElse(List.of());
    var because =
        fields
            .required("because", "Try `because:` with the reason of the right answer.")
            .flatMap(Value::text);
    return new Step.Quiz(
        id,
        ask.orElse(""),
        question.orElse(new Question.Ordering(List.of())),
        hints,
        because.orElse(""),
        Conditions.of(fields));
  }

  private static Optional<Question> question(Fields fields) {
    var kinds = KINDS.stream().filter(fields::has).toList();
    if (kinds.size() > 1) {
      fields.keyProblem(
          kinds.getLast(),
          "A quiz is of one kind, but here are %s.".formatted(Suggestion.list(kinds)),
          "Try a quiz of its own for each.");
      fields.has("answer");
      fields.has("answers");
      fields.has("example");
      return Optional.empty();
    }
    return switch (kinds.isEmpty() ? "" : kinds.getFirst()) {
      case "choices" -> ChoiceQuiz.bind(fields);
      case "accept" -> TypedQuiz.bind(fields);
      case "order" -> ordering(fields);
      default -> noKind(fields);
    };
  }

  private static Optional<Question> ordering(Fields fields) {
    var value = fields.optional("order").orElseThrow();
    var items = new Distinct(value, "item").texts(Value::word);
    return Optional.of(new Question.Ordering(items));
  }

  private static Optional<Question> noKind(Fields fields) {
    for (var key : fields.keys()) {
      if (Suggestion.forWord(key, KINDS).isPresent()) {
        fields.has("answer");
        fields.has("answers");
        fields.has("example");
        return Optional.empty();
      }
    }
    fields.problem(
        "This quiz has nothing to answer with.",
        "Try `choices`, `accept` or `order` beside `ask`.");
    return Optional.empty();
  }
}
