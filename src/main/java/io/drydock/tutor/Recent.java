package io.drydock.tutor;

import io.drydock.docker.CommandResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The commands of a lesson, oldest first: the last ones, with a limit on their number and their
 * output.
 */
final class Recent {
  private static final int MOST_COMMANDS = 1000;
  private static final long MOST_OUTPUT = 8L << 20;

  private final Deque<CommandResult> results = new ArrayDeque<>();
  private long output;
  private long added;

  synchronized void add(CommandResult result) {
    results.addLast(result);
    added++;
    output += result.output().length();
    while (results.size() > MOST_COMMANDS || output > MOST_OUTPUT && results.size() > 1) {
      output -= results.removeFirst().output().length();
    }
  }

  /** How many there were, with those that were let go. */
  synchronized long added() {
    return added;
  }

  synchronized void clear() {
    results.clear();
    output = 0;
  }

  synchronized List<CommandResult> all() {
    return List.copyOf(results);
  }
}
