package io.drydock.session;

import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import io.drydock.session.StepState.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Judges answers to quizzes. */
public final class Answers {
  private Answers() {}

  /** How an answer is typed. */
  public static String howToAnswer(Question question) {
    return switch (question) {
      case Question.OneChoice _ -> "Type the number of the right one.";
      case Question.SeveralChoices _ -> "Type the numbers of all that are right, such as `1 3`.";
      case Question.TypedAnswer _ -> "Type the answer.";
      case Question.Ordering ordering ->
          "Type the numbers in the right order, such as `"
              + IntStream.rangeClosed(1, ordering.items().size())
                  .map(i -> ordering.items().size() + 1 - i)
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(" "))
              + "`.";
    };
  }

  /** The lines to choose from, in the order in which they are shown. */
  public static List<String> shown(Step.Quiz quiz) {
    return switch (quiz.question()) {
      case Question.OneChoice one -> one.choices();
      case Question.SeveralChoices several -> several.choices();
      case Question.TypedAnswer _ -> List.of();
      case Question.Ordering ordering ->
          shuffled(quiz.id(), ordering).stream().map(i -> ordering.items().get(i)).toList();
    };
  }

  /** The right answer in words. */
  static String rightAnswer(Step.Quiz quiz) {
    return switch (quiz.question()) {
      case Question.OneChoice one -> one.answer() + "  " + one.choices().get(one.answer() - 1);
      case Question.SeveralChoices several ->
          several.answers().stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
      case Question.TypedAnswer typed -> typed.example();
      case Question.Ordering ordering ->
          rightOrder(quiz.id(), ordering).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(" "));
    };
  }

  static Change judge(Session session, Event.Answered answered) {
    if (!(session.current().orElse(null) instanceof Step.Quiz quiz)) {
      return Change.saying(session, "There is no question here. `again` shows the step once more.");
    }
    return switch (quiz.question()) {
      case Question.TypedAnswer _ ->
          judged(session, quiz, answered.matches(), wayToLook(quiz, answered), answered.text());
      case Question.OneChoice one ->
          numbers(answered.text(), one.choices().size())
              .filter(typed -> typed.size() == 1)
              .map(
                  typed ->
                      judged(
                          session,
                          quiz,
                          typed.getFirst() == one.answer(),
                          one.reply(typed.getFirst()).orElse(""),
                          answered.text()))
              .orElseGet(() -> notAnAnswer(session, quiz));
      case Question.SeveralChoices several ->
          numbers(answered.text(), several.choices().size())
              .map(
                  typed ->
                      judged(
                          session,
                          quiz,
                          new TreeSet<>(typed).equals(new TreeSet<>(several.answers())),
                          missedSome(typed, several.answers()),
                          answered.text()))
              .orElseGet(() -> notAnAnswer(session, quiz));
      case Question.Ordering ordering ->
          numbers(answered.text(), ordering.items().size())
              .filter(typed -> typed.size() == ordering.items().size())
              .map(
                  typed ->
                      judged(
                          session,
                          quiz,
                          typed.equals(rightOrder(quiz.id(), ordering)),
                          inPlace(typed, rightOrder(quiz.id(), ordering)),
                          answered.text()))
              .orElseGet(() -> notAnAnswer(session, quiz));
    };
  }

  private static Change judged(
      Session session, Step.Quiz quiz, boolean right, String reply, String text) {
    var before = session.state(quiz.id());
    var outputs = new ArrayList<Output>();
    outputs.add(new Output.AnswerJudged(right, reply));
    if (right) {
      if (!quiz.because().isBlank()) {
        outputs.add(new Output.ShowText(quiz.because()));
      }
      outputs.add(new Output.Note(quiz.id(), Happening.PASSED, Map.of("answer", text)));
      return new Change(session.with(quiz.id(), before.with(Status.PASSED)), outputs);
    }
    if (before.passed()) {
      return new Change(session, outputs);
    }
    outputs.add(new Output.Note(quiz.id(), Happening.TRIED, Map.of("answer", text)));
    return new Change(session.with(quiz.id(), before.withTry()), outputs);
  }

  /** A typed answer has no reply of its own where it is wrong; its hints say where it stands. */
  private static String wayToLook(Step.Quiz quiz, Event.Answered answered) {
    return answered.matches() || quiz.hints().isEmpty() ? "" : "`hint` says where to look.";
  }

  private static Change notAnAnswer(Session session, Step.Quiz quiz) {
    return Change.saying(
        session, howToAnswer(quiz.question()) + " There are " + shown(quiz).size() + ".");
  }

  private static String missedSome(List<Integer> typed, List<Integer> right) {
    long fitting = typed.stream().filter(right::contains).count();
    if (fitting == 0) {
      return typed.size() == 1 ? "That one is not right." : "None of these is right.";
    }
    if (fitting < typed.size()) {
      return "Not all of these are right: "
          + fitting
          + " of your "
          + typed.size()
          + (fitting == 1 ? " is." : " are.");
    }
    return typed.containsAll(right) ? "" : "Right so far, but there are more.";
  }

  private static String inPlace(List<Integer> typed, List<Integer> right) {
    int first = 0;
    while (first < right.size() && typed.get(first).equals(right.get(first))) {
      first++;
    }
    if (first == right.size()) {
      return "";
    }
    return switch (first) {
      case 0 -> "Another one comes first.";
      case 1 -> "The first one is in its place, the second is not.";
      default -> "The first " + first + " are in their places, the next is not.";
    };
  }

  /**
   * Numbers between 1 and the count, parted by spaces or commas, none twice; empty for anything
   * else.
   */
  static Optional<List<Integer>> numbers(String text, int count) {
    var words = Arrays.stream(text.strip().split("[\\s,]+")).toList();
    boolean fine = words.stream().allMatch(word -> word.matches("[0-9]{1,3}"));
    if (!fine) {
      return Optional.empty();
    }
    var numbers = words.stream().map(Integer::valueOf).toList();
    boolean inRange = numbers.stream().allMatch(n -> n >= 1 && n <= count);
    return inRange && new TreeSet<>(numbers).size() == numbers.size()
        ? Optional.of(numbers)
        : Optional.empty();
  }

  /**
   * For each line shown, which item it is; the same at every showing, and never the right order.
   */
  private static List<Integer> shuffled(String seed, Question.Ordering ordering) {
    var places = new ArrayList<>(IntStream.range(0, ordering.items().size()).boxed().toList());
    var inOrder = List.copyOf(places);
    Collections.shuffle(places, new Random(seed.hashCode()));
    if (places.equals(inOrder)) {
      Collections.rotate(places, 1);
    }
    return places;
  }

  private static List<Integer> rightOrder(String seed, Question.Ordering ordering) {
    var shown = shuffled(seed, ordering);
    return IntStream.range(0, shown.size()).map(item -> shown.indexOf(item) + 1).boxed().toList();
  }
}
