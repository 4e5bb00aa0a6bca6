package io.drydock.grade;

/**
 * Points that a person has set, whatever the grader finds.
 *
 * @param handIn the hand-in's ID
 * @param criterion the criterion's ID
 * @param points from 0 to the criterion's
 * @param reason in one sentence, for the student
 */
public record ManualOverride(String handIn, String criterion, double points, String reason) {}
