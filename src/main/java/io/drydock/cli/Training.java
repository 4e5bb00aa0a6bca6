package io.drydock.cli;

import io.drydock.machine.FileTree;
import io.drydock.terminal.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Training runs for the start-up caches: what a start needs is loaded, on an engine that only
 * answers, with a home of their own; no trace is left.
 */
final class Training {
  /** The word that asks for a training run; {@link Kind} is the next one. */
  static final String WORD = "--train";

  /** What is trained. A larger cache makes each start longer, so that the prompt has its own. */
  enum Kind {
    /** The way to the prompt. */
    COURSE,
    /** That, and the commands that are called often. */
    COMMANDS
  }

  private Training() {}

  /** Trains one kind, as the arguments after the first say. */
  static int run(Surroundings surroundings, String... arguments) throws IOException {
    var home = Files.createTempDirectory("drydock-train-");
    try (var engine = RehearsedEngine.in(home)) {
      course(surroundings.at(home), engine);
      if (arguments.length > 1 && arguments[1].equalsIgnoreCase(Kind.COMMANDS.name())) {
        commands(surroundings.at(home), home, engine);
      }
    } finally {
      FileTree.remove(home);
    }
    return ExitCode.OK;
  }

  /** The first start finds no journal, the second goes on where the first left. */
  private static void course(Surroundings surroundings, RehearsedEngine engine) throws IOException {
    var command = new LearnCommand(surroundings);
    for (int i = 0; i < 2; i++) {
      Shell.rehearse(
          surroundings.home(),
          () -> command.start(progress -> LearnEngine.rehearse(engine.address(), progress)),
          surroundings.terminal());
    }
  }

  private static void commands(Surroundings surroundings, Path home, RehearsedEngine engine)
      throws IOException {
    var checks = home.resolve("checks.yaml");
    Files.write(checks, RehearsedEngine.checks());
    for (var line :
        List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("no-such-command"),
            List.of("check", checks.toString(), "--engine", engine.address()),
            List.of("check", checks.toString(), "--engine", engine.address(), "--format", "json"),
            List.of("practice", "status"))) {
      DrydockCommand.run(unheard(surroundings), line.toArray(String[]::new));
    }
  }

  private static Surroundings unheard(Surroundings surroundings) {
    return new Surroundings(
        surroundings.in(),
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(Writer.nullWriter()),
        surroundings.environment(),
        surroundings.directory(),
        surroundings.installation(),
        surroundings.clock(),
        false,
        surroundings.program());
  }
}
