package io.drydock.proof;

import io.drydock.lesson.Capability;
import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What the engine of a proof and its client can do: a task that needs more is not proven here. */
record Abilities(ProofEngine engine) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** All that is not here of what steps can need. */
  Set<Capability> missing() {
    var missing = EnumSet.allOf(Capability.class);
    missing.removeIf(this::has);
    return missing;
  }

  private boolean has(Capability capability) {
    return switch (capability) {
      // A practice engine has its registry; whether the port is free, the task itself shows.
      case REGISTRY, LINUX, PORT_80 -> true;
      case HUB -> engine.variables().getOrDefault("official", "").startsWith("docker.io");
      case BUILDX, MULTI_PLATFORM -> hasBuildx();
    };
  }

  private boolean hasBuildx() {
    try {
      return QuietCommand.of("docker", "buildx", "version")
          .with(engine.environment())
          .within(PATIENCE)
          .run()
          .succeeded();
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
