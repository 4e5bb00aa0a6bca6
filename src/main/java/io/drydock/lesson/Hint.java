package io.drydock.lesson;

import io.drydock.check.Check;
import java.util.List;

/**
 * Help towards a step. A hint whose {@code when} passes comes before those without one.
 *
 * @param when a conjunction; empty for a plain hint
 * @param say Markdown
 */
public record Hint(List<Check> when, String say) {
  /** Whether it is given only in a certain state of the engine. */
  public boolean stateDriven() {
    return !when.isEmpty();
  }
}
