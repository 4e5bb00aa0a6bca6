package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * A private Docker engine: found where it runs, started where it does not, taken down without a
 * trace. Several of them, in different homes, may run at the same time.
 */
public final class PracticeEngine {
  private static final Duration LOCK_PATIENCE = Duration.ofMinutes(10);
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration PING_PATIENCE = Duration.ofSeconds(2);
  private static final Path MACHINE_LOCK = Path.of("/run/drydock.lock");

  private final PracticeHome home;
  private final BooleanSupplier hubAnswers;
  private final EngineStore store;
  private final Optional<Confinement> confinement;

  private PracticeEngine(
      PracticeHome home,
      BooleanSupplier hubAnswers,
      EngineStore store,
      Optional<Confinement> confinement) {
    this.home = home;
    this.hubAnswers = hubAnswers;
    this.store = store;
    this.confinement = confinement;
  }

  /** The engine below Drydock's home folder; it may or may not run. */
  public static PracticeEngine at(Path drydockHome) {
    return at(drydockHome, DockerHub::answers);
  }

  /**
   * Leaves the traces of an engine that has run in a home that is used for nothing else: then a
   * training run of {@link #status} goes all the way.
   */
  public static void leaveTraces(Path drydockHome) throws IOException {
    var home = PracticeHome.at(drydockHome.resolve("practice"));
    Files.createDirectories(home.state().getParent());
    new EngineState(1, 1, 1, false).write(home.state());
    PracticeSet.pretend(home);
  }

  /** The same, with a word on whether Docker Hub answers; asked only when the engine is started. */
  public static PracticeEngine at(Path drydockHome, BooleanSupplier hubAnswers) {
    return new PracticeEngine(
        PracticeHome.at(drydockHome.resolve("practice")),
        hubAnswers,
        EngineStore.DEFAULT,
        Optional.empty());
  }

  /** The same engine; where it is started, it keeps its images in that store. */
  public PracticeEngine with(EngineStore other) {
    return new PracticeEngine(home, hubAnswers, other, confinement);
  }

  /** The same engine; where it is started, it is kept within these bounds. */
  public PracticeEngine within(Confinement bounds) {
    return new PracticeEngine(home, hubAnswers, store, Optional.of(bounds));
  }

  /**
   * Finds the running engine, or starts it, with all that belongs to it. Does nothing where all is
   * well.
   */
  public PracticeStatus up(Progress progress) {
    Requirements.demand();
    home.demandPlainName();
    try (var _ = HomeLock.take(home, LOCK_PATIENCE, progress)) {
      var running = found();
      try {
        complete(running.orElseGet(() -> start(progress)), progress);
      } catch (PracticeException e) {
        // What ran before stays; a start that failed leaves nothing behind.
        if (running.isEmpty()) {
          clearAfter(e);
        }
        throw e;
      }
      return status();
    }
  }

  private void complete(EngineState state, Progress progress) {
    Registry.start(Registry.guarded(home, state), state.registryPort());
    if (!state.hub()) {
      Registry.start(Registry.mirror(home, state), state.mirrorPort());
      PracticeSet.of(home, state).ready(progress);
    }
  }

  private void clearAfter(PracticeException failure) {
    try {
      clear();
    } catch (PracticeException e) {
      failure.addSuppressed(e);
    }
  }

  private void clear() {
    EngineState.read(home.state()).ifPresent(this::stop);
    Leftovers.clear(home);
  }

  /**
   * Takes over the practice set of another engine where this one has none, so that it is built only
   * once.
   */
  public void takeSetOf(PracticeEngine other) {
    if (PracticeSet.built(home) || !PracticeSet.built(other.home)) {
      return;
    }
    try (var _ = HomeLock.take(home, LOCK_PATIENCE, Progress.silent())) {
      PracticeSet.copy(other.home, home);
    }
  }

  /** Stops the engine and everything that it started; images, containers and volumes are kept. */
  public void down(Progress progress) {
    down(progress, false);
  }

  /** Stops the engine, and removes all that it keeps where {@code purge} is set. */
  public void down(Progress progress, boolean purge) {
    if (!Files.exists(home.root()) && !Files.exists(home.run())) {
      return;
    }
    Requirements.demandRoot();
    try (var _ = HomeLock.take(home, LOCK_PATIENCE, progress)) {
      progress.step("Stopping the practice engine");
      clear();
      if (purge) {
        progress.step("Removing its images, containers and volumes");
        Leftovers.removeTree(home.root());
      }
    }
  }

  /**
   * Stops the engine and removes its images, containers and volumes; the practice set and logs are
   * kept.
   */
  public void forget(Progress progress) {
    down(progress);
    Leftovers.removeTree(home.data());
    confinement.ifPresent(bounds -> bounds.forget(home));
    // Engines of one machine may have one ID: what was on this one must not count for the next.
    Leftovers.removeTree(home.ledger());
  }

