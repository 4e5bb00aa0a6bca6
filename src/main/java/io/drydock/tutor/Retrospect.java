package io.drydock.tutor;

import io.drydock.check.Evidence;
import io.drydock.check.Verdict;
import io.drydock.lesson.Step;
import io.drydock.session.Session;
import io.drydock.words.Counted;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * When a lesson goes on: looks again at what the tasks before asked for, on the engine that there
 * is now. What held once may be gone because a later step removed it, so this is told and nothing
 * more.
 */
final class Retrospect {
  private Optional<Session> open = Optional.empty();

  /** A lesson was opened as this session says; its tasks are looked at when there is an engine. */
  synchronized void begin(Session session) {
    open = Optional.of(session);
  }

  /** Looks once at each opened lesson, on the caller's thread. */
  void look(EngineLink link, Function<Step, Evidence.Setting> setting, Consumer<String> say) {
    Optional<Session> session;
    synchronized (this) {
      session = open;
      open = Optional.empty();
    }
    session.ifPresent(now -> look(now, link, setting, say));
  }

  private static void look(
      Session session,
      EngineLink link,
      Function<Step, Evidence.Setting> setting,
      Consumer<String> say) {
    var gone = new ArrayList<String>();
    int looked = 0;
    for (var task : session.lesson().tasks()) {
      boolean before = session.current().filter(task::equals).isEmpty();
      var lasting = task.check().stream().filter(check -> check.traits().lasts()).toList();
      if (before && session.state(task.id()).passed() && !lasting.isEmpty()) {
        looked++;
        if (link.look().at(lasting, setting.apply(task)).stream().anyMatch(Retrospect::failed)) {
          gone.add(task.id());
        }
      }
    }
    if (!gone.isEmpty()) {
      say.accept(
          "Looked again at what you did before: %d of %s still hold%s. Not any more: %s. `goto STEP` goes back to one."
              .formatted(
                  looked - gone.size(),
                  Counted.of(looked, "task"),
                  looked - gone.size() == 1 ? "s" : "",
                  String.join(", ", gone)));
    }
  }

  private static boolean failed(Verdict verdict) {
    return verdict.outcome() instanceof Verdict.Failed;
  }
}
