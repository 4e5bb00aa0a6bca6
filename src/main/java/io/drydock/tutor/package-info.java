/**
 * The tutor without a terminal: carries a learner through lessons, looks at what became of their
 * commands, guards what is theirs, and takes them to other steps and lessons.
 *
 * <p>It speaks through {@link io.drydock.tutor.Voice} and tells what happens to each {@link
 * io.drydock.tutor.Listener}. One thread carries out what happens, in the order in which it came
 * ({@link io.drydock.tutor.Loop}). Nothing here draws, reads keys, or knows how an engine comes up.
 */
package io.drydock.tutor;
