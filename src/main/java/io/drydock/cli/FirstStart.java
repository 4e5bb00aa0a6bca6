package io.drydock.cli;

import io.drydock.practice.Endpoint;
import io.drydock.practice.EngineChoice;
import io.drydock.practice.Requirements;
import java.nio.file.Files;

/**
 * What a start on a fresh machine does before the prompt: offers to install what an engine needs.
 */
final class FirstStart {
  private FirstStart() {}

  /**
   * Asks only where it matters: no engine answers, packages are missing, and they can be installed.
   * After the first start of a practice engine this costs one look at a folder.
   *
   * @param engine as in {@code --engine}
   */
  static void prepare(Surroundings surroundings, String engine) {
    if (Files.exists(surroundings.home().resolve("practice")) || isAddress(engine)) {
      return;
    }
    var missing = MissingPackages.of(surroundings);
    if (missing.none() || !Requirements.canInstall() || ownAnswers(surroundings, engine)) {
      return;
    }
    surroundings
        .out()
        .println(
            "No Docker engine answers here. Drydock can start a practice engine of its own; for that, packages"
                + " are missing.");
    if (missing.agreed(true)) {
      missing.install();
    }
  }

  private static boolean isAddress(String engine) {
    return engine.contains("://");
  }

  /** One that cannot be used is told by the tutor, and nothing is installed in its place. */
  private static boolean ownAnswers(Surroundings surroundings, String engine) {
    if (!engine.equals(EngineChoice.AUTO)) {
      return false;
    }
    var own = Endpoint.of(surroundings.environment());
    return own.unusable().isPresent()
        || EngineChoice.answers(own.address(), surroundings.environment());
  }
}
