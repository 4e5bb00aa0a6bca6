package io.drydock.terminal;

import io.drydock.lesson.Lesson;
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
    var step = slash < 0 ? Optional.<String>empty() : Optional.of(place.substring(slash + 1));
    var here = tutor.session().lesson();
    boolean knownLesson =
        tutor.setup().catalogue().entries().stream().anyMatch(entry -> entry.id().equals(lesson));
    if (slash < 0 && (here.step(place).isPresent() || !knownLesson)) {
      within(tutor, byNumber(tutor, place));
    } else if (!knownLesson) {
      tutor.announcer().say("There is no lesson `" + lesson + "`. Try `lessons` for the list.");
    } else if (lesson.equals(here.id()) && step.isPresent()) {
      within(tutor, step.get());
    } else {
      open(tutor, lesson, step);
    }
  }

  /** A task further on may need what the tasks before it make. */
  private static void within(Conversation tutor, String step) {
    if (CatchUp.mayGo(tutor, step)) {
      tutor.happen(new Event.GoTo(step));
    }
  }

  /** Opens the lesson after this one, or says that there is none. */
  static void next(Conversation tutor, Route route) {
    var here = tutor.session().lesson().id();
    if (Lesson.isReview(here)) {
      Review.goOn(tutor);
      return;
    }
    route
        .after(here)
        .ifPresentOrElse(
            next -> open(tutor, next.id(), Optional.empty()),
            () -> tutor.announcer().say(route.atTheEndOf(here)));
  }

  static void open(Conversation tutor, String lesson, Optional<String> step) {
    try {
      tutor.open(lesson, step);
    } catch (Catalogue.LessonUnreadable e) {
      tutor.announcer().say(e.getMessage());
    }
  }

  /** Whether the lesson that is open has such a step; says so where not. */
  static boolean isThere(Conversation tutor, String step) {
    boolean there = tutor.session().lesson().step(step).isPresent();
    if (!there) {
      tutor
          .announcer()
          .say("There is no step `" + step + "` in this lesson. `progress` lists its steps.");
    }
    return there;
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
