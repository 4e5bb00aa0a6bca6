package io.drydock.cli;

import io.drydock.terminal.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A training run for the AOT cache: starts without an engine, with a home of their own, and leaves
 * no trace.
 */
final class Training {
  private Training() {}

  static int run(Surroundings surroundings) throws IOException {
    var home = Files.createTempDirectory("drydock-train-");
    try {
      var command = new LearnCommand(surroundings.at(home));
      // The first start finds no journal, the second goes on where the first left.
      for (int i = 0; i < 2; i++) {
        Shell.rehearse(home, () -> command.start(LearnEngine::rehearse), surroundings.terminal());
      }
    } finally {
      remove(home);
    }
    return ExitCode.OK;
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
