package io.drydock.docker;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened on the engine.
 *
 * @param type {@code image}, {@code container}, {@code volume}, {@code network} …
 * @param action {@code tag}, {@code pull}, {@code start}, {@code die} …
 * @param id of the object
 * @param attributes the engine's words about it: {@code name}, {@code image} …
 */
public record EngineEvent(
    Instant time, String type, String action, String id, Map<String, String> attributes) {}
