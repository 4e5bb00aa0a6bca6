package io.drydock.lesson;

import java.util.List;

/**
 * A wrong turn that learners take.
 *
 * @param run the commands that take it, one a line; the proof runs them
 * @param says a part of the verdict's text that must appear then
 */
public record Mistake(List<String> run, String says) {}
