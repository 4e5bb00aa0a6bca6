package io.drydock.progress;

import io.drydock.session.Happening;
import io.drydock.session.Recall;
import io.drydock.session.StepState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the journal tells, put together.
 *
 * @param lessons by lesson ID
 * @param lastLesson the lesson in which something was shown last
 * @param recall what is to be asked again
 * @param unreadable lines that were passed over because they are torn or damaged
 */
public record History(
    Map<String, LessonHistory> lessons,
    Optional<String> lastLesson,
    Recall recall,
    int unreadable) {
  /** Of somebody who starts. */
  public static final History NONE = new History(Map.of(), Optional.empty(), Recall.NONE, 0);

  private static final String SAVED = "save.";

  /**
   * What was done in one lesson.
   *
   * @param states by step ID
   * @param shown when each step was first shown since it was last reset
   * @param saved values that checks kept
   * @param lastStep the step that was shown last
   */
  public record LessonHistory(
      Map<String, StepState> states,
      Map<String, Instant> shown,
      Map<String, String> saved,
      Optional<Instant> started,
      String lastStep) {
    /** Of a lesson that was never opened. */
    public static final LessonHistory NONE =
        new LessonHistory(Map.of(), Map.of(), Map.of(), Optional.empty(), "");
  }

  /** What was done in that lesson. */
  public LessonHistory lesson(String id) {
    return lessons.getOrDefault(id, LessonHistory.NONE);
  }

  static History of(List<Entry> entries, int unreadable) {
    var lessons = new LinkedHashMap<String, LessonHistory>();
    Optional<String> last = Optional.empty();
    var cards = new LinkedHashMap<Recall.Place, Recall.Card>();
    for (var entry : entries) {
      Recall.note(
          cards,
          entry.lesson(),
          entry.step(),
          entry.happening(),
          entry.fields().containsKey("answer"),
          entry.time());
      lessons.put(
          entry.lesson(), with(lessons.getOrDefault(entry.lesson(), LessonHistory.NONE), entry));
      if (entry.happening() == Happening.SHOWN && !Recall.isReview(entry.lesson())) {
        last = Optional.of(entry.lesson());
      }
    }
    return new History(Map.copyOf(lessons), last, new Recall(cards), unreadable);
  }

  private static LessonHistory with(LessonHistory before, Entry entry) {
    var states = new LinkedHashMap<>(before.states());
    var shown = new LinkedHashMap<>(before.shown());
    var saved = new LinkedHashMap<>(before.saved());
    var state = states.getOrDefault(entry.step(), StepState.FRESH);
    states.put(entry.step(), entry.happening().applyTo(state, hint(entry)));
    boolean isShown = entry.happening() == Happening.SHOWN;
    if (isShown) {
      shown.putIfAbsent(entry.step(), entry.time());
    } else if (entry.happening() == Happening.RESET) {
      shown.put(entry.step(), entry.time());
    }
    entry
        .fields()
        .forEach(
            (name, value) -> {
              if (name.startsWith(SAVED)) {
                saved.put(name.substring(SAVED.length()), value);
              }
            });
    return new LessonHistory(
        states,
        shown,
        saved,
        before.started().or(() -> Optional.of(entry.time())),
        isShown ? entry.step() : before.lastStep());
  }

  private static int hint(Entry entry) {
    var place = entry.fields().getOrDefault("hint", "0");
    return place.matches("[0-9]{1,4}") ? Integer.parseInt(place) : 0;
  }
}