  /** How the engine is; asks, starts nothing. */
  public PracticeStatus status() {
    var state = EngineState.read(home.state());
    var version =
        EngineVersion.of(UnixHttp.get(home.socket(), "/version", PING_PATIENCE).orElse(""));
    var pid = state.map(each -> dockerd(each).pid()).orElse(OptionalLong.empty());
    return new PracticeStatus(
        pid.isPresent() && !version.version().isEmpty(),
        pid,
        home.address(),
        version.version(),
        version.api(),
        state.map(EngineState::registry).orElse(""),
        Registry.USER,
        Registry.PASSWORD,
        state.map(each -> each.hub() ? "Docker Hub" : each.mirror()).orElse(""),
        home.dockerConfig().toString(),
        home.root().toString(),
        PracticeSet.built(home));
  }

  /** Its address, whether it runs or not. */
  public String address() {
    return home.address();
  }

  /** What a command needs in its environment to speak with this engine. */
  public Map<String, String> environment() {
    return Map.of("DOCKER_HOST", home.address(), "DOCKER_CONFIG", home.dockerConfig().toString());
  }

  private Optional<EngineState> found() {
    return EngineState.read(home.state()).filter(state -> dockerd(state).runs() && answers());
  }

  private boolean answers() {
    return UnixHttp.get(home.socket(), "/_ping", PING_PATIENCE).isPresent();
  }

  private EngineState start(Progress progress) {
    var options = new ArrayList<>(store.options());
    confinement.ifPresent(bounds -> options.addAll(bounds.options(home)));
    progress.step("Starting the practice engine");
    var last = EngineState.read(home.state());
    last.ifPresent(state -> network(state).down());
    Leftovers.clear(home);
    PracticeHome.make(home.run());
    writeDockerConfig();
    boolean hub = hubAnswers.getAsBoolean();
    // Ranges and ports are the machine's: two homes that start at once must not choose the same.
    try (var _ = HomeLock.take(MACHINE_LOCK, LOCK_PATIENCE, progress)) {
      // Images carry the registry's address in their names: the last one is kept where it can be.
      int registryPort =
          last.map(EngineState::registryPort)
              .filter(Network::portIsFree)
              .orElseGet(() -> Network.freePort(5000));
      var state =
          new EngineState(
              Network.freePool(home, last.map(EngineState::pool).orElse(0)),
              registryPort,
              Network.freePort(registryPort + 1),
              hub);
      if (last.isPresent() && last.get().pool() != state.pool()) {
        // dockerd keeps the range of its bridge, and would give out addresses that lead nowhere.
        Leftovers.removeTree(home.data().resolve("network"));
      }
      state.write(home.state());
      confinement.ifPresent(bounds -> bounds.prepare(home));
      network(state).up();
      Registry.start(Registry.guarded(home, state), state.registryPort());
      if (!hub) {
        Registry.start(Registry.mirror(home, state), state.mirrorPort());
      }
      EngineDaemon.of(home, state, options).start(this::answers, START_PATIENCE);
      return state;
    } catch (IOException e) {
      throw new PracticeException(
          "The practice engine's settings could not be written to "
              + home.state()
              + ": "
              + e.getMessage()
              + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }

  private void stop(EngineState state) {
    var daemon = dockerd(state);
    daemon
        .pid()
        .ifPresent(
            pid -> {
              ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
              // What ignores a polite signal as process 1, such as `sleep`, would cost ten seconds
              // each.
              Processes.await(() -> !daemon.runs(), Duration.ofSeconds(2));
              Processes.inContainers(home).forEach(Processes::kill);
              Processes.await(() -> !daemon.runs(), Duration.ofSeconds(15));
            });
    PracticeSet.of(home, state).stop();
    Registry.guarded(home, state).stop(Duration.ofSeconds(5));
    Registry.mirror(home, state).stop(Duration.ofSeconds(5));
    network(state).down();
  }

  private Network network(EngineState state) {
    return new Network(home.bridge(), state, confinement.isPresent());
  }

  private Daemon dockerd(EngineState state) {
    return EngineDaemon.of(home, state, List.of());
  }

  private void writeDockerConfig() {
    var file = PracticeHome.make(home.dockerConfig()).resolve("config.json");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, "{}\n");
      }
      ClientPlugins.link(home.dockerConfig(), System.getenv());
    } catch (IOException e) {
      throw new PracticeException(
          "The file " + file + " could not be written: " + e.getMessage() + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }

  /** How many bytes of the disk it takes; counting them can take seconds. */
  public long diskUsed() {
    var outcome =
        Tool.of("du", "-sxk", home.root().toString()).within(Duration.ofSeconds(10)).run();
    var number = outcome.output().lines().reduce((_, last) -> last).orElse("").split("\\s")[0];
    return number.matches("\\d+") ? Long.parseLong(number) * 1024 : 0;
  }
}
