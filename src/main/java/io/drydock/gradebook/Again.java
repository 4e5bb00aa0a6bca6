package io.drydock.gradebook;

import java.util.Set;

/**
 * What is to be graded again though its grade is kept.
 *
 * @param all whether everything is
 * @param handIns those of these IDs
 * @param criteria these, of every hand-in; all other marks stay as they are
 */
public record Again(boolean all, Set<String> handIns, Set<String> criteria) {
  /** Only what has changed. */
  public static final Again NOTHING = new Again(false, Set.of(), Set.of());

  public Again {
    handIns = Set.copyOf(handIns);
    criteria = Set.copyOf(criteria);
  }

  /** Whether only what is named is graded again, also where more has changed. */
  boolean narrow() {
    return !handIns.isEmpty() || !criteria.isEmpty();
  }

  /** Whether a hand-in is meant. */
  boolean means(String handIn) {
    return all || !criteria.isEmpty() || handIns.contains(handIn);
  }
}
