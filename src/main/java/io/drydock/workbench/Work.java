package io.drydock.workbench;

import java.io.IOException;

/**
 * What is done on a bench. Done a second time from its beginning where the engine broke under it.
 */
@FunctionalInterface
public interface Work<R> {
  /** Does it. */
  R on(Workbench bench) throws IOException, InterruptedException;
}
