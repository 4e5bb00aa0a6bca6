package io.drydock.tutor;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks once before commands that wait after Ctrl-Z are ended with the tutor. */
final class Leaving {
  private final Consumer<String> say;
  private List<String> told = List.of();

  Leaving(Consumer<String> say) {
    this.say = say;
  }

  /** Whether the learner may leave now; where not, it was said why. */
  boolean allowed(List<String> stopped) {
    if (stopped.isEmpty() || stopped.equals(told)) {
      return true;
    }
    told = List.copyOf(stopped);
    say.accept(
        "There are stopped commands: %s. Type `quit` again to end them, or `fg` to go on with the last one."
            .formatted(
                stopped.stream().map(line -> "`" + line + "`").collect(Collectors.joining(", "))));
    return false;
  }
}
