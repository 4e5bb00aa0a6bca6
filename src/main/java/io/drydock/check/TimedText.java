package io.drydock.check;

import io.drydock.machine.Deadline;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A text that is searched for at most a second: some regular expressions take longer than a
 * lifetime on some texts, and only the reading of the text can end them.
 */
final class TimedText implements CharSequence {
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int LOOK_EVERY = 4096;

  /** The search did not end in time, or needs more memory than there is for it. */
  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Endless(String regex) {
      super("The search for `" + regex + "` did not come to an end.", null, false, false);
    }
  }

  private final String text;
  private final String regex;
  private final Deadline deadline;
  private int reads;

  private TimedText(String text, String regex) {
    this.text = text;
    this.regex = regex;
    this.deadline = Deadline.after(LONGEST);
  }

  /**
   * Whether a part of the text is as the regular expression says, {@code ^} and {@code $} at each
   * line.
   *
   * @throws Endless where that is not found out within a second
   */
  static boolean find(String regex, String text) {
    try {
      return Pattern.compile(regex, Pattern.MULTILINE).matcher(new TimedText(text, regex)).find();
    } catch (StackOverflowError _) {
      throw new Endless(regex);
    }
  }

  @Override
  public char charAt(int index) {
    if (++reads % LOOK_EVERY == 0 && deadline.passed()) {
      throw new Endless(regex);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
