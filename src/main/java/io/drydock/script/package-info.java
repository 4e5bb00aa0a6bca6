/**
 * The only place that knows YAML: turns the text of lessons, courses and check files into the
 * model, or into the list of everything that is wrong with it, each problem with its place and what
 * to try.
 *
 * <p>One pass over a file finds all its problems: a reader notes a problem and goes on with a
 * placeholder, and what was read is handed out only where no problem was noted. Nothing here runs a
 * command, asks an engine or prints.
 */
package io.drydock.script;
