/**
 * Where a learner is in a lesson: a pure state machine. {@link io.drydock.session.Session} and an
 * {@link io.drydock.session.Event} give the next session and a list of {@link
 * io.drydock.session.Output}s that somebody else shows, judges or writes down.
 *
 * <p>Nothing here reads a clock, a file, an engine or a terminal.
 */
package io.drydock.session;
