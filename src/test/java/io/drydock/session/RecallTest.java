package io.drydock.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.session.Recall.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecallTest {
  private static final Place WHY = new Place("tags", "why");

  private final Map<Place, Recall.Card> cards = new LinkedHashMap<>();
  private Recall recall = Recall.NONE;
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private void in(String lesson, String step, Happening happening, boolean answer) {
    Recall.note(cards, lesson, step, happening, answer, now);
    recall = new Recall(cards);
  }

  private void lesson(Happening happening) {
    in("tags", "why", happening, happening == Happening.TRIED);
  }

  private void review(Happening... happenings) {
    for (var happening : happenings) {
      in("review/tags", "why", happening, happening == Happening.TRIED);
    }
  }

  private void later(Duration wait) {
    now = now.plus(wait);
  }

  private List<Place> due() {
    return recall.due(now);
  }

  @Test
  void whatGoesWellIsNeverAskedAgain() {
    lesson(Happening.SHOWN);
    in("tags", "build", Happening.TRIED, false);
    in("tags", "build", Happening.PASSED, false);
    lesson(Happening.PASSED);
    later(Duration.ofDays(100));
    assertThat(due()).isEmpty();
    assertThat(recall.next()).isEmpty();
  }

  @Test
  void aWrongAnswerIsAskedAgainTenMinutesAfterTheRightOne() {
    lesson(Happening.TRIED);
    later(Duration.ofMinutes(9));
    lesson(Happening.PASSED);
    later(Duration.ofMinutes(9));
    assertThat(due()).isEmpty();
    assertThat(recall.next()).contains(now.plus(Duration.ofMinutes(1)));
    assertThat(recall.open()).containsExactly(WHY);
    later(Duration.ofMinutes(1));
    assertThat(due()).containsExactly(WHY);
  }

  @Test
  void hintsSolutionsAndSkippingCountAsWell() {
    in("tags", "a", Happening.HINT, false);
    in("tags", "b", Happening.SOLUTION, false);
    in("tags", "c", Happening.SKIPPED, false);
    later(Duration.ofHours(1));
    assertThat(due()).extracting(Place::step).containsExactly("a", "b", "c");
  }

  @Test
  void eachReviewThatGoesWellMakesTheWaitLongerUntilItIsKnown() {
    lesson(Happening.TRIED);
    lesson(Happening.PASSED);
    for (var wait : Recall.WAITS) {
      later(wait.minusSeconds(1));
      assertThat(due()).as("a second before %s", wait).isEmpty();
      later(Duration.ofSeconds(1));
      assertThat(due()).as("after %s", wait).containsExactly(WHY);
      review(Happening.SHOWN, Happening.PASSED);
    }
    later(Duration.ofDays(1000));
    assertThat(due()).isEmpty();
    assertThat(recall.open()).isEmpty();
  }

  @Test
  void aReviewThatGoesWrongBeginsAnew() {
    lesson(Happening.TRIED);
    later(Duration.ofMinutes(10));
    review(Happening.SHOWN, Happening.PASSED);
    later(Duration.ofDays(1));
    review(Happening.SHOWN, Happening.TRIED, Happening.PASSED);
    later(Duration.ofMinutes(10));
    assertThat(due()).containsExactly(WHY);
    review(Happening.SHOWN, Happening.SKIPPED);
    assertThat(due()).isEmpty();
    later(Duration.ofMinutes(10));
    assertThat(due()).containsExactly(WHY);
  }

  @Test
  void aStepThatTurnsOutToBeImpossibleHereIsNotAsked() {
    lesson(Happening.SKIPPED);
    lesson(Happening.LEFT_OUT);
    later(Duration.ofDays(1));
    assertThat(due()).isEmpty();
  }

  @Test
  void aTaskThatIsTriedOutInAReviewGoesWell() {
    lesson(Happening.HINT);
    later(Duration.ofMinutes(10));
    in("review/tags", "why", Happening.SHOWN, false);
    in("review/tags", "why", Happening.TRIED, false);
    in("review/tags", "why", Happening.PASSED, false);
    later(Duration.ofHours(23));
    assertThat(due()).isEmpty();
  }
}
