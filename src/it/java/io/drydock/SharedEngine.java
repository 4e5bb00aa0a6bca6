package io.drydock;

import io.drydock.cli.PracticeEngines;
import io.drydock.practice.PracticeEngine;
import io.drydock.workbench.BenchEngine;
import io.drydock.workbench.EngineSource;
import java.nio.file.Path;

/** The one engine of all tests, for work on a bench; it is never taken down by a pool. */
public record SharedEngine(PracticeEngineForTests engine) implements EngineSource {
  @Override
  public BenchEngine start(Path folder) {
    return PracticeEngines.bench(PracticeEngine.at(engine.home()), engine.status());
  }

  @Override
  public void takeDown(Path folder) {}

  @Override
  public void discard(Path folder) {
    throw new AssertionError("The engine of the tests broke.");
  }
}
