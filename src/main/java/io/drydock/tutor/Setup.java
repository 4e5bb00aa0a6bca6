package io.drydock.tutor;

import io.drydock.ledger.KeptInventories;
import io.drydock.progress.Journal;
import java.time.Clock;
import java.util.List;

/**
 * What a tutor needs around it.
 *
 * @param kept what was on the practice engine when lessons and tasks began
 * @param listeners who hears what happens, after the journal, in this order
 * @param tutor which running tutor this is, for the journal
 * @param trusted whether the lessons' own hooks may run
 */
public record Setup(
    Catalogue catalogue,
    Journal journal,
    KeptInventories kept,
    Voice voice,
    List<Listener> listeners,
    LearnerShell shell,
    Clock clock,
    String tutor,
    boolean trusted) {
  public Setup {
    listeners = List.copyOf(listeners);
  }
}
