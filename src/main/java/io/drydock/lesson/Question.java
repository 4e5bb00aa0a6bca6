package io.drydock.lesson;

import io.drydock.check.Matcher;
import java.util.List;
import java.util.Optional;

/** The kinds of questions. Choices count from 1, as people do. */
public sealed interface Question {

  /**
   * One of the choices is right.
   *
   * @param replies what to say to each choice, by its place; empty text for none
   */
  record OneChoice(List<String> choices, int answer, List<String> replies) implements Question {}

  /** Exactly these choices are right. */
  record SeveralChoices(List<String> choices, List<Integer> answers) implements Question {}

  /**
   * A text that a matcher judges.
   *
   * @param example an answer that passes, shown as the solution; the loader tests it
   */
  record TypedAnswer(Matcher matcher, String example) implements Question {}

  /** Things to be put in this order; they are shown in another one. */
  record Ordering(List<String> items) implements Question {}

  /** Words of a wrong answer that say more than "wrong", where the author gave some. */
  default Optional<String> reply(int choice) {
    return switch (this) {
      case OneChoice one when choice >= 1 && choice <= one.replies().size() ->
          Optional.of(one.replies().get(choice - 1)).filter(text -> !text.isEmpty());
      case OneChoice _, SeveralChoices _, TypedAnswer _, Ordering _ -> Optional.empty();
    };
  }
}
