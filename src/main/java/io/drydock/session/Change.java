package io.drydock.session;

import java.util.List;

/** What comes of an event: the next session, and what is to be done about it, in order. */
public record Change(Session session, List<Output> outputs) {
  public Change {
    outputs = List.copyOf(outputs);
  }

  /** Nothing changes, and this is said. */
  static Change saying(Session session, String text) {
    return new Change(session, List.of(new Output.Say(text)));
  }
}
