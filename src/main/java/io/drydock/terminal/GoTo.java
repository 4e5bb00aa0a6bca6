package io.drydock.terminal;

import io.drydock.session.Event;
import java.util.Optional;

/** Finds the place that the learner names: a step of this lesson, a lesson, or LESSON/STEP. */
final class GoTo {
  private GoTo() {}

  static void go(Conversation tutor, String place) {
    if (place.isEmpty()) {
      tutor.announcer().say("Say where to: `goto STEP`, `goto LESSON` or `goto LESSON/STEP`.");
      return;
    }
    int slash = place.indexOf('/');
    var lesson = slash < 0 ? place : place.substring(0, slash);
    var step =
        slash < 0 ? Optional.<String>empty() : Optional.of(place.substring(slash + 1));
    var here = tutor.session().lesson();
    boolean knownLesson =
        tutor.setup().catalogue().entries().stream().anyMatch(entry -> entry.id().equals(lesson));
    if (slash < 0 && (here.step(place).isPresent() || !knownLesson)) {
      tutor.happen(new Event.GoTo(byNumber(tutor, place)));
    } else if (!knownLesson) {
      tutor.announcer().say("There is no lesson `" + lesson + "`. Try `lessons` for the list.");
    } else if (lesson.equals(here.id()) && step.isPresent()) {
      tutor.happen(new Event.GoTo(step.get()));
    } else {
      tutor.openSafely(lesson, step);
    }
  }

  /** A step's number is a name as well. */
  private static String byNumber(Conversation tutor, String place) {
    var steps = tutor.session().lesson().steps();
    return place.matches("[0-9]{1,3}")
            && Integer.parseInt(place) >= 1
            && Integer.parseInt(place) <= steps.size()
        ? steps.get(Integer.parseInt(place) - 1).id()
        : place;
  }
}
