package io.drydock.session;

import static io.drydock.session.Lessons.failed;
import static io.drydock.session.Lessons.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Cause;
import io.drydock.check.Verdict;
import io.drydock.session.Event.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which verdicts are worth a word, and when. */
class ToldVerdictsTest extends PlayedSession {
  @Test
  void onlyVerdictsThatChangedAreShown() {
    on(new Event.Next());
    judged(Reason.OPENED, failed("nothing"), failed("none"));
    none(Output.ShowVerdicts.class);
    judged(Reason.COMMAND, failed("nothing"), failed("none"));
    none(Output.ShowVerdicts.class);
    judged(Reason.COMMAND, failed("nothing"), passed());
    assertThat(only(Output.ShowVerdicts.class).verdicts()).containsExactly(passed());
  }

  @Test
  void whoLooksAroundBeforeTheFirstTryIsNotToldWhatIsMissing() {
    on(new Event.Next(), new Event.CommandRan(Event.Attempt.ASIDE));
    judged(Reason.COMMAND, failed("nothing"));
    none(Output.ShowVerdicts.class);
  }

  @Test
  void aFirstTryIsToldWhatIsMissing() {
    on(new Event.Next(), new Event.CommandRan(Event.Attempt.TRY));
    judged(Reason.COMMAND, failed("nothing"));
    assertThat(only(Output.ShowVerdicts.class).verdicts()).containsExactly(failed("nothing"));
  }

  @Test
  void theFirstVerdictThatTellsSomethingIsExplained() {
    on(new Event.Next());
    var missing = failed("missing");
    var differs = failed("user", Optional.empty());
    var known = failed("exists", Optional.of(new Cause("image.near", "There is `wbe`.", "")));
    judged(Reason.ASKED, missing, differs, known);
    assertThat(only(Output.ShowVerdicts.class).nearest()).contains(differs);
    judged(Reason.ASKED, missing, known, differs);
    assertThat(only(Output.ShowVerdicts.class).nearest()).contains(known);
    judged(Reason.ASKED, passed(), missing);
    assertThat(only(Output.ShowVerdicts.class).nearest()).contains(missing);
  }

  @Test
  void checkShowsAllVerdicts() {
    on(new Event.Next());
    judged(Reason.ASKED, failed("nothing"));
    judged(Reason.ASKED, failed("nothing"));
    assertThat(only(Output.ShowVerdicts.class).verdicts()).containsExactly(failed("nothing"));
  }

  private void tried(Verdict... verdicts) {
    on(new Event.CommandRan(Event.Attempt.TRY));
    judged(Reason.COMMAND, verdicts);
    var told = outputs;
    rested();
    outputs = Stream.concat(told.stream(), outputs.stream()).toList();
  }

  private void rested() {
    on(new Event.Rested(session.current().orElseThrow().id()));
  }

  @Test
  void whileATryMayStillPassNothingIsSaidOfIt() {
    on(new Event.Next());
    judged(Reason.OPENED, failed("nothing"));
    on(new Event.CommandRan(Event.Attempt.TRY));
    judged(Reason.COMMAND, failed("nothing"));
    assertThat(outputs).isEmpty();
    judged(Reason.COMMAND, passed());
    rested();
    assertThat(outputs).isEmpty();
  }

  @Test
  void theFirstTryThatChangesNothingIsToldWhatIsMissingTheNextThatItStillIs() {
    on(new Event.Next());
    judged(Reason.OPENED, passed(), failed("nothing"), failed("none"));
    tried(passed(), failed("nothing"), failed("none"));
    assertThat(only(Output.ShowVerdicts.class))
        .returns(1, Output.ShowVerdicts::passed)
        .returns(Optional.of(failed("nothing")), Output.ShowVerdicts::nearest);
    none(Output.StillOpen.class);
    tried(passed(), failed("nothing"), failed("none"));
    assertThat(only(Output.StillOpen.class).title()).isEqualTo("image `web`");
    none(Output.ShowVerdicts.class);
    tried(passed(), failed("nothing"), failed("none"));
    assertThat(outputs).isEmpty();
  }

  @Test
  void afterOtherNewsATryMayBeToldAgainThatTheTaskIsOpen() {
    on(new Event.Next());
    judged(Reason.OPENED, failed("nothing"));
    tried(failed("another"));
    none(Output.StillOpen.class);
    tried(failed("another"));
    only(Output.StillOpen.class);
    judged(Reason.ASKED, failed("another"));
    tried(failed("another"));
    only(Output.StillOpen.class);
  }

  @Test
  void whoComesBackToAStepIsToldAllAfterATryInVain() {
    on(new Event.Next());
    judged(Reason.OPENED, failed("nothing"));
    tried(failed("nothing"));
    judged(Reason.OPENED, failed("nothing"));
    tried(failed("nothing"));
    only(Output.ShowVerdicts.class);
  }

  @Test
  void whoLooksAroundOrHasSeenAnErrorIsNotToldThatTheTaskIsOpen() {
    on(new Event.Next());
    judged(Reason.OPENED, failed("nothing"));
    for (var attempt : List.of(Event.Attempt.ASIDE, Event.Attempt.FAILED)) {
      on(new Event.CommandRan(attempt));
      judged(Reason.COMMAND, failed("nothing"));
      assertThat(outputs).as(attempt.name()).isEmpty();
      rested();
      assertThat(outputs).as(attempt.name()).isEmpty();
    }
    judged(Reason.ENGINE, failed("nothing"));
    rested();
    assertThat(outputs).isEmpty();
  }

  @Test
  void aTryThatPassesIsNotToldThatTheTaskIsOpen() {
    on(new Event.Next());
    judged(Reason.OPENED, failed("nothing"));
    tried(passed());
    only(Output.TaskPassed.class);
    none(Output.StillOpen.class);
  }

  private static Verdict remarking(String says) {
    var seen = new Cause("ran.something-else", says, "", new Cause.AtPrompt(true));
    return failed("exists", Optional.of(seen));
  }

  @Test
  void whatOnlySaysWhichCommandWasSeenIsNoNews() {
    on(new Event.Next());
    judged(Reason.OPENED, remarking("Nothing was typed here."));
    judged(Reason.COMMAND, remarking("The last command here was `ls`."));
    assertThat(outputs).isEmpty();
    judged(Reason.COMMAND, remarking("The last command here was `pwd`."));
    assertThat(outputs).isEmpty();
    judged(Reason.COMMAND, because("ran.other-arguments", "You ran `docker ps -q`."));
    only(Output.ShowVerdicts.class);
  }

  @Test
  void aReasonThatIsGoneIsNoNews() {
    on(new Event.Next());
    judged(Reason.OPENED, because("image.near", "There is `wbe`."));
    judged(Reason.COMMAND, failed("exists", Optional.empty()));
    assertThat(outputs).isEmpty();
    judged(Reason.COMMAND, because("image.near", "There is `wbe`."));
    only(Output.ShowVerdicts.class);
  }

  private static Verdict because(String id, String says) {
    return failed("exists", Optional.of(new Cause(id, says, "")));
  }
}
