package io.drydock.cli;

import io.drydock.practice.CleanSlate;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.PracticeStatus;
import io.drydock.practice.Progress;
import io.drydock.workbench.BenchEngine;
import io.drydock.workbench.EngineSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Practice engines for work that is not a person's: each beside the one on which people learn.
 *
 * @param at the engine of a folder
 * @param set whose stand-ins for Docker Hub the others take over, so that they are made once
 * @param progress hears what a start does
 */
public record PracticeEngines(
    Function<Path, PracticeEngine> at, PracticeEngine set, Progress progress)
    implements EngineSource {
  private static final int PINGS = 3;

  @Override
  public BenchEngine start(Path folder) {
    var engine = at.apply(folder);
    engine.takeSetOf(set);
    return bench(engine, engine.up(progress));
  }

  @Override
  public void takeDown(Path folder) {
    at.apply(folder).down(Progress.silent());
  }

  @Override
  public void discard(Path folder) {
    at.apply(folder).forget(Progress.silent());
  }

  /** A practice engine that runs, as work sees it. */
  public static BenchEngine bench(PracticeEngine engine, PracticeStatus status) {
    var variables =
        Map.of(
            "hub", status.registry() + "/" + status.user(),
            "registry", status.registry(),
            "user", status.user(),
            "password", status.password(),
            "docker_config", status.dockerConfig(),
            "official", status.official());
    var slate = new CleanSlate(engine.environment());
    return new BenchEngine(
        status.address(), engine.environment(), variables, slate::wipe, () -> answers(engine));
  }

  /** On a busy machine one answer may take longer than a ping waits. */
  private static boolean answers(PracticeEngine engine) {
    for (int i = 0; i < PINGS; i++) {
      if (engine.status().running()) {
        return true;
      }
    }
    return false;
  }
}
