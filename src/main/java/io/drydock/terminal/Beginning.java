package io.drydock.terminal;

import io.drydock.ledger.KeptInventories;
import io.drydock.progress.Journal;
import io.drydock.tutor.LearnerShell;
import io.drydock.tutor.Setup;
import io.drydock.tutor.Tutor;
import java.util.List;

/** What every kind of shell sets up alike. */
final class Beginning {
  private Beginning() {}

  /** A tutor that speaks through this announcer; not started yet. */
  static Tutor tutor(Start start, Announcer announcer, LearnerShell shell) {
    var tutor =
        new Tutor(
            new Setup(
                start.catalogue(),
                Journal.of(start.home(), start.catalogue().course()),
                new KeptInventories(
                    start
                        .home()
                        .resolve("practice")
                        .resolve("ledger")
                        .resolve(start.catalogue().course())),
                announcer,
                List.of(announcer),
                shell,
                start.clock(),
                tutorId(),
                start.trusted()));
    announcer.expandWith(tutor::variables);
    return tutor;
  }

  /** Tells the lines of two tutors apart; kept short, it stands in every line of the journal. */
  private static String tutorId() {
    return Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
  }
}
