package io.drydock.cli;

import io.drydock.practice.Confinement;
import io.drydock.practice.EngineStore;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import io.drydock.workbench.EnginePool;
import io.drydock.workbench.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Engines that are started for some work and taken down after it. The learner's engine, and the
 * practice engine on which they learn, are never touched.
 */
final class WorkEngines {
  private WorkEngines() {}

  /**
   * Starts them.
   *
   * @param places the name of the folders in which they keep their things
   * @param count how many, at least one
   */
  static EnginePool open(Surroundings surroundings, String places, int count, Progress progress)
      throws IOException {
    return open(surroundings, places, count, progress, engine -> engine);
  }

  /** The same, with engines that keep what runs on them within bounds. */
  static EnginePool openConfined(
      Surroundings surroundings, String places, int count, Progress progress) throws IOException {
    return open(
        surroundings, places, count, progress, engine -> engine.within(Confinement.FOR_HAND_INS));
  }

  private static EnginePool open(
      Surroundings surroundings,
      String places,
      int count,
      Progress progress,
      UnaryOperator<PracticeEngine> kind)
      throws IOException {
    var home = surroundings.home();
    var store = EngineStore.of(surroundings.environment());
    Function<Path, PracticeEngine> at = folder -> kind.apply(PracticeEngine.at(folder).with(store));
    var source = new PracticeEngines(at, at.apply(home.resolve(places)), progress);
    try {
      return EnginePool.open(new Places(home, places), source, count);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The start of the engines was interrupted.", e);
    }
  }
}
