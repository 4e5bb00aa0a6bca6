package io.drydock.tutor;

import io.drydock.lesson.Lesson;
import io.drydock.progress.History;
import io.drydock.session.Event;
import io.drydock.session.Session;
import io.drydock.words.Counted;
import java.io.IOException;
import java.util.Optional;

/** Opens lessons where they were left, or at a step. On the learner's own thread: it may ask. */
final class Opening {
  private final Conversation conversation;
  private final CatchUp catchUp;
  private final Setup setup;

  Opening(Conversation conversation, CatchUp catchUp, Setup setup) {
    this.conversation = conversation;
    this.catchUp = catchUp;
    this.setup = setup;
  }

  /**
   * Opens a lesson where it was left, or at the given step.
   *
   * @throws Catalogue.LessonUnreadable where its file has problems
   */
  void open(String lessonId, Optional<String> step) {
    Lesson lesson = setup.catalogue().read(lessonId);
    boolean sitsDown = conversation.session() == null;
    var history = history();
    var before = history.lesson(lessonId);
    boolean wasLast = history.lastLesson().filter(lessonId::equals).isPresent();
    conversation.lay(
        Session.resume(lesson, before.states(), before.saved(), before.lastStep()),
        notebook(lessonId, before, wasLast));
    if (history.unreadable() > 0) {
      setup.voice().quiet(passedOver(history.unreadable()));
    }
    conversation.begin();
    var wanted = step.filter(this::isThere).filter(catchUp::mayGo);
    conversation.happen(wanted.isPresent() ? new Event.GoTo(wanted.get()) : new Event.Opened());
    if (sitsDown) {
      Review.waiting(history.recall(), setup.clock().instant()).ifPresent(setup.voice()::quiet);
    }
    conversation.lookBack();
  }

  /** The same; of a lesson that cannot be read it is said why. */
  void tryOpen(String lesson, Optional<String> step) {
    try {
      open(lesson, step);
    } catch (Catalogue.LessonUnreadable e) {
      setup.voice().say(e.getMessage());
    }
  }

  private Notebook notebook(String lesson, History.LessonHistory before, boolean wasLast) {
    return new Notebook(
        setup.journal(), setup.clock(), setup.tutor(), lesson, before, wasLast, setup.voice()::say);
  }

  private static String passedOver(int unreadable) {
    return "%s of the journal could not be read and %s passed over."
        .formatted(Counted.of(unreadable, "line"), unreadable == 1 ? "was" : "were");
  }

  /** Whether the lesson that is open has such a step; says so where not. */
  private boolean isThere(String step) {
    boolean there = conversation.lesson().step(step).isPresent();
    if (!there) {
      setup
          .voice()
          .say("There is no step `" + step + "` in this lesson. `progress` lists its steps.");
    }
    return there;
  }

  /** All lessons so far, as the journal tells it. */
  History history() {
    try {
      return setup.journal().read();
    } catch (IOException e) {
      setup.voice().say("Your progress could not be read: " + e.getMessage());
      return History.NONE;
    }
  }
}
