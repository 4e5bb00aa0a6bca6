package io.drydock.tutor;

import io.drydock.ledger.Circumstances;
import io.drydock.machine.QuietCommand;
import io.drydock.shell.ReportedCall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The project that a call of Compose is about. Compose looks for it in folders above, in variables,
 * in {@code .env} and in the file itself; so it is asked, rather than its rules known by heart.
 */
final class ComposeProject {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern NAME =
      Pattern.compile("(?m)^\\s*\"?name\"?:\\s*\"?([a-z0-9][a-z0-9_-]*)\"?,?\\s*$");

  private ComposeProject() {}

  /** Its name, or {@link Circumstances#ANY_PROJECT} where Compose does not say. */
  static String of(ReportedCall call) throws InterruptedException {
    var words = new ArrayList<String>();
    words.add("env");
    words.add("DRYDOCK_CALL=1");
    call.variables().forEach((name, value) -> words.add(name + "=" + value));
    words.add(call.real());
    words.addAll(beforeCommand(call));
    words.add("config");
    try {
      var told = QuietCommand.of(words).in(call.directory()).within(PATIENCE).withoutErrors().run();
      var name = NAME.matcher(told.output());
      return told.succeeded() && name.find() ? name.group(1) : Circumstances.ANY_PROJECT;
    } catch (IOException _) {
      return Circumstances.ANY_PROJECT;
    }
  }

  /** All words before that of the command: {@code compose -f shop.yaml}. */
  private static List<String> beforeCommand(ReportedCall call) {
    var words = call.arguments();
    var command = call.call().map(made -> made.command().getLast()).orElse("");
    int from = Math.max(0, words.indexOf("compose"));
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).equals(command) && i > 0 == words.contains("compose")) {
        return words.subList(0, i);
      }
    }
    return words.subList(0, words.indexOf("compose") + 1);
  }
}
