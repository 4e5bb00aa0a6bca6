package io.drydock.script;

import io.drydock.lesson.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a question with choices, of which one or several are right. */
final class ChoiceQuiz {
  private final List<String> replies = new ArrayList<>();
  private final List<Value> replyValues = new ArrayList<>();

  private ChoiceQuiz() {}

  static Optional<Question> bind(Fields fields) {
    return new ChoiceQuiz().question(fields);
  }

  private Optional<Question> question(Fields fields) {
    var choices =
        new Distinct(fields.optional("choices").orElseThrow(), "choice").texts(this::choice);
    var one = fields.optional("answer");
    var several = fields.optional("answers");
    if (one.isPresent() && several.isPresent()) {
      fields.keyProblem(
          "answers", "Here are `answer` and `answers`.", "Try `answer` for one right choice.");
    }
    if (several.isPresent()) {
      return several(choices, several.get());
    }
    if (one.isEmpty()) {
      fields.required("answer", "Try `answer:` with the number of the right choice, from 1.");
      return Optional.empty();
    }
    return place(one.get(), choices.size()).flatMap(place -> one(choices, place));
  }

  private Optional<Question> one(List<String> choices, int place) {
    var right = replyValues.get(place - 1);
    if (right != null) {
      right.problem(
          "A `reply` answers a wrong choice, but this choice is the right one.",
          "Try `because` for what is said about the right one.");
    }
    return Optional.of(new Question.OneChoice(choices, place, List.copyOf(replies)));
  }

  private Optional<Question> several(List<String> choices, Value value) {
    for (var reply : replyValues) {
      if (reply != null) {
        reply.problem(
            "A `reply` needs a quiz with one right choice.", "Try `because` for the reasons.");
      }
    }
    var places = new TreeSet<Integer>();
    for (var item : value.items()) {
      place(item, choices.size())
          .filter(place -> !places.add(place))
          .ifPresent(
              place -> item.problem("Choice %d is here twice.".formatted(place), "Try it once."));
    }
    return Optional.of(new Question.SeveralChoices(choices, List.copyOf(places)));
  }

  /** A choice is a text, or a map of a text and what to say to those who choose it. */
  private Optional<String> choice(Value value) {
    if (!Prose.looksLikeMap(value, "say", "reply")) {
      replies.add("");
      replyValues.add(null);
      return value.word();
    }
    var fields = Fields.of(value, "a choice").orElseThrow();
    var say = fields.required("say", "Try `say:` with the choice itself.").flatMap(Value::word);
    var reply = fields.optional("reply");
    replies.add(reply.flatMap(Value::text).orElse(""));
    replyValues.add(reply.orElse(null));
    fields.done();
    return say;
  }

  private static Optional<Integer> place(Value value, int choices) {
    if (choices == 0) {
      return Optional.empty();
    }
    if (value.shape() == Shape.TEXT) {
      value.problem(
          "%s must be the number of a choice, but this is a text.".formatted(value.name()),
          "Try its place in the list, counted from 1.");
      return Optional.empty();
    }
    return value.number(1, choices).map(Long::intValue);
  }
}
