package io.drydock.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From Enter to the next prompt for {@code docker image ls}: at the tutor's prompt, and by turns at
 * the prompt of the same shell.
 */
final class CommandTime {
  private static final int WARM_UPS = 5;
  private static final int RUNS = 40;
  private static final String COMMAND = "docker image ls";
  private static final Pattern PLAIN_PROMPT = Pattern.compile("plain❯ ");

  private CommandTime() {}

  static void measure(House house, BenchEngine engine, Results results)
      throws IOException, InterruptedException {
    var here = house.folder();
    var environment = engine.environment();
    var plain = new HashMap<>(environment);
    plain.put("PS1", "plain❯ ");
    var shell = environment.get("SHELL");
    var words = shell.endsWith("bash") ? List.of(shell, "--norc", "-i") : List.of(shell, "-i");
    var more = new Samples();
    var direct = new Samples();
    try (var tutor = Tutor.open(house, House.EVENTS, environment, here);
        var pty = Pty.start(words, plain, here)) {
      pty.await(PLAIN_PROMPT, Tutor.PATIENCE);
      for (int i = 0; i < WARM_UPS + RUNS; i++) {
        long start = System.nanoTime();
        long inTutor = tutor.line(COMMAND).nanos() - start;
        start = System.nanoTime();
        pty.type(COMMAND + "\r");
        long inShell = pty.await(PLAIN_PROMPT, Tutor.PATIENCE).nanos() - start;
        if (i >= WARM_UPS) {
          more.addNanos(inTutor - inShell);
          direct.addNanos(inShell);
        }
      }
    }
    results.add(
        Row.median(
            "`docker image ls`, Enter to prompt: more than in the plain shell", more, 30, "ms"));
    results.aside("`docker image ls` in the plain shell", direct);
  }
}
