package io.drydock.terminal;

import io.drydock.docker.OpenCommand;
import io.drydock.machine.Programs;
import io.drydock.tutor.Tutor;
import java.util.Optional;

/** What is typed, as it is understood at this moment: the open step and the PATH count. */
record Understanding(Tutor tutor, LazyRunner hands) {
  Typed of(String typed) {
    var programs = Programs.on(hands.environment());
    return Typed.of(typed, tutor.session(), name -> programs.find(name).isPresent());
  }

  /** What is still to come of a command. */
  Optional<OpenCommand> missing(String typed) {
    return of(typed).missing(hands.environment().getOrDefault("SHELL", "/bin/sh"));
  }

  /** Whether a command was typed that its shell would wait for more of. */
  boolean goesOn(String typed) {
    return missing(typed).isPresent();
  }
}
