package io.drydock.tutor;

import io.drydock.check.Matching;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import io.drydock.session.Event;
import io.drydock.session.Session;

/** Turns a typed answer into an event: the matcher of a typed question is asked here. */
final class Answering {
  private Answering() {}

  static Event with(Session session, String text) {
    boolean matches =
        session.current().orElse(null) instanceof Step.Quiz quiz
            && quiz.question() instanceof Question.TypedAnswer typed
            && Matching.test(typed.matcher(), text.strip());
    return new Event.Answered(text, matches);
  }
}
