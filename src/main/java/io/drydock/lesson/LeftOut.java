package io.drydock.lesson;

import java.util.Set;
import java.util.stream.Collectors;

/** Why a step is not offered. */
public sealed interface LeftOut {

  /** What it needs is not here. */
  record Missing(Set<Capability> capabilities) implements LeftOut {
    public Missing {
      capabilities = Set.copyOf(capabilities);
    }

    /** The missing things in words, joined by "and". */
    public String inWords() {
      return capabilities.stream()
          .sorted()
          .map(Capability::says)
          .collect(Collectors.joining(" and "));
    }
  }

  /** The step that it stands in for can be done. */
  record NotNeeded(String insteadOf) implements LeftOut {}
}
