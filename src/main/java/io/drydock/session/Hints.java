package io.drydock.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which hint comes next: one that fits the engine's state, else the next plain one. */
final class Hints {
  private Hints() {}

  static Change give(Session session, Event.HintsJudged judged) {
    var step = session.current().map(s -> s.id()).orElse("");
    if (!step.equals(judged.step())) {
      return new Change(session, List.of());
    }
    var hints = session.hintsHere();
    var given = session.state(step).hints();
    Optional<Integer> fitting =
        judged.fitting().stream()
            .sorted()
            .filter(place -> place < hints.size() && !given.contains(place))
            .findFirst();
    Optional<Integer> plain =
        IntStream.range(0, hints.size())
            .boxed()
            .filter(place -> !hints.get(place).stateDriven() && !given.contains(place))
            .findFirst();
    var chosen = fitting.or(() -> plain);
    if (chosen.isEmpty()) {
      return noneLeft(session, judged, given.isEmpty());
    }
    int place = chosen.get();
    var after = session.state(step).withHint(place);
    return new Change(
        session.with(step, after),
        List.of(
            new Output.ShowHint(
                hints.get(place).say(), after.hints().size(), reachable(session, judged)),
            new Output.Note(step, Happening.HINT, Map.of("hint", String.valueOf(place)))));
  }

  private static Change noneLeft(Session session, Event.HintsJudged judged, boolean noneGiven) {
    if (noneGiven) {
      return Change.saying(
          session, "No hint fits what is on the engine now. `check` says what is missing.");
    }
    var hints = session.hintsHere();
    var last =
        judged.fitting().stream()
            .sorted()
            .findFirst()
            .or(() -> session.state(judged.step()).hints().stream().max(Integer::compare))
            .orElseThrow();
    return new Change(
        session,
        List.of(
            new Output.Say("These were all the hints. `solution` shows the solution. Once more:"),
            new Output.ShowText(hints.get(last).say())));
  }

  /** The hints that can still come or came already; those for another state are not counted. */
  private static int reachable(Session session, Event.HintsJudged judged) {
    var hints = session.hintsHere();
    var given = session.state(judged.step()).hints();
    return (int)
        IntStream.range(0, hints.size())
            .filter(
                place ->
                    !hints.get(place).stateDriven()
                        || judged.fitting().contains(place)
                        || given.contains(place))
            .count();
  }
}
