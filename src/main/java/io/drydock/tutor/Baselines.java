package io.drydock.tutor;

import io.drydock.docker.EngineException;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.KeptInventories;
import java.io.IOException;
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
 * What stood on the engine before a lesson was opened (the ledger), and before each of its tasks
 * was shown for the first time. Looked at behind the prompt; commands of the learner wait for it.
 *
 * <p>On the practice engine, on which nothing but lessons is done, it is kept for the next tutor: a
 * task that goes on another day can still be reset to its start.
 */
final class Baselines {
  private static final Duration LONGEST = Duration.ofSeconds(45);

  private final Consumer<String> say;
  private final KeptInventories kept;
  private final Map<EngineLink, String> engines = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Optional<Inventory>>> taken =
      new ConcurrentHashMap<>();

  private CompletableFuture<Optional<Inventory>> last =
      CompletableFuture.completedFuture(Optional.empty());

  /** Nothing was looked at; {@code say} hears where the engine could not be asked. */
  Baselines(Consumer<String> say, KeptInventories kept) {
    this.say = say;
    this.kept = kept;
  }

  /**
   * Looks at the engine once for this moment, on another thread; one look may serve two moments.
   */
  synchronized void take(EngineLink link, String moment) {
    if (!taken.containsKey(moment) || failed(taken.get(moment))) {
      if (last.isDone()) {
        last = CompletableFuture.supplyAsync(() -> look(link), Baselines::beside);
      }
      taken.put(moment, last.thenApply(found -> found.map(now -> first(link, moment, now))));
    }
  }

  /** What was there when the practice engine was first looked at for this moment. */
  private Inventory first(EngineLink link, String moment, Inventory now) {
    if (!link.isPractice()) {
      return now;
    }
    try {
      var engine = engines.computeIfAbsent(link, there -> there.view().info().id());
      var before = kept.read(engine, moment);
      if (before.isEmpty()) {
        kept.keep(engine, moment, now);
      }
      return before.orElse(now);
    } catch (EngineException | IOException _) {
      // Then a reset in a later sitting goes back to the start of that sitting.
      return now;
    }
  }

  /** A task has passed: when it is shown again, it starts from what is there then. */
  void passed(String moment) {
    kept.forget(moment);
  }

  /** The next {@link #take} of this moment looks again. */
  void forget(String moment) {
    taken.remove(moment);
  }

  private static void beside(Runnable work) {
    Thread.ofPlatform().daemon().name("baseline").start(work);
  }

  private Optional<Inventory> look(EngineLink link) {
    try {
      return Optional.of(Inventory.of(link.view()));
    } catch (EngineException e) {
      say.accept("What was on the engine before could not be listed: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether all looks have ended. */
  boolean settled() {
    return taken.values().stream().allMatch(CompletableFuture::isDone);
  }

  private static boolean failed(CompletableFuture<Optional<Inventory>> look) {
    return look.isDone() && look.join().isEmpty();
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
