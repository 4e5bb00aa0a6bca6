package io.drydock.check;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.EngineException;
import io.drydock.docker.ExecResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits for what may take long by its nature: then the engine is not silent, but busy with it. */
final class SlowAnswers {
  private SlowAnswers() {}

  /** A command in a container, which may wait for ever. */
  static ExecResult ofExec(
      Duration limit,
      ContainerSummary container,
      List<String> command,
      Function<Duration, ExecResult> exec) {
    try {
      return exec.apply(limit);
    } catch (EngineException e) {
      if (e.reason() != EngineException.Reason.TIMEOUT) {
        throw e;
      }
      throw new TooSlow(
          "In the container `%s`, %s did not end within %s."
              .formatted(container.name(), Words.quoted(String.join(" ", command)), words(limit)),
          "Try it yourself to see what it waits for.",
          e);
    }
  }

  /** The layers of an image, which may be large. */
  static <T> T ofSave(Duration limit, Supplier<T> read) {
    try {
      return Deadline.within(limit, read::get);
    } catch (TimeoutException e) {
      throw new TooSlow(
          "The image's layers could not be read within " + words(limit) + ".",
          "Try again in a moment: the engine is busy, or the image is large.",
          e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          EngineException.Reason.UNREACHABLE, "The question was interrupted.", e);
    }
  }

  /** A limit in words. */
  static String words(Duration limit) {
    if (limit.toMillis() % 1000 != 0) {
      return limit.toMillis() + " milliseconds";
    }
    return limit.toSeconds() == 1 ? "1 second" : limit.toSeconds() + " seconds";
  }
}
