package io.drydock.check;

/**
 * The nearest thing that is true where a check failed.
 *
 * @param id stable, for tests and reports: {@code image.other-tag}
 * @param says one sentence in plain English; names and references stand in backquotes
 * @param help what to try, may be empty
 * @param basis what it is taken from
 */
public record Cause(String id, String says, String help, Basis basis) {
  /** What a cause is taken from. */
  public sealed interface Basis {}

  /** How things are: true whoever looks, and wherever. */
  public record Things() implements Basis {}

  /**
   * How a command has ended, told whole.
   *
   * @param mendIt whether the help only says to mend what the error says
   */
  public record CommandEnded(String line, boolean mendIt) implements Basis {}

  /**
   * What was typed at the prompt so far, or was not: it tells nothing to somebody who has none.
   *
   * @param remark whether it only says what was seen last: true, and by itself no news
   */
  public record AtPrompt(boolean remark) implements Basis {}

  /** A cause that tells how things are. */
  public Cause(String id, String says, String help) {
    this(id, says, help, new Things());
  }

  /** Whether it only says what was seen last: true, and by itself no news. */
  public boolean isRemark() {
    return basis instanceof AtPrompt(boolean remark) && remark;
  }

  /** Whether it makes sense to somebody at the prompt alone. */
  public boolean isForPrompt() {
    return basis instanceof AtPrompt;
  }

  /** The same for somebody who has just been told what the error of this command means. */
  public Cause afterExplanationOf(String line) {
    return basis instanceof CommandEnded(var ended, boolean mendIt) && ended.equals(line)
        ? new Cause(id, "The command failed, as said above.", mendIt ? "" : help, basis)
        : this;
  }
}
