package io.drydock.workbench;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What a piece of work wants of its bench.
 *
 * @param kept the images that may stay on the engine when it is emptied
 * @param variables values for its commands and checks; those of the engine come on top
 * @param command the longest that one command may take
 */
public record Piece(Set<String> kept, Map<String, String> variables, Duration command) {
  public Piece {
    kept = Set.copyOf(kept);
    variables = Map.copyOf(variables);
  }
}
