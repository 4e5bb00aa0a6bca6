package io.drydock.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict;
import io.drydock.session.Event.Reason;
import java.util.List;

/** A session that a test plays, event by event, with what the last one brought. */
abstract class PlayedSession {
  Session session = Session.start(Lessons.lesson());
  List<Output> outputs = List.of();

  final void on(Event... events) {
    for (var event : events) {
      var change = Turn.of(session, event);
      session = change.session();
      outputs = change.outputs();
    }
  }

  final void judged(Reason reason, Verdict... verdicts) {
    on(new Event.Judged(session.current().orElseThrow().id(), List.of(verdicts), reason));
  }

  final <T extends Output> T only(Class<T> kind) {
    var found = outputs.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).as(kind.getSimpleName() + " in " + outputs).hasSize(1);
    return found.getFirst();
  }

  final void none(Class<? extends Output> kind) {
    assertThat(outputs).noneMatch(kind::isInstance);
  }
}
