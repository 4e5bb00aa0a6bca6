/**
 * Runs the learner's lines in the learner's own shell, and sees the calls of Docker that they make.
 * What a call means, and what may be done, is decided elsewhere.
 */
package io.drydock.shell;
