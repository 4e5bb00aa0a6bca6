/**
 * Grades hand-ins: a rubric says what is done with each and what is looked at, the grader does it
 * on a workbench, the grade says what came of it in points.
 *
 * <p>What is the engine's or the grader's fault never costs a point: it is UNABLE. Nothing of a
 * hand-in is run but by the engine that is lent for it.
 */
package io.drydock.grade;
