package io.drydock.cli;

import io.drydock.machine.FileTree;
import io.drydock.practice.PracticeEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Training runs for the start-up caches: what a start needs is loaded, on an engine that only
 * answers, with a home of their own; no trace is left.
 */
final class Training {
  /** The word that asks for a training run; {@link Kind} is the next one. */
  static final String WORD = "--train";

  /**
   * What is trained. All that is in a cache makes each start with it longer, so that each way in
   * has one of its own.
   */
  enum Kind {
    /** The way to the prompt. What asks an engine is loaded behind the prompt, and left out. */
    COURSE,
    /** {@code drydock check}. */
    CHECK,
    /** The other commands that are called often. */
    COMMANDS
  }

  private Training() {}

  /** The whole program. */
  @FunctionalInterface
  interface Program {
    /** Runs one command line; gives its exit code. */
    int run(Surroundings surroundings, String... arguments);
  }

  /** Trains the kind that the argument behind the word names. */
  static int run(Surroundings surroundings, Program program, String... arguments)
      throws IOException {
    var kind =
        Kind.valueOf((arguments.length > 1 ? arguments[1] : "course").toUpperCase(Locale.ROOT));
    var home = Files.createTempDirectory("drydock-train-");
    try (var engine = RehearsedEngine.in(home)) {
      var here = surroundings.at(home);
      switch (kind) {
        case COURSE -> course(here);
        case CHECK -> check(line -> program.run(unheard(here, engine), line), here.home());
        case COMMANDS -> commands(line -> program.run(unheard(here, engine), line), here.home());
      }
    } finally {
      FileTree.remove(home);
    }
    return ExitCode.OK;
  }

  /** The first start finds no journal, the second goes on where the first left. */
  private static void course(Surroundings surroundings) throws IOException {
    for (int i = 0; i < 2; i++) {
      // Understood, not carried out: that is what follows.
      PlainCommands.of(surroundings);
      new LearnCommand(surroundings).rehearse();
    }
  }

  private static void check(Consumer<String[]> run, Path home) throws IOException {
    var checks = home.resolve("checks.yaml").toString();
    Files.write(Path.of(checks), RehearsedEngine.checks());
    run.accept(new String[] {"check", checks});
    run.accept(new String[] {"check", checks, "--format", "json"});
  }

  private static void commands(Consumer<String[]> run, Path home) throws IOException {
    PracticeEngine.leaveTraces(home);
    for (var line :
        List.of("--help", "--version", "no-such-command", "practice status", "practice --help")) {
      run.accept(line.split(" "));
    }
  }

  private static Surroundings unheard(Surroundings surroundings, RehearsedEngine engine) {
    return new Surroundings(
        surroundings.in(),
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(Writer.nullWriter()),
        Map.of("DRYDOCK_HOME", surroundings.home().toString(), "DOCKER_HOST", engine.address()),
        surroundings.directory(),
        surroundings.installation(),
        surroundings.clock(),
        false,
        surroundings.program());
  }
}
