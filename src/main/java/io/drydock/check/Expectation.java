package io.drydock.check;

/** One expectation of a check: a property of its subject by name, and what it must be. */
public record Expectation(String property, Matcher matcher) {}
