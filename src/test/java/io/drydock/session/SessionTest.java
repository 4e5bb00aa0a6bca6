package io.drydock.session;

import static io.drydock.session.Lessons.failed;
import static io.drydock.session.Lessons.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict;
import io.drydock.session.Event.Reason;
import io.drydock.session.StepState.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest extends PlayedSession {
  @Test
  void openingShowsTheStepAndJudgesATask() {
    on(new Event.Opened());
    assertThat(only(Output.ShowStep.class).number()).isEqualTo(1);
    none(Output.JudgeTask.class);
    on(new Event.Next());
    assertThat(only(Output.ShowStep.class).step().id()).isEqualTo("build");
    assertThat(only(Output.JudgeTask.class).reason()).isEqualTo(Reason.OPENED);
  }

  @Test
  void enterLeavesAReadingBehindAsRead() {
    on(new Event.Next());
    assertThat(session.state("read-1").passed()).isTrue();
    assertThat(outputs).contains(new Output.Note("read-1", Happening.PASSED, Map.of()));
  }

  @Test
  void enterDoesNotLeaveAnOpenTask() {
    on(new Event.Next(), new Event.Next());
    assertThat(session.position()).isEqualTo(1);
    assertThat(only(Output.Say.class).text()).contains("`check`", "`hint`", "`skip`");
  }

  @Test
  void aTaskPassesWhenEveryCheckDoesAndThenEnterGoesOn() {
    on(new Event.Next());
    judged(Reason.COMMAND, passed());
    assertThat(session.state("build").passed()).isTrue();
    assertThat(only(Output.ShowText.class).text()).isEqualTo("It is done.");
    assertThat(only(Output.TaskPassed.class).already()).isFalse();
    on(new Event.Next());
    assertThat(session.current().orElseThrow().id()).isEqualTo("why");
  }

  @Test
  void aTaskWithoutAnyVerdictDoesNotPass() {
    on(new Event.Next());
    judged(Reason.COMMAND);
    assertThat(session.state("build").passed()).isFalse();
  }

  @Test
  void oneFailingCheckKeepsTheTaskOpenAndIsExplained() {
    on(new Event.Next());
    judged(Reason.COMMAND, passed(), failed("nothing"));
    assertThat(session.state("build").passed()).isFalse();
    var shown = only(Output.ShowVerdicts.class);
    assertThat(shown.passed()).isEqualTo(1);
    assertThat(shown.of()).isEqualTo(2);
    assertThat(shown.nearest()).contains(failed("nothing"));
  }

  @Test
  void aTaskThatIsDoneBeforeItIsShownPassesAndSaysSo() {
    on(new Event.Next());
    judged(Reason.OPENED, passed());
    assertThat(only(Output.TaskPassed.class).already()).isTrue();
  }

  @Test
  void aVerdictForAnotherStepIsIgnored() {
    on(new Event.Next());
    on(new Event.Judged("push", List.of(passed()), Reason.COMMAND));
    assertThat(outputs).isEmpty();
    assertThat(session.state("push").passed()).isFalse();
  }

  @Test
  void aPassedTaskStaysPassedWhenItsStateIsGone() {
    on(new Event.Next());
    judged(Reason.COMMAND, passed());
    judged(Reason.ENGINE, failed("nothing"));
    assertThat(session.state("build").passed()).isTrue();
    assertThat(outputs).isEmpty();
  }

  @Test
  void whatTheEngineTellsBeforeTheFirstLookIsNoTry() {
    on(new Event.Next());
    judged(Reason.ENGINE, failed("nothing"));
    assertThat(outputs).isEmpty();
    judged(Reason.ENGINE, failed("something"));
    only(Output.ShowVerdicts.class);
  }

  @Test
  void valuesThatChecksKeepAreNotedAndCarriedOn() {
    on(new Event.Next());
    judged(
        Reason.COMMAND,
        new Verdict(
            Lessons.WEB, "image `web`", new Verdict.Passed(), Map.of("digest", "sha256:1")));
    assertThat(session.saved()).containsEntry("digest", "sha256:1");
    assertThat(outputs)
        .contains(new Output.Note("build", Happening.PASSED, Map.of("save.digest", "sha256:1")));
  }

  @Test
  void onlyCommandsThatCouldBeATryCountAsOne() {
    on(new Event.Next(), new Event.CommandRan(Event.Attempt.ASIDE));
    assertThat(session.state("build").tries()).isZero();
    on(new Event.CommandRan(Event.Attempt.TRY));
    assertThat(session.state("build").tries()).isEqualTo(1);
    only(Output.JudgeTask.class);
  }

  @Test
  void theSolutionIsShownAtTheSecondAskOnly() {
    on(new Event.Next(), new Event.SolutionAsked());
    none(Output.ShowSolution.class);
    on(new Event.SolutionAsked());
    assertThat(only(Output.ShowSolution.class).lines()).containsExactly("docker build -t web .");
    assertThat(session.state("build").solutions()).isEqualTo(1);
  }

  @Test
  void anythingInBetweenTakesTheFirstAskForTheSolutionBack() {
    on(
        new Event.Next(),
        new Event.SolutionAsked(),
        new Event.HintAsked(),
        new Event.SolutionAsked());
    none(Output.ShowSolution.class);
  }

  @Test
  void aHintThatFitsTheStateComesFirst() {
    on(new Event.Next(), new Event.HintAsked());
    assertThat(only(Output.JudgeHints.class).hints()).hasSize(3);
    on(new Event.HintsJudged("build", Set.of(1)));
    assertThat(only(Output.ShowHint.class).text()).isEqualTo("fits a state");
    on(new Event.HintsJudged("build", Set.of(1)));
    assertThat(only(Output.ShowHint.class).text()).isEqualTo("plain one");
  }

  @Test
  void aHintForAnotherStateIsNotGiven() {
    on(
        new Event.Next(),
        new Event.HintsJudged("build", Set.of()),
        new Event.HintsJudged("build", Set.of()));
    assertThat(only(Output.ShowHint.class).text()).isEqualTo("plain two");
    on(new Event.HintsJudged("build", Set.of()));
    none(Output.ShowHint.class);
    assertThat(only(Output.Say.class).text()).contains("all the hints");
  }

  @Test
  void skippingIsRememberedAndUndoneByPassing() {
    on(new Event.Next(), new Event.Skip());
    assertThat(session.state("build").status()).isEqualTo(Status.SKIPPED);
    on(new Event.GoTo("build"));
    judged(Reason.COMMAND, passed());
    assertThat(session.state("build").passed()).isTrue();
  }

  @Test
  void resetForgetsVerdictsTriesAndHints() {
    on(
        new Event.Next(),
        new Event.CommandRan(Event.Attempt.TRY),
        new Event.HintsJudged("build", Set.of()));
    judged(Reason.COMMAND, passed());
    on(new Event.Reset());
    assertThat(session.state("build")).isEqualTo(StepState.FRESH);
    only(Output.ResetTask.class);
  }

  @Test
  void aStepThatIsNotThereIsNamed() {
    on(new Event.GoTo("nowhere"));
    assertThat(only(Output.Say.class).text()).contains("There is no step `nowhere`");
    assertThat(session.position()).isZero();
  }

  @Test
  void theEndCountsWhatWasDoneAndEnterLeadsOn() {
    on(new Event.Next());
    judged(Reason.COMMAND, passed());
    on(new Event.Next(), new Event.Skip(), new Event.Skip());
    var end = only(Output.LessonEnded.class).summary();
    assertThat(end.passed()).isEqualTo(1);
    assertThat(end.tasks()).isEqualTo(2);
    assertThat(end.skipped()).isEqualTo(2);
    assertThat(session.allTasksPassed()).isFalse();
    on(new Event.Next());
    only(Output.NextLesson.class);
  }

  @Test
  void aLessonGoesOnAtTheStepThatWasShownLast() {
    var states = Map.of("build", StepState.FRESH.with(Status.PASSED));
    var resumed = Session.resume(Lessons.lesson(), states, Map.of(), "why");
    assertThat(resumed.current().orElseThrow().id()).isEqualTo("why");
    assertThat(Session.resume(Lessons.lesson(), states, Map.of(), "gone").position()).isZero();
  }

  @Test
  void anEventOnTheEngineJudgesOnlyAnOpenTask() {
    on(new Event.EngineChanged());
    assertThat(outputs).isEmpty();
    on(new Event.Next(), new Event.EngineChanged());
    assertThat(only(Output.JudgeTask.class).reason()).isEqualTo(Reason.ENGINE);
  }
}
