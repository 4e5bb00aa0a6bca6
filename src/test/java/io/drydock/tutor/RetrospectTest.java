package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.SettingForTests;
import io.drydock.check.Verdict;
import io.drydock.session.Lessons;
import io.drydock.session.Session;
import io.drydock.session.StepState;
import io.drydock.session.StepState.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetrospectTest {
  private static final StepState PASSED = StepState.FRESH.withTry().with(Status.PASSED);
  private final List<String> said = new ArrayList<>();
  private int looks;

  /**
   * A lesson with two tasks, `build` and `push`, of which these are passed; it stands at this step.
   */
  private static Session session(String step, String... passed) {
    var states = new HashMap<String, StepState>();
    for (var each : passed) {
      states.put(each, PASSED);
    }
    return Session.resume(Lessons.lesson(), states, Map.of(), step);
  }

  private EngineLink finding(Verdict verdict) {
    EngineLink.Look look =
        (checks, _) -> {
          looks++;
          return checks.stream().map(_ -> verdict).toList();
        };
    return new EngineLink(
        "x", "", Map.of(), Map.of(), PushRegistry.ofTheEngine(), null, look, null, null, _ -> true);
  }

  private void look(Session session, Verdict verdict) {
    var retrospect = new Retrospect();
    retrospect.begin(session);
    retrospect.look(finding(verdict), _ -> SettingForTests.ran(), said::add);
    retrospect.look(finding(verdict), _ -> SettingForTests.ran(), said::add);
  }

  @Test
  void whatDoesNotHoldAnyMoreIsNamedOnce() {
    look(session("why", "build", "push"), Lessons.failed("missing"));
    assertThat(said)
        .containsExactly(
            "Looked again at what you did before: 0 of 2 tasks still hold. Not any more: build, push."
                + " `goto STEP` goes back to one.");
  }

  @Test
  void whatStillHoldsIsNotWorthALine() {
    look(session("why", "build", "push"), Lessons.passed());
    assertThat(looks).isEqualTo(2);
    assertThat(said).isEmpty();
  }

  @Test
  void theStepOnTheScreenAndOpenTasksAreNotLookedAt() {
    look(session("push", "push"), Lessons.failed("missing"));
    assertThat(looks).isZero();
  }

  @Test
  void anEngineThatCouldNotBeAskedTakesNothingAway() {
    var unable =
        new Verdict(Lessons.WEB, "image", new Verdict.Unable("no answer", "Try."), Map.of());
    look(session("why", "build"), unable);
    assertThat(looks).isEqualTo(1);
    assertThat(said).isEmpty();
  }
}
