package io.drydock.terminal;

import io.drydock.check.Verdict;
import io.drydock.docker.EngineException;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.session.Recall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks again what went less than well: the steps of one lesson after those of the other. */
final class Review {
  private static final String ALL = "all";
  private static final int MOST_STEPS = 10;

  private final Conversation tutor;
  private final Recall recall;
  private final Instant now;

  private Review(Conversation tutor) {
    this.tutor = tutor;
    this.recall = tutor.history().recall();
    this.now = tutor.setup().clock().instant();
  }

  /** Carries out {@code review}. */
  static void begin(Conversation tutor, String rest) {
    if (!rest.isEmpty() && !rest.equals(ALL)) {
      tutor.announcer().say("`review` asks what is due, `review all` what is not due yet as well.");
      return;
    }
    var review = new Review(tutor);
    if (!review.open(
        rest.equals(ALL) ? review.recall.open() : review.recall.due(review.now), Set.of())) {
      tutor.announcer().say(review.whenNext());
    }
  }

  /**
   * Goes on from the end of a review: with another lesson's steps, or back to the lesson before.
   */
  static void goOn(Conversation tutor) {
    var review = new Review(tutor);
    var here = Lesson.origin(tutor.session().lesson().id());
    if (!review.open(review.recall.due(review.now), Set.of(here))) {
      var back = tutor.history().lastLesson().orElse(here);
      GoTo.open(tutor, back, Optional.empty());
    }
  }

  /** How many steps are due, in one line; empty for none. */
  static Optional<String> waiting(Recall recall, Instant now) {
    int due = recall.due(now).size();
    return due == 0
        ? Optional.empty()
        : Optional.of(
            "%s %s for another look: `review` asks again."
                .formatted(Announcer.counted(due, "step"), due == 1 ? "waits" : "wait"));
  }

  /** Opens the first lesson, in the order of the course, of which something can be asked. */
  private boolean open(List<Recall.Place> places, Set<String> except) {
    for (var entry : tutor.setup().catalogue().entries()) {
      var steps =
          places.stream()
              .filter(
                  place -> place.lesson().equals(entry.id()) && !except.contains(place.lesson()))
              .map(Recall.Place::step)
              .toList();
      if (!steps.isEmpty() && open(entry.id(), steps)) {
        return true;
      }
    }
    return false;
  }

  private boolean open(String lessonId, List<String> steps) {
    try {
      var lesson = tutor.setup().catalogue().read(lessonId);
      // A lesson may have lost a step since.
      var some =
          lesson.steps().stream().map(Step::id).filter(steps::contains).limit(MOST_STEPS).toList();
      return !some.isEmpty() && tutor.review(lesson.review(some));
    } catch (Catalogue.LessonUnreadable e) {
      tutor.announcer().say(e.getMessage());
      return false;
    }
  }

  private String whenNext() {
    return recall
        .next()
        .map(
            next ->
                next.isAfter(now)
                    ? "Nothing is due now. The next step is due in %s. `review all` asks already."
                        .formatted(inWords(Duration.between(now, next)))
                    : "What is due cannot be asked here now.")
        .orElse(
            "There is nothing to review: nothing was skipped, answered wrong, or done with a hint.");
  }

  /** Rounded up to whole minutes, hours or days. */
  static String inWords(Duration wait) {
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    if (minutes < 60) {
      return Announcer.counted((int) minutes, "minute");
    }
    long hours = (minutes + 59) / 60;
    return hours < 48
        ? Announcer.counted((int) hours, "hour")
        : Announcer.counted((int) ((hours + 23) / 24), "day");
  }

  /**
   * The part of a review that can be asked: a task that is done already on the engine is not,
   * unless what it made may go first.
   */
  static Lesson askable(Conversation tutor, Lesson review) {
    var tasks = review.tasks();
    if (tasks.isEmpty()) {
      return review;
    }
    var link = tutor.engine().link();
    if (link.isEmpty()) {
      tutor.announcer().quiet("There is no engine now, so only questions are asked again.");
      return without(review, tasks);
    }
    try {
      var done = done(tutor, link.get(), tasks);
      if (!done.isEmpty() && new Redo(tutor, link.get()).agreed(done)) {
        done = done(tutor, link.get(), done);
      }
      if (!done.isEmpty()) {
        tutor
            .announcer()
            .quiet(
                "%s done on this engine already, and not asked: %s."
                    .formatted(
                        done.size() == 1 ? "One task is" : done.size() + " tasks are",
                        String.join(", ", done.stream().map(Step.Task::id).toList())));
      }
      return without(review, done);
    } catch (EngineException e) {
      tutor
          .announcer()
          .say(
              "The engine does not answer: " + e.getMessage() + " Only questions are asked again.");
      return without(review, tasks);
    }
  }

  private static List<Step.Task> done(Conversation tutor, EngineLink link, List<Step.Task> tasks) {
    return tasks.stream().filter(task -> holds(tutor.judging().once(link, task))).toList();
  }

  private static boolean holds(List<Verdict> verdicts) {
    return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
  }

  private static Lesson without(Lesson review, List<Step.Task> tasks) {
    var left = review.steps().stream().filter(step -> !tasks.contains(step)).map(Step::id).toList();
    return review.only(left);
  }
}
