package io.drydock.tutor;

import io.drydock.shell.CallGuard;
import io.drydock.shell.CommandOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The shell in which the learner's lines run, with the terminal or without one. */
public interface LearnerShell {
  /**
   * The work folder, where the learner began: what lessons are about stays there when they go into
   * a folder of it.
   */
  Path start();

  /** The folder in which the next line runs. */
  Path directory();

  /** The variables that the next line sees. */
  Map<String, String> environment();

  /** The lines that wait after Ctrl-Z, the last one last. */
  List<String> stopped();

  /** Sets variables for the lines to come. */
  void set(Map<String, String> variables);

  /**
   * Runs a line to its end, or until it is stopped.
   *
   * @param ending called as soon as the line has ended, while the terminal is still being given
   *     back
   */
  CommandOutcome run(String line, Runnable ending);

  /** Whether calls of Docker are seen as they are made; else only lines are. */
  boolean seesCalls();

  /** From now on, calls that may take something away wait for this one's word. */
  void guardedBy(CallGuard guard);

  /** Goes on with the line that was stopped last. */
  CommandOutcome resume();
}
