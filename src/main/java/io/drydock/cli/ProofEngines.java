package io.drydock.cli;

import io.drydock.practice.CleanSlate;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.PracticeStatus;
import io.drydock.practice.Progress;
import io.drydock.proof.ProofEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The engines of a proof: started for it, taken down after it, also when it is cut short. */
public final class ProofEngines implements AutoCloseable {
  private final List<PracticeEngine> engines;
  private final Thread takeDown = new Thread(this::down);
  private final List<ProofEngine> running = new ArrayList<>();

  private ProofEngines(List<PracticeEngine> engines) {
    this.engines = List.copyOf(engines);
  }

  /** Starts so many engines below Drydock's home folder, beside the one on which people learn. */
  static ProofEngines start(Path home, int count, Progress progress) {
    var all =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> PracticeEngine.at(home.resolve(i == 1 ? "proof" : "proof-" + i)))
            .toList();
    return start(all, progress);
  }

  /** Starts these engines; the stand-ins for Docker Hub are made once, for the first. */
  public static ProofEngines start(List<PracticeEngine> engines, Progress progress) {
    var made = new ProofEngines(engines);
    Runtime.getRuntime().addShutdownHook(made.takeDown);
    try {
      for (var engine : engines) {
        engine.takeSetOf(engines.getFirst());
        made.running.add(of(engine, engine.up(progress)));
      }
      return made;
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  /** An engine as the proof sees it. */
  public static ProofEngine of(PracticeEngine engine, PracticeStatus status) {
    var variables =
        Map.of(
            "hub", status.registry() + "/" + status.user(),
            "registry", status.registry(),
            "user", status.user(),
            "password", status.password(),
            "docker_config", status.dockerConfig(),
            "official", status.official());
    var slate = new CleanSlate(engine.environment());
    return new ProofEngine(status.address(), engine.environment(), variables, slate::wipe);
  }

  /** The engines, which all run. */
  public List<ProofEngine> running() {
    return List.copyOf(running);
  }

  private void down() {
    engines.forEach(engine -> engine.down(Progress.silent()));
  }

  @Override
  public void close() {
    down();
    try {
      Runtime.getRuntime().removeShutdownHook(takeDown);
    } catch (IllegalStateException _) {
      // Ctrl-C: the hook runs already.
    }
  }
}
