/**
 * Courses from elsewhere: where they come from, how they get here, and whether the learner trusts
 * them. Here nothing of a course is ever run; that is asked about here, and done elsewhere.
 */
package io.drydock.course;
