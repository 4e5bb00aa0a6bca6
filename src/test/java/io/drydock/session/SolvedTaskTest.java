package io.drydock.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SolvedTaskTest {
  @Test
  void aTaskWhoseSolutionTheTutorRanPassesOrCountsAsSkipped() {
    var session = Session.start(Lessons.lesson());
    var solved = Turn.of(session, new Event.Solved("push", List.of(Lessons.passed())));
    assertThat(solved.session().state("push").passed()).isTrue();
    assertThat(solved.session().state("push").solutions()).isEqualTo(1);
    assertThat(solved.session().position()).isZero();
    var skipped = Turn.of(session, new Event.Solved("push", List.of(Lessons.failed("x"))));
    assertThat(skipped.session().state("push").status()).isEqualTo(StepState.Status.SKIPPED);
    assertThat(skipped.outputs())
        .contains(
            new Output.Note("push", Happening.SOLUTION, Map.of()),
            new Output.Note("push", Happening.SKIPPED, Map.of()));
    var again = Turn.of(solved.session(), new Event.Solved("push", List.of(Lessons.failed("x"))));
    assertThat(again.session().state("push").passed()).as("what passed once has passed").isTrue();
  }
}
