package io.drydock.workbench;

import java.nio.file.Path;

/**
 * Where the engines of a pool come from. An engine is known by the folder in which it keeps its
 * things: whoever starts next finds it by that, whatever became of who started it. Each method ends
 * in a time of its own, also when its thread is interrupted, and throws an exception for people
 * where it cannot do what it should.
 */
public interface EngineSource {
  /** Starts an engine in that folder. */
  BenchEngine start(Path folder);

  /** Takes down what runs there; does nothing where nothing does. */
  void takeDown(Path folder);

  /** Takes it down and removes what it keeps, so that the next one there is as good as new. */
  void discard(Path folder);
}
