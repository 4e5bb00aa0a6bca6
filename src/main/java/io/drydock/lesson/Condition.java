package io.drydock.lesson;

import java.util.Optional;
import java.util.Set;

/**
 * When a step is offered.
 *
 * @param needs what must be there, beyond what the lesson needs
 * @param insteadOf the ID of an earlier step that this one stands in for, where that one's needs
 *     are missing
 */
public record Condition(Set<Capability> needs, Optional<String> insteadOf) {
  /** Of a step that is always offered. */
  public static final Condition ALWAYS = new Condition(Set.of(), Optional.empty());

  public Condition {
    needs = Set.copyOf(needs);
  }
}
