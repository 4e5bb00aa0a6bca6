package io.drydock.terminal;

import io.drydock.ledger.KeptInventories;
import io.drydock.progress.Journal;
import io.drydock.screen.Screen;
import io.drydock.screen.Theme;

/** What every kind of shell sets up alike. */
final class Beginning {
  private Beginning() {}

  static Setup setup(Shell.Start start, Theme theme, Screen screen, LazyRunner hands) {
    return new Setup(
        start.catalogue(),
        Journal.of(start.home(), start.catalogue().course()),
        new KeptInventories(
            start.home().resolve("practice").resolve("ledger").resolve(start.catalogue().course())),
        theme,
        screen,
        start.clock(),
        tutorId(),
        start.trusted(),
        () ->
            new Setup.Workplace(
                start.directory(), hands.directory(), hands.environment(), hands.stopped()),
        line -> hands.run(line, () -> {}),
        link -> hands.set(link.environment()));
  }

  /** Tells the lines of two tutors apart; kept short, it stands in every line of the journal. */
  private static String tutorId() {
    return Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
  }
}
