package io.drydock.check;

import java.time.Duration;

/**
 * How long a check waits, and how much it reads. Each holds for one question; where one takes
 * longer, that check is unable, and the others go on.
 *
 * @param exec for a command in a container
 * @param request for an HTTP request, from its start to the end of its answer
 * @param body how many bytes of an HTTP answer's body are read
 * @param registry for each answer of a registry
 * @param save for reading the layers of an image
 * @param run for a command of the author on this machine
 * @param logs how many of the last lines of a container's output are read
 */
public record Limits(
    Duration exec,
    Duration request,
    int body,
    Duration registry,
    Duration save,
    Duration run,
    int logs) {
  /** As at the prompt. */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(3),
          1 << 20,
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          200);
}
