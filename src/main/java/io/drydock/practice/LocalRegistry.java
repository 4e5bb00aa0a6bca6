package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A registry on this machine, beside whatever engine the learner has: to push to without an account
 * and without a network. It asks for a login as the practice engine's does, keeps its port, and
 * outlives the tutor until it is stopped.
 */
public final class LocalRegistry {
  private static final int FIRST_PORT = 5000;
  private static final Duration LOCK_PATIENCE = Duration.ofMinutes(1);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
  private static final List<String> PROGRAMS = List.of("docker-registry", "htpasswd", "setsid");

  private final PracticeHome home;

  private LocalRegistry(PracticeHome home) {
    this.home = home;
  }

  /** The registry below Drydock's home folder; it may or may not run. */
  public static LocalRegistry at(Path drydockHome) {
    return new LocalRegistry(PracticeHome.at(drydockHome.resolve("registry")));
  }

  /** The name of its user. */
  public static String user() {
    return Registry.USER;
  }

  /** The password of its user. */
  public static String password() {
    return Registry.PASSWORD;
  }

  /**
   * Starts it where it does not run.
   *
   * @return its address: {@code localhost:PORT}
   * @throws PracticeException where programs are missing, or it does not answer
   */
  public String start() {
    demandPrograms();
    try (var _ = HomeLock.take(home, LOCK_PATIENCE, Progress.silent())) {
      PracticeHome.make(home.run());
      var last = state();
      var state =
          last.filter(each -> daemon(each).runs() || Network.portIsFree(each.registryPort()))
              .orElseGet(LocalRegistry::fresh);
      state.write(home.state());
      Registry.start(daemon(state), state.registryPort());
      return state.registry();
    } catch (IOException e) {
      throw new PracticeException(
          "The registry's settings could not be written below "
              + home.root()
              + ": "
              + e.getMessage()
              + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }

  /** Stops it, and removes what was pushed to it where {@code purge} is set. */
  public void stop(boolean purge) {
    if (!Files.exists(home.root())) {
      return;
    }
    state().ifPresent(state -> daemon(state).stop(STOP_PATIENCE));
    Leftovers.removeTree(home.run());
    if (purge) {
      Leftovers.removeTree(home.root());
    }
  }

  private Optional<EngineState> state() {
    return EngineState.read(home.state());
  }

  private static EngineState fresh() {
    return new EngineState(0, Network.freePort(FIRST_PORT), 0, false);
  }

  private Daemon daemon(EngineState state) {
    return Registry.guarded(home, state);
  }

  private static void demandPrograms() {
    var missing =
        Requirements.missing(
            Requirements.PROGRAMS.stream()
                .filter(program -> PROGRAMS.contains(program.name()))
                .toList());
    if (!missing.isEmpty()) {
      throw new PracticeException(
          "A registry on this machine needs programs that are not here: "
              + String.join(", ", missing.stream().map(Requirements.Program::name).toList())
              + ".",
          "Try, as root on Debian or Ubuntu, `apt-get install "
              + String.join(" ", Requirements.packages(missing))
              + "`.");
    }
  }
}
