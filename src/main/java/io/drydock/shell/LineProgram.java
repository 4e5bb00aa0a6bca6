package io.drydock.shell;

import java.nio.file.Path;

/**
 * The small programs around a learner's line, in the words of the learner's shell. The line runs as
 * it was typed; when the shell exits, its folder and its exported variables are written to a file,
 * and what else it knows to another one, so that {@code cd}, {@code export}, variables, functions
 * and aliases stick.
 */
final class LineProgram {
  /**
   * Runs in {@code sh} inside the terminal that {@code script} made. The learner's shell is a job
   * of its own, so that Ctrl-Z stops it; this shell then stops itself by the one signal that makes
   * {@code script} stop as well, and brings the job back when it is continued. A shell with job
   * control ends itself when its job was ended by Ctrl-C, unless it traps that signal. A Ctrl-C
   * that comes before the job has begun gives up the line.
   *
   * <p>What was typed and not read is kept, as a terminal without {@code script} would keep it.
   * {@code script} takes keys for some milliseconds after this shell has ended, and would lose them
   * with the terminal that it made. So the learner's own terminal keeps them first: it waits for
   * the end of a line, and no key ends one.
   */
  static final String SUPERVISOR =
      """
      interrupted=
      set -m
      trap interrupted=1 INT
      shell=$DRYDOCK_SHELL program=$DRYDOCK_PROGRAM line=$DRYDOCK_LINE jobs=$DRYDOCK_JOBS typed=$DRYDOCK_TYPED
      keyboard=$DRYDOCK_KEYBOARD
      unset DRYDOCK_SHELL DRYDOCK_PROGRAM DRYDOCK_LINE DRYDOCK_JOBS DRYDOCK_TYPED DRYDOCK_KEYBOARD
      SHELL=$shell
      exec 3>&2 2>/dev/null
      code=130
      if [ -z "$interrupted" ]; then
        "$shell" -c "$program" "$shell" "$line" 2>&3 3>&-
        code=$?
      fi
      jobs >"$jobs"
      while [ -s "$jobs" ]; do
        kill -STOP $$
        fg >/dev/null
        code=$?
        jobs >"$jobs"
      done
      set +m
      if [ -n "$keyboard" ]; then
        stty icanon -icrnl eof undef <"$keyboard"
      fi
      if stty -icanon -echo min 0 time 0; then
        dd bs=4096 count=1 >"$typed"
      fi
      exit $code
      """;

  private LineProgram() {}

  /**
   * The program for {@code SHELL -c PROGRAM NAME LINE}.
   *
   * @param tells what the shell does first at its end, for single quotes
   * @param recalls what it does before the line
   */
  static String around(String shell, Path state, String tells, String recalls) {
    var file = quoted(state.toString());
    var name = Path.of(shell).getFileName().toString();
    if (name.equals("fish")) {
      // With fish the words after the program are $argv, without a name for the program before
      // them.
      return """
          function __drydock_leave --on-event fish_exit
            begin; pwd; printf '\\0'; env -0; end >%s
          end
          set --local drydock_line $argv[2]
          set --erase argv
          eval $drydock_line
          """
          .formatted(file);
    }
    // On one line, so that errors count the learner's lines and not these.
    return "trap '"
        + tells
        + "{ pwd; printf \"\\\\0\"; env -0; } >'"
        + file
        + " EXIT; "
        + recalls
        + "eval \"set --; $1\"";
  }

  /** The text as one word of a shell. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
