package io.drydock.tutor;

import io.drydock.progress.Entry;
import io.drydock.progress.History;
import io.drydock.progress.Journal;
import io.drydock.session.Happening;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a lesson's events into the journal, and knows when the lesson and its steps were started.
 */
final class Notebook implements Listener {
  private final Journal journal;
  private final Clock clock;
  private final String tutor;
  private final String lesson;
  private final Map<String, Instant> shown;
  private final Set<String> shownBefore;
  private final Instant started;
  private final Consumer<String> say;
  private String last;

  /**
   * A notebook for one lesson.
   *
   * @param lastOpened whether this lesson was the last one that was open
   * @param say told what the learner should know about keeping it
   */
  Notebook(
      Journal journal,
      Clock clock,
      String tutor,
      String lesson,
      History.LessonHistory before,
      boolean lastOpened,
      Consumer<String> say) {
    this.journal = journal;
    this.clock = clock;
    this.tutor = tutor;
    this.lesson = lesson;
    this.shown = new HashMap<>(before.shown());
    this.shownBefore = new HashSet<>(shown.keySet());
    this.started = before.started().orElseGet(clock::instant);
    this.say = say;
    this.last = lastOpened ? before.lastStep() : "";
  }

  /** Keeps what is to be kept, before anybody else hears of it. */
  @Override
  public void hear(News news) {
    if (news instanceof News.Noted(var note)) {
      note(note.step(), note.happening(), note.fields()).ifPresent(say);
    }
  }

  private synchronized Optional<String> note(
      String step, Happening happening, Map<String, String> fields) {
    var now = clock.instant();
    if (happening == Happening.RESET) {
      shown.put(step, now);
      shownBefore.remove(step);
    } else if (happening == Happening.SHOWN) {
      boolean again = shown.putIfAbsent(step, now) != null && step.equals(last);
      last = step;
      if (again) {
        // The journal says so already; a start that goes on waits for no disk.
        return Optional.empty();
      }
    }
    return journal.append(new Entry(now, tutor, lesson, step, happening, fields));
  }

  /**
   * A task was made ready: what its setup made is older than the task. Where an earlier tutor has
   * shown it, what was done then counts on.
   */
  synchronized void ready(String step) {
    if (!shownBefore.contains(step)) {
      shown.put(step, clock.instant());
    }
  }

  synchronized Instant stepStarted(String step) {
    return shown.getOrDefault(step, started);
  }

  Instant lessonStarted() {
    return started;
  }
}
