package io.drydock.docker;

import java.time.Instant;

/**
 * One line of {@code docker image history}, newest first in lists.
 *
 * @param createdBy the instruction as the builder recorded it
 * @param size bytes that the instruction added; 0 for one that only changed the configuration
 */
public record HistoryEntry(
    String id, Instant created, String createdBy, long size, String comment) {}
