/**
 * The prompt: the shell that a learner sits at, line editing and completion, the tutor's words,
 * pictures, and how verdicts are put into words.
 *
 * <p>What the tutor does stands in {@link io.drydock.tutor}, how things are drawn in {@link
 * io.drydock.screen}. Nothing here knows YAML, picocli or how an engine comes up.
 */
package io.drydock.terminal;
