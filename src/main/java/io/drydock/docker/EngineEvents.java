package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Follows what changes on an engine on a thread of its own until it is closed. A broken connection
 * is opened again, after a pause that grows to five seconds.
 */
public final class EngineEvents implements AutoCloseable {
  private static final Duration NO_TIMEOUT = Duration.ZERO;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  /** Looking at things causes events too; passed on, each look would call for the next. */
  private static final Set<String> LOOKS =
      Set.of(
          "save",
          "export",
          "archive-path",
          "extract-to-dir",
          "copy",
          "top",
          "attach",
          "resize",
          "mount",
          "unmount");

  private final String address;
  private final Consumer<EngineEvent> onEvent;
  private final Consumer<Boolean> onConnected;
  private final AtomicReference<DockerHttpClient.Response> open = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean closed;

  private EngineEvents(
      String address, Consumer<EngineEvent> onEvent, Consumer<Boolean> onConnected) {
    this.address = address;
    this.onEvent = onEvent;
    this.onConnected = onConnected;
    this.thread = Thread.ofPlatform().daemon().name("engine-events").unstarted(this::follow);
  }

  /**
   * Starts to follow.
   *
   * @param onEvent called on the following thread, one event at a time
   * @param onConnected told true when the stream is open, false when it broke; the same thread
   */
  public static EngineEvents follow(
      String address, Consumer<EngineEvent> onEvent, Consumer<Boolean> onConnected) {
    var events = new EngineEvents(address, onEvent, onConnected);
    events.thread.start();
    return events;
  }

  private void follow() {
    long pause = FIRST_PAUSE_MILLIS;
    boolean connected = false;
    while (!closed) {
      try (var connection = new EngineConnection(address, NO_TIMEOUT)) {
        var response =
            connection.stream("/events").orElseThrow(() -> new IOException("No events."));
        open.set(response);
        try (response) {
          connected = true;
          pause = FIRST_PAUSE_MILLIS;
          onConnected.accept(true);
          var values =
              EngineConnection.JSON
                  .readerFor(JsonNode.class)
                  .<JsonNode>readValues(response.getBody());
          while (!closed && values.hasNextValue()) {
            var event = event(values.nextValue());
            if (!isLook(event)) {
              onEvent.accept(event);
            }
          }
        }
      } catch (IOException | RuntimeException broken) {
        // Said through onConnected; the loop tries again.
      }
      if (connected && !closed) {
        connected = false;
        onConnected.accept(false);
      }
      try {
        Thread.sleep(closed ? 0 : pause);
      } catch (InterruptedException e) {
        return;
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
  }

  /** Whether a check has caused it: a look, or a container of its own in no network. */
  private static boolean isLook(EngineEvent event) {
    return LOOKS.contains(event.action())
        || event.action().startsWith("exec_")
        || event.attributes().containsKey(OneOffRuns.LABEL)
        || event.type().equals("network") && "none".equals(event.attributes().get("name"));
  }

  private static EngineEvent event(JsonNode node) {
    long nanos = node.path("timeNano").asLong();
    return new EngineEvent(
        Instant.ofEpochSecond(0, nanos),
        node.path("Type").asText(),
        node.path("Action").asText(),
        node.path("Actor").path("ID").asText(),
        EngineJson.map(node.path("Actor").path("Attributes")));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    var response = open.getAndSet(null);
    if (response != null) {
      response.close();
    }
  }
}
