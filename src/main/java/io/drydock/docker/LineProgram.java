package io.drydock.docker;

import java.nio.file.Path;

/**
 * The small programs around a learner's line, in the words of the learner's shell. The line runs as it
 * was typed; when the shell exits, its folder and its exported variables are written to a file, so that
 * {@code cd} and {@code export} stick.
 */
final class LineProgram {
  /**
   * Runs in {@code sh} inside the terminal that {@code script} made. The learner's shell is a job of its
   * own, so that Ctrl-Z stops it; this shell then stops itself by the one signal that makes
   * {@code script} stop as well, and brings the job back when it is continued. A shell with job control ends itself when its job
   * was ended by Ctrl-C, unless it traps that signal.
   *
   * <p>What was typed and not read is kept, as a terminal without {@code script} would keep it. {@code script}
   * takes keys for some milliseconds after this shell has ended, so a reader stays behind it until
   * {@code script} closes the terminal, and then says that the keys are complete.
   */
  static final String SUPERVISOR =
      """
      set -m
      trap : INT
      shell=$DRYDOCK_SHELL program=$DRYDOCK_PROGRAM line=$DRYDOCK_LINE jobs=$DRYDOCK_JOBS typed=$DRYDOCK_TYPED
      unset DRYDOCK_SHELL DRYDOCK_PROGRAM DRYDOCK_LINE DRYDOCK_JOBS DRYDOCK_TYPED
      SHELL=$shell
      exec 3>&2 2>/dev/null
      "$shell" -c "$program" "$shell" "$line" 2>&3 3>&-
      code=$?
      jobs >"$jobs"
      while [ -s "$jobs" ]; do
        kill -STOP $$
        fg >/dev/null
        code=$?
        jobs >"$jobs"
      done
      set +m
      trap '' HUP
      exec 4<&0
      if stty -icanon -echo min 0 time 0; then
        dd bs=4096 count=1 >"$typed"
        stty min 1
        { dd bs=4096 <&4 >>"$typed" 3>&-; : >"$typed.end"; } 3>&- &
      fi
      exit $code
      """;

  private LineProgram() {}

  /** The program for {@code SHELL -c PROGRAM NAME LINE}. */
  static String around(String shell, Path state) {
    var file = quoted(state.toString());
    var name = Path.of(shell).getFileName().toString();
    if (name.equals("fish")) {
      // With fish the words after the program are $argv, without a name for the program before them.
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
    return "trap '{ pwd; printf \"\\\\0\"; env -0; } >'" + quoted(file) + " EXIT; eval \"set --; $1\"";
  }

  /** The text as one word of a shell. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
