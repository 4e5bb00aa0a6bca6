package io.drydock.tutor;

import io.drydock.docker.CommandResult;
import io.drydock.shell.CallGuard;
import io.drydock.shell.CommandOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A shell that runs nothing.
 *
 * @param printed what a line prints; null where it cannot be started
 */
public record PretendShell(
    Path start, Path directory, Map<String, String> environment, Function<String, String> printed)
    implements LearnerShell {

  /** A shell in which no line can be started. */
  public static PretendShell at(Path folder, Map<String, String> environment) {
    return new PretendShell(folder, folder, environment, _ -> null);
  }

  @Override
  public List<String> stopped() {
    return List.of();
  }

  @Override
  public void set(Map<String, String> variables) {}

  @Override
  public CommandOutcome run(String line, Runnable ending) {
    var output = printed.apply(line);
    ending.run();
    return output == null
        ? new CommandOutcome.NotStarted(line, "nobody runs it")
        : new CommandOutcome.Finished(
            new CommandResult(line, 0, output, directory, Instant.now(), Duration.ZERO));
  }

  @Override
  public boolean seesCalls() {
    return false;
  }

  @Override
  public void guardedBy(CallGuard guard) {}

  @Override
  public CommandOutcome resume() {
    return new CommandOutcome.NotStarted("fg", "nothing is stopped");
  }
}
