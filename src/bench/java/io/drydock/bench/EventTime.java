package io.drydock.bench;

import io.drydock.docker.EngineEvent;
import io.drydock.docker.EngineEvents;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * From the engine's own time stamp of something done in another window to the tutor's "Passed" on
 * the screen.
 */
final class EventTime {
  private static final int FIRST_ROUNDS = 3;
  private static final int ROUNDS = 40;
  private static final int MOST_EVENTS = 1000;

  private EventTime() {}

  static void measure(House house, BenchEngine engine, Results results)
      throws IOException, InterruptedException {
    var samples = new Samples();
    BlockingQueue<EngineEvent> happened = new ArrayBlockingQueue<>(MOST_EVENTS);
    BlockingQueue<Boolean> connected = new ArrayBlockingQueue<>(MOST_EVENTS);
    try (var tutor = Tutor.open(house, House.EVENTS, engine.environment(), house.folder());
        var otherWindow = new BareApi(engine.socket());
        var _ = EngineEvents.follow(engine.address(), happened::offer, connected::offer)) {
      if (connected.poll(Tutor.PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
        throw new BenchmarkException("The engine's events do not come.");
      }
      for (int round = 1; round <= FIRST_ROUNDS + ROUNDS; round++) {
        happened.clear();
        otherWindow.post("/volumes/create", "{\"Name\":\"event-" + round + "\"}");
        var event = happened.poll(Tutor.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (event == null) {
          throw new BenchmarkException(
              "The engine told nothing of the volume event-" + round + ".");
        }
        long passed = tutor.pty().await(Tutor.PASSED, Tutor.PATIENCE).epochNanos();
        if (round > FIRST_ROUNDS) {
          samples.addNanos(passed - epochNanos(event.time()));
        }
        tutor.line("");
      }
    }
    results.add(Row.p95("event in another window to \"Passed\" on screen", samples, 100, "ms"));
  }

  private static long epochNanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
