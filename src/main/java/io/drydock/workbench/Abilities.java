package io.drydock.workbench;

import io.drydock.lesson.Capability;
import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What an engine, its client and the machine can do. Asked anew each time; may take a moment.
 *
 * @param os the system of the engine's containers, as {@code docker info} names it
 * @param environment leads docker commands to the engine
 * @param hub whether official images come from Docker Hub
 * @param portIsFree whether the engine could publish a port of this machine
 */
public record Abilities(
    Supplier<String> os, Map<String, String> environment, boolean hub, IntPredicate portIsFree)
    implements Predicate<Capability> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HTTP = 80;

  @Override
  public boolean test(Capability capability) {
    return switch (capability) {
      // A learner's own engine pushes to Docker Hub, any other one to its own registry.
      case REGISTRY -> true;
      case HUB -> hub;
      case LINUX -> os.get().equals("linux");
      case BUILDX, MULTI_PLATFORM -> hasBuildx();
      case PORT_80 -> portIsFree.test(HTTP);
    };
  }

  /** All that is not here of what work can need. */
  public Set<Capability> missing() {
    var missing = EnumSet.allOf(Capability.class);
    missing.removeIf(this);
    return missing;
  }

  private boolean hasBuildx() {
    try {
      return QuietCommand.of("docker", "buildx", "version")
          .with(environment)
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
