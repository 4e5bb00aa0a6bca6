package io.drydock.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Hint;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static final Question SEVERAL =
      new Question.SeveralChoices(List.of("a", "b", "c"), List.of(1, 3));
  private static final Question ORDER = new Question.Ordering(List.of("first", "second", "third"));

  private static Change answer(Question question, String text, boolean matches) {
    return Turn.of(
        Session.start(Lessons.of(Lessons.quiz("q", question))), new Event.Answered(text, matches));
  }

  private static boolean right(Change change) {
    return change.outputs().stream()
        .anyMatch(output -> output instanceof Output.AnswerJudged judged && judged.right());
  }

  @Test
  void aWrongChoiceGetsItsOwnReply() {
    var change =
        answer(
            new Question.OneChoice(List.of("x", "y"), 1, List.of("", "y is a fish")), "2", false);
    assertThat(change.outputs()).contains(new Output.AnswerJudged(false, "y is a fish"));
    assertThat(change.session().state("q").tries()).isEqualTo(1);
  }

  @Test
  void theRightChoiceClosesTheQuestionAndSaysWhy() {
    var change = answer(new Question.OneChoice(List.of("x", "y"), 2, List.of()), " 2 ", false);
    assertThat(right(change)).isTrue();
    assertThat(change.outputs()).contains(new Output.ShowText("Because."));
    assertThat(change.session().mayGoOn()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1 3,true", "'3,1',true", "1,false", "1 2 3,false", "2,false"})
  void severalChoicesMustBeExactlyTheRightOnes(String typed, boolean right) {
    assertThat(right(answer(SEVERAL, typed, false))).isEqualTo(right);
  }

  @Test
  void aPartOfTheRightChoicesIsNamedAsSuch() {
    assertThat(answer(SEVERAL, "1", false).outputs())
        .contains(new Output.AnswerJudged(false, "Right so far, but there are more."));
  }

  @ParameterizedTest
  @CsvSource({
    "2,That one is not right.",
    "1 2,Not all of these are right: 1 of your 2 is.",
    "1 2 3,Not all of these are right: 2 of your 3 are."
  })
  void aWrongChoiceAmongSeveralIsCounted(String typed, String reply) {
    assertThat(answer(SEVERAL, typed, false).outputs())
        .contains(new Output.AnswerJudged(false, reply));
  }

  @Test
  void severalWrongChoicesAreNamedAsSuch() {
    var question = new Question.SeveralChoices(List.of("a", "b", "c"), List.of(1));
    assertThat(answer(question, "2 3", false).outputs())
        .contains(new Output.AnswerJudged(false, "None of these is right."));
  }

  @Test
  void aWrongOrderSaysHowFarItIsRight() {
    var quiz = Lessons.quiz("q", ORDER);
    var right = List.of(Answers.rightAnswer(quiz).split(" "));
    var lastTwoSwapped = right.get(0) + " " + right.get(2) + " " + right.get(1);
    var firstTwoSwapped = right.get(1) + " " + right.get(0) + " " + right.get(2);
    assertThat(answer(ORDER, lastTwoSwapped, false).outputs())
        .contains(
            new Output.AnswerJudged(false, "The first one is in its place, the second is not."));
    assertThat(answer(ORDER, firstTwoSwapped, false).outputs())
        .contains(new Output.AnswerJudged(false, "Another one comes first."));
  }

  @Test
  void aLongOrderSaysHowManyAreInTheirPlaces() {
    var order = new Question.Ordering(List.of("one", "two", "three", "four"));
    var right = List.of(Answers.rightAnswer(Lessons.quiz("q", order)).split(" "));
    var lastTwoSwapped = String.join(" ", right.get(0), right.get(1), right.get(3), right.get(2));
    assertThat(answer(order, lastTwoSwapped, false).outputs())
        .contains(
            new Output.AnswerJudged(false, "The first 2 are in their places, the next is not."));
  }

  @ParameterizedTest
  @CsvSource({"4", "0", "1 1", "one", "1 x", "99999999999"})
  void whatIsNoAnswerIsNotHeldAgainstTheLearner(String typed) {
    var change = answer(SEVERAL, typed, false);
    assertThat(change.session().state("q").tries()).isZero();
    assertThat(change.outputs()).hasOnlyElementsOfType(Output.Say.class);
  }

  @Test
  void anOrderingIsNeverShownInItsRightOrder() {
    var quiz = Lessons.quiz("q", ORDER);
    assertThat(Answers.shown(quiz))
        .containsExactlyInAnyOrder("first", "second", "third")
        .isNotEqualTo(List.of("first", "second", "third"))
        .isEqualTo(Answers.shown(quiz));
  }

  @Test
  void anOrderingIsAnsweredByTheNumbersShown() {
    var shown = Answers.shown(Lessons.quiz("q", ORDER));
    var typed =
        (shown.indexOf("first") + 1)
            + " "
            + (shown.indexOf("second") + 1)
            + " "
            + (shown.indexOf("third") + 1);
    assertThat(right(answer(ORDER, typed, false))).isTrue();
    assertThat(right(answer(ORDER, "1 2 3", false))).isFalse();
  }

  @Test
  void theSolutionOfAnOrderingIsAnAnswerThatPasses() {
    Step.Quiz quiz = Lessons.quiz("q", ORDER);
    assertThat(right(answer(ORDER, Answers.rightAnswer(quiz), false))).isTrue();
  }

  @Test
  void aWrongTypedAnswerPointsToTheHintsWhereThereAreSome() {
    var plain = Lessons.typed("q");
    var hinted =
        new Step.Quiz(
            "q",
            plain.ask(),
            plain.question(),
            List.of(new Hint(List.of(), "Look at the tag.")),
            plain.because(),
            plain.condition());
    var wrong = new Event.Answered("newest", false);
    assertThat(Turn.of(Session.start(Lessons.of(hinted)), wrong).outputs())
        .contains(new Output.AnswerJudged(false, "`hint` says where to look."));
    assertThat(Turn.of(Session.start(Lessons.of(plain)), wrong).outputs())
        .contains(new Output.AnswerJudged(false, ""));
  }

  @Test
  void aTypedAnswerIsJudgedByItsMatcher() {
    var question = Lessons.typed("q").question();
    assertThat(right(answer(question, "latest", true))).isTrue();
    assertThat(right(answer(question, "newest", false))).isFalse();
  }

  @Test
  void anAnswerWithoutAQuestionIsRefused() {
    var change = Turn.of(Session.start(Lessons.lesson()), new Event.Answered("1", false));
    assertThat(change.outputs()).hasOnlyElementsOfType(Output.Say.class);
  }
}
