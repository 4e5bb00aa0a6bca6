package io.drydock.tutor;

import io.drydock.ledger.Inventory;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was on the engine before the lesson.
 *
 * @param lesson the ID of the lesson that is open
 * @param looks know when it was opened for the first time
 */
record Ledger(Baselines baselines, Supplier<String> lesson, Looks looks) {

  /** Empty where it is not known, so that everything may have been there. */
  Optional<Inventory> of(EngineLink link) throws InterruptedException {
    var ledger = baselines.at(lesson.get());
    // The practice engine is the tutor's own: what a lesson that goes on has made there is the
    // lesson's.
    return link.isPractice() ? ledger.map(all -> all.before(looks.lessonStarted())) : ledger;
  }
}
