package io.drydock.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {
  private static final Result PASSED = Result.passed("x", "a");
  private static final Result FAILED = Result.of("x", "b", State.FAILED, "It is not so.", "");
  private static final Result UNABLE = Result.of("x", "c", State.UNABLE, "No answer.", "");

  @Test
  void allThatPassesIsWorthAllPoints() {
    assertThat(Mark.of("s", criterion(10, false), List.of(PASSED, PASSED)))
        .returns(10.0, Mark::points)
        .returns(State.PASSED, Mark::state);
  }

  @Test
  void oneFaultCostsAllUnlessPartsCount() {
    assertThat(Mark.of("s", criterion(10, false), List.of(PASSED, FAILED)).points()).isZero();
    assertThat(Mark.of("s", criterion(10, true), List.of(PASSED, PASSED, FAILED)).points())
        .isEqualTo(6.67);
  }

  @Test
  void whatCouldNotBeLookedAtCostsNothing() {
    var open = Mark.of("s", criterion(10, false), List.of(PASSED, UNABLE));
    assertThat(open).returns(State.UNABLE, Mark::state).returns(false, Mark::decided);
    var grade =
        new Grade(
            new HandIn("ada", Path.of("ada")),
            List.of(open, Mark.of("s", criterion(5, false), List.of(PASSED))),
            List.of(),
            Duration.ZERO);
    assertThat(grade).returns(5.0, Grade::points).returns(5, Grade::most);
    assertThat(grade.decided()).isFalse();
    assertThat(GradeText.of(grade)).contains("ada: 5 of 5 points so far; some could not");
  }

  @Test
  void aFaultThatWasSeenCountsAlsoWhereAnotherCouldNotBe() {
    assertThat(Mark.of("s", criterion(10, false), List.of(UNABLE, FAILED)).state())
        .isEqualTo(State.FAILED);
  }

  @Test
  void textOfAHandInDoesNotSteerATerminal() {
    assertThat(Plain.text("a\u001b[31mred\u001b[0m\nb\u202Ec\u200B\tz"))
        .isEqualTo("a[31mred[0m bc z");
    assertThat(Plain.text("x".repeat(5000))).hasSize(2001);
  }

  private static Criterion criterion(int points, boolean partial) {
    return new Criterion("c", "It is so", points, List.of(), List.of(), partial, false, false);
  }
}
