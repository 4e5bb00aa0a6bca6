package io.drydock.workbench;

import java.time.Duration;

/** How the work on an item ended. */
public sealed interface Ending {

  /** It came to its end, after this time. */
  record Done(Duration took) implements Ending {}

  /** It was ended because it took longer than it may. */
  record TooSlow(Duration limit) implements Ending {
    /** What happened, as a sentence. */
    public String says() {
      return "It did not end within " + TimeInWords.of(limit) + ".";
    }
  }

  /** It could not be done. */
  record Failed(Exception why) implements Ending {}
}
