package io.drydock.terminal;

import io.drydock.docker.EngineException;
import io.drydock.ledger.Inventory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What stood on the engine before a lesson was opened (the ledger), and before each of its tasks was shown
 * for the first time. Looked at behind the prompt; commands of the learner wait for it.
 */
final class Baselines {
  private static final Duration LONGEST = Duration.ofSeconds(45);

  private final Consumer<String> say;
  private final Map<String, CompletableFuture<Optional<Inventory>>> taken = new ConcurrentHashMap<>();

  /** Nothing was looked at; {@code say} hears where the engine could not be asked. */
  Baselines(Consumer<String> say) {
    this.say = say;
  }

  /** Looks at the engine once for this moment, on another thread. */
  void take(EngineLink link, String moment) {
    taken.computeIfAbsent(moment, _ -> CompletableFuture.supplyAsync(() -> look(link, moment), Thread::startVirtualThread));
  }

  /** The next {@link #take} of this moment looks again. */
  void forget(String moment) {
    taken.remove(moment);
  }

  private Optional<Inventory> look(EngineLink link, String moment) {
    try {
      return Optional.of(Inventory.of(link.view()));
    } catch (EngineException e) {
      taken.remove(moment);
      say.accept("What was on the engine before could not be listed: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether all looks have ended. */
  boolean settled() {
    return taken.values().stream().allMatch(CompletableFuture::isDone);
  }

  /** Waits until the look at that moment has ended. */
  void await(String moment) {
    try {
      at(moment);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What stood there at a moment; empty where nobody looked, or the engine did not say. */
  Optional<Inventory> at(String moment) throws InterruptedException {
    var look = taken.get(moment);
    if (look == null) {
      return Optional.empty();
    }
    try {
      return look.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException _) {
      // As if nobody had looked: then nothing counts as the lesson's.
      return Optional.empty();
    }
  }
}
