/**
 * The journal of a course on disk: what a learner did, one event a line, only ever appended to.
 *
 * <p>What the events mean for a lesson is {@link io.drydock.session}'s business.
 */
package io.drydock.progress;
