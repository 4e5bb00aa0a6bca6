package io.drydock.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The folder and the exported variables that one line leaves to the next. */
final class ShellState {
  private Path directory;
  private Map<String, String> environment;
  private final Map<String, String> setMeanwhile = new TreeMap<>();

  ShellState(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = new TreeMap<>(environment);
  }

  synchronized Path directory() {
    return directory;
  }

  synchronized Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  synchronized void set(Map<String, String> variables) {
    environment.putAll(variables);
    setMeanwhile.putAll(variables);
  }

  /** A line starts with what is known now. */
  synchronized void lineStarts() {
    setMeanwhile.clear();
  }

  /** A line that was typed for a folder that is gone must not run in another one: says so. */
  synchronized String leave(Path gone) {
    var next = gone.toAbsolutePath();
    while (next.getParent() != null && !Files.isDirectory(next)) {
      next = next.getParent();
    }
    directory = next;
    return "the folder " + gone + " is gone. You are in " + next + " now";
  }

  /**
   * Takes over what a line has left in a file. Where it ended without telling (by {@code exec}, by
   * a signal), all stays as it was.
   *
   * @param own takes away what the line was given for itself alone
   */
  synchronized void keep(Path file, UnaryOperator<Map<String, String>> own) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    var left = LeftState.read(file);
    Files.delete(file);
    if (left.isEmpty()) {
      return;
    }
    directory = left.get().directory().orElse(directory);
    var kept = new TreeMap<>(own.apply(left.get().variables()));
    // Java cannot hand these on; the line changed them or did not.
    for (var name : left.get().unreadable()) {
      if (environment.containsKey(name)) {
        kept.put(name, environment.get(name));
      }
    }
    for (var name : List.of("_", "SHLVL", "SHELL")) {
      kept.remove(name);
      if (environment.containsKey(name)) {
        kept.put(name, environment.get(name));
      }
    }
    // A line that started before these were set cannot have known them.
    kept.putAll(setMeanwhile);
    environment = kept;
  }
}
