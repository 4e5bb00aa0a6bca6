package io.drydock.tutor;

import io.drydock.docker.EngineEvent;
import io.drydock.machine.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Brings the engine up behind the prompt, and keeps an eye on it. */
final class EngineRoom implements AutoCloseable {
  private static final long LOOK_EVERY_MS = 50;

  private final CountDownLatch settled = new CountDownLatch(1);
  private final Consumer<EngineStatus> onStatus;
  private final Consumer<EngineEvent> onEvent;
  private volatile EngineStatus status = new EngineStatus.Starting("");
  private volatile AutoCloseable events = () -> {};
  private final AtomicLong heard = new AtomicLong();
  private volatile boolean closed;

  /**
   * An engine that is not started yet.
   *
   * @param onStatus told of each change, on another thread
   * @param onEvent told what happens on the engine, on another thread
   */
  EngineRoom(Consumer<EngineStatus> onStatus, Consumer<EngineEvent> onEvent) {
    this.onStatus = onStatus;
    this.onEvent = onEvent;
  }

  void start(EngineLink.Start start) {
    Thread.ofPlatform().daemon().name("engine start").start(() -> bringUp(start));
  }

  EngineStatus status() {
    return status;
  }

  Optional<EngineLink> link() {
    return switch (status) {
      case EngineStatus.Up up -> Optional.of(up.link());
      case EngineStatus.Lost lost -> Optional.of(lost.link());
      case EngineStatus.Starting _, EngineStatus.Missing _ -> Optional.empty();
    };
  }

  /**
   * How many events were heard so far: where it is what it was, nothing was changed that the engine
   * tells.
   */
  long heard() {
    return heard.get();
  }

  /**
   * Waits until it is known whether there is an engine.
   *
   * @param givenUp asked now and then; true ends the waiting
   * @return false where nobody waits any more and nothing is known
   */
  boolean awaitSettled(Duration timeout, BooleanSupplier givenUp) throws InterruptedException {
    var deadline = Deadline.after(timeout);
    while (!settled.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      if (givenUp.getAsBoolean() || deadline.passed()) {
        return false;
      }
    }
    return true;
  }

  private void bringUp(EngineLink.Start start) {
    try {
      var link = start.start(doing -> become(new EngineStatus.Starting(doing)));
      become(new EngineStatus.Up(link));
      events =
          link.events()
              .follow(
                  event -> {
                    heard.incrementAndGet();
                    link.view().heard(event);
                    onEvent.accept(event);
                  },
                  there -> {
                    // What happened while nobody listened is not known.
                    link.view().forget();
                    become(there ? new EngineStatus.Up(link) : new EngineStatus.Lost(link));
                  });
      if (closed) {
        close();
      }
    } catch (EngineLink.EngineMissing missing) {
      become(new EngineStatus.Missing(missing.getMessage(), missing.help()));
    } catch (RuntimeException | Error e) {
      become(
          new EngineStatus.Missing(
              "The engine could not be started: " + e, "Try `drydock doctor`."));
    } finally {
      settled.countDown();
    }
  }

  private void become(EngineStatus next) {
    if (closed || next.equals(status)) {
      return;
    }
    status = next;
    onStatus.accept(next);
    if (!(next instanceof EngineStatus.Starting)) {
      settled.countDown();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      events.close();
    } catch (Exception _) {
      // The tutor ends; the stream ends with it.
    }
  }
}
