package io.drydock.tutor;

import io.drydock.check.Verdict;
import io.drydock.docker.EngineException;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.progress.History;
import io.drydock.session.Event;
import io.drydock.session.Recall;
import io.drydock.session.Session;
import io.drydock.words.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Asks again what went less than well: the steps of one lesson after those of the other. */
final class Review {
  private static final String ALL = "all";
  private static final int MOST_STEPS = 10;

  private final Conversation conversation;
  private final Setup setup;
  private final Voice voice;
  private final CtrlC ctrlC;
  private final Supplier<History> history;

  Review(Conversation conversation, Setup setup, CtrlC ctrlC, Supplier<History> history) {
    this.conversation = conversation;
    this.setup = setup;
    this.voice = setup.voice();
    this.ctrlC = ctrlC;
    this.history = history;
  }

  /** Carries out {@code review}. */
  void begin(String rest) {
    if (!rest.isEmpty() && !rest.equals(ALL)) {
      voice.say("`review` asks what is due, `review all` what is not due yet as well.");
      return;
    }
    var past = history.get();
    var now = setup.clock().instant();
    var recall = past.recall();
    if (!open(past, rest.equals(ALL) ? recall.open() : recall.due(now), Set.of())) {
      voice.say(whenNext(recall, now));
    }
  }

  /** Goes on from the end of a review with another lesson's steps; false where none are due. */
  boolean goOn() {
    var past = history.get();
    var here = Lesson.origin(conversation.lesson().id());
    return open(past, past.recall().due(setup.clock().instant()), Set.of(here));
  }

  /** How many steps are due, in one line; empty for none. */
  static Optional<String> waiting(Recall recall, Instant now) {
    int due = recall.due(now).size();
    return due == 0
        ? Optional.empty()
        : Optional.of(
            "%s %s for another look: `review` asks again."
                .formatted(Counted.of(due, "step"), due == 1 ? "waits" : "wait"));
  }

  /** Opens the first lesson, in the order of the course, of which something can be asked. */
  private boolean open(History past, List<Recall.Place> places, Set<String> except) {
    for (var entry : setup.catalogue().entries()) {
      var steps =
          places.stream()
              .filter(
                  place -> place.lesson().equals(entry.id()) && !except.contains(place.lesson()))
              .map(Recall.Place::step)
              .toList();
      if (!steps.isEmpty() && open(past, entry.id(), steps)) {
        return true;
      }
    }
    return false;
  }

  private boolean open(History past, String lessonId, List<String> steps) {
    try {
      var lesson = setup.catalogue().read(lessonId);
      // A lesson may have lost a step since.
      var some =
          lesson.steps().stream().map(Step::id).filter(steps::contains).limit(MOST_STEPS).toList();
      return !some.isEmpty() && open(past, lesson.review(some));
    } catch (Catalogue.LessonUnreadable e) {
      voice.say(e.getMessage());
      return false;
    }
  }

  /** Opens a part of a lesson that is asked again; false where nothing of it can be asked. */
  private boolean open(History past, Lesson part) {
    var previous = conversation.session();
    var noted = conversation.notebook();
    var saved = past.lesson(Lesson.origin(part.id())).saved();
    var fresh = notebook(part);
    conversation.lay(Session.resume(part, Map.of(), saved, ""), fresh);
    var askable = askable(part);
    if (askable.steps().isEmpty()) {
      conversation.lay(previous, noted);
      return false;
    }
    conversation.lay(Session.resume(askable, Map.of(), saved, ""), fresh);
    conversation.begin();
    conversation.happen(new Event.Opened());
    return true;
  }

  private Notebook notebook(Lesson part) {
    return new Notebook(
        setup.journal(),
        setup.clock(),
        setup.tutor(),
        part.id(),
        History.LessonHistory.NONE,
        false,
        voice::say);
  }

  private static String whenNext(Recall recall, Instant now) {
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
      return Counted.of((int) minutes, "minute");
    }
    long hours = (minutes + 59) / 60;
    return hours < 48
        ? Counted.of((int) hours, "hour")
        : Counted.of((int) ((hours + 23) / 24), "day");
  }

  /**
   * The part of a review that can be asked: a task that is done already on the engine is not,
   * unless what it made may go first.
   */
  private Lesson askable(Lesson review) {
    var tasks = review.tasks();
    if (tasks.isEmpty()) {
      return review;
    }
    var link = conversation.engine().link();
    if (link.isEmpty()) {
      voice.quiet("There is no engine now, so only questions are asked again.");
      return without(review, tasks);
    }
    try {
      var done = done(link.get(), tasks);
      if (!done.isEmpty() && redo(link.get()).agreed(done)) {
        done = done(link.get(), done);
      }
      if (!done.isEmpty()) {
        voice.quiet(
            "%s done on this engine already, and not asked: %s."
                .formatted(
                    done.size() == 1 ? "One task is" : done.size() + " tasks are",
                    String.join(", ", done.stream().map(Step.Task::id).toList())));
      }
      return without(review, done);
    } catch (EngineException e) {
      voice.say(
          "The engine does not answer: " + e.getMessage() + " Only questions are asked again.");
      return without(review, tasks);
    }
  }

  private Redo redo(EngineLink link) {
    return new Redo(
        new Remover(link, setup.shell(), voice, ctrlC, conversation.provisions()),
        name -> conversation.variables().expand(name));
  }

  private List<Step.Task> done(EngineLink link, List<Step.Task> tasks) {
    return tasks.stream().filter(task -> holds(conversation.looks().once(link, task))).toList();
  }

  private static boolean holds(List<Verdict> verdicts) {
    return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::passed);
  }

  private static Lesson without(Lesson review, List<Step.Task> tasks) {
    var left = review.steps().stream().filter(step -> !tasks.contains(step)).map(Step::id).toList();
    return review.only(left);
  }
}
