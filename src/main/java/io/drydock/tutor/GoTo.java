package io.drydock.tutor;

import io.drydock.lesson.Lesson;
import io.drydock.session.Event;
import java.util.Optional;

/** Finds the place that the learner names: a step of this lesson, a lesson, or LESSON/STEP. */
final class GoTo {
  private final Conversation conversation;
  private final Opening opening;
  private final CatchUp catchUp;
  private final Review review;
  private final Catalogue catalogue;
  private final Voice voice;

  GoTo(Conversation conversation, Opening opening, CatchUp catchUp, Review review, Setup setup) {
    this.conversation = conversation;
    this.opening = opening;
    this.catchUp = catchUp;
    this.review = review;
    this.catalogue = setup.catalogue();
    this.voice = setup.voice();
  }

  void go(String place) {
    if (place.isEmpty()) {
      voice.say("Say where to: `goto STEP`, `goto LESSON` or `goto LESSON/STEP`.");
      return;
    }
    int slash = place.indexOf('/');
    var lesson = slash < 0 ? place : place.substring(0, slash);
    var step = slash < 0 ? Optional.<String>empty() : Optional.of(place.substring(slash + 1));
    var here = conversation.lesson();
    boolean knownLesson = catalogue.entries().stream().anyMatch(entry -> entry.id().equals(lesson));
    if (slash < 0 && (here.step(place).isPresent() || !knownLesson)) {
      within(byNumber(here, place));
    } else if (!knownLesson) {
      voice.say("There is no lesson `" + lesson + "`. Try `lessons` for the list.");
    } else if (lesson.equals(here.id()) && step.isPresent()) {
      within(step.get());
    } else {
      opening.tryOpen(lesson, step);
    }
  }

  /** A task further on may need what the tasks before it make. */
  private void within(String step) {
    if (catchUp.mayGo(step)) {
      conversation.happen(new Event.GoTo(step));
    }
  }

  /** Opens the lesson after this one, or says that there is none. */
  void next() {
    var here = conversation.lesson().id();
    if (Lesson.isReview(here)) {
      if (!review.goOn()) {
        opening.tryOpen(
            opening.history().lastLesson().orElse(Lesson.origin(here)), Optional.empty());
      }
      return;
    }
    var route = conversation.route();
    route
        .after(here)
        .ifPresentOrElse(
            next -> opening.tryOpen(next.id(), Optional.empty()),
            () -> voice.say(route.atTheEndOf(here)));
  }

  /** A step's number is a name as well. */
  private static String byNumber(Lesson lesson, String place) {
    var steps = lesson.steps();
    return place.matches("[0-9]{1,3}")
            && Integer.parseInt(place) >= 1
            && Integer.parseInt(place) <= steps.size()
        ? steps.get(Integer.parseInt(place) - 1).id()
        : place;
  }
}
