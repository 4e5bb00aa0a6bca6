package io.drydock.check;

import java.time.Duration;
import java.util.Optional;

/**
 * How a check is judged and named.
 *
 * @param within tried again until then; at most five minutes
 * @param since from when on the thing counts: commands that ran, objects that were created
 * @param saveAs the variable that keeps the checked value for later steps
 * @param title the statement in its author's words, one line of Markdown
 * @param stays for how long it must be so; at most five minutes
 */
public record Options(
    Optional<Duration> within,
    Optional<Since> since,
    Optional<String> saveAs,
    Optional<String> title,
    Optional<Duration> stays) {
  /** The same of what need be so only once. */
  public Options(
      Optional<Duration> within,
      Optional<Since> since,
      Optional<String> saveAs,
      Optional<String> title) {
    this(within, since, saveAs, title, Optional.empty());
  }

  /** Judged at once, from the start of the task where that matters, nothing kept. */
  public static final Options NONE =
      new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
