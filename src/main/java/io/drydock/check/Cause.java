package io.drydock.check;

/**
 * The nearest thing that is true where a check failed.
 *
 * @param id stable, for tests and reports: {@code image.other-tag}
 * @param says one sentence in plain English; names and references stand in backquotes
 * @param help what to try, may be empty
 */
public record Cause(String id, String says, String help) {}
