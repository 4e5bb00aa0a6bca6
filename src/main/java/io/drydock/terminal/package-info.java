/**
 * The shell that a learner sits at: prompt, completion, tutor words, Markdown as terminal text, and
 * what is said after a command.
 *
 * <p>Nothing here knows YAML, picocli or how an engine comes up; those arrive as arguments.
 */
package io.drydock.terminal;
