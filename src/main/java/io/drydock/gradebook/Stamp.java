package io.drydock.gradebook;

/**
 * What a grade rests on: where all of it is the same, the grade is.
 *
 * @param handIn digest of the hand-in's content
 * @param rubric digest of the rubric's text and of what was handed out
 * @param grader the grader's version
 */
public record Stamp(String handIn, String rubric, String grader) {}
