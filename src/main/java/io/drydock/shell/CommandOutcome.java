package io.drydock.shell;

import io.drydock.docker.CommandResult;

/** How a command line of the learner gave the terminal back. */
public sealed interface CommandOutcome {

  /** It ended. */
  record Finished(CommandResult result) implements CommandOutcome {}

  /** It was stopped from the keyboard and waits; {@link CommandRunner#resume} goes on with it. */
  record Stopped(String line) implements CommandOutcome {}

  /** It could not be started at all. */
  record NotStarted(String line, String reason) implements CommandOutcome {}
}
