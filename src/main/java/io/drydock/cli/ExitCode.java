package io.drydock.cli;

/** The exit codes of every command. */
public final class ExitCode {
  /** All is well. */
  public static final int OK = 0;

  /** The command worked and found something wrong: a failed check, a problem in a lesson. */
  public static final int PROBLEMS = 1;

  /** The command could not do its work: wrong arguments, an unreadable file. */
  public static final int USAGE = 2;

  /** An engine or a registry that is needed could not be asked. */
  public static final int UNABLE = 3;

  private ExitCode() {}
}
