package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineException;
import io.drydock.lesson.Question;
import io.drydock.progress.Entry;
import io.drydock.progress.Journal;
import io.drydock.session.Event;
import io.drydock.session.Happening;
import io.drydock.session.Lessons;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ReviewTest {
  @TempDir Path home;

  private PretendEngine sitDown() throws InterruptedException {
    var lesson =
        Lessons.of(
            Lessons.read("read-1"),
            Lessons.quiz("which", new Question.OneChoice(List.of("this", "that"), 1, List.of())),
            Lessons.typed("what"),
            Lessons.task("build"));
    return new PretendEngine(home, lesson, _ -> List.of(), _ -> "", Map.of());
  }

  private void happened(String lesson, String step, Happening happening, Duration ago) {
    var fields = happening == Happening.TRIED ? Map.of("answer", "2") : Map.<String, String>of();
    var entry = new Entry(Instant.now().minus(ago), "t0", lesson, step, happening, fields);
    assertThat(Journal.of(home, "trial").append(entry)).isEmpty();
  }

  private static void review(PretendEngine desk, String which) throws InterruptedException {
    desk.tutor.review(which);
    desk.tutor.awaitVerdict(Duration.ofSeconds(5));
  }

  /** Types answers; Enter alone goes on. */
  private static void type(PretendEngine desk, String... lines) throws InterruptedException {
    for (var line : lines) {
      if (line.isEmpty()) {
        desk.tutor.happen(new Event.Next());
      } else {
        desk.tutor.answer(line);
      }
      desk.tutor.awaitVerdict(Duration.ofSeconds(5));
    }
  }

  @Test
  void withoutAnythingToReviewThatIsSaid() throws InterruptedException {
    try (var desk = sitDown()) {
      review(desk, "");
      assertThat(desk.shown()).contains("There is nothing to review");
      review(desk, "tomorrow");
      assertThat(desk.shown()).contains("`review all` what is not due yet as well");
    }
  }

  @Test
  void whatIsDueIsSaidOnceASittingAndAskedAgain() throws InterruptedException, IOException {
    happened("first", "which", Happening.TRIED, Duration.ofHours(1));
    happened("first", "what", Happening.HINT, Duration.ofHours(1));
    happened("first", "gone-since", Happening.HINT, Duration.ofHours(1));
    try (var desk = sitDown()) {
      assertThat(desk.shown()).contains("3 steps wait for another look: `review` asks again.");
      review(desk, "");
      assertThat(desk.shown()).contains("Review: First things", "Step 1 of 2: question");
      type(desk, "1", "", "newest", "latest", "");
      assertThat(desk.shown()).contains("The end: ");
      assertThat(desk.tutor.session().lesson().id()).isEqualTo("review/first");
      type(desk, "");
      assertThat(desk.tutor.session().lesson().id()).isEqualTo("first");
      assertThat(desk.shown()).doesNotContain("1 step waits");
      review(desk, "");
      assertThat(desk.shown()).contains("What is due cannot be asked here now.");
    }
    var history = Journal.of(home, "trial").read();
    var recall = history.recall();
    assertThat(recall.cards().values()).extracting(card -> card.stage()).containsExactly(1, 0, 0);
    assertThat(history.lastLesson()).as("a review is no place to go on from").contains("first");
  }

  @Test
  void whatIsNotDueYetIsSaidWithTheTimeAndAskedWhereAllIsWanted() throws InterruptedException {
    happened("first", "which", Happening.TRIED, Duration.ofMinutes(4));
    try (var desk = sitDown()) {
      assertThat(desk.shown()).doesNotContain("another look");
      review(desk, "");
      assertThat(desk.shown())
          .contains("The next step is due in 6 minutes. `review all` asks already.");
      review(desk, "all");
      assertThat(desk.shown()).contains("Review: First things");
    }
  }

  @Test
  void withAnEngineThatDoesNotAnswerOnlyQuestionsAreAsked() throws InterruptedException {
    happened("first", "which", Happening.TRIED, Duration.ofHours(1));
    happened("first", "build", Happening.HINT, Duration.ofHours(1));
    try (var desk = sitDown()) {
      desk.judge(
          () -> {
            throw new EngineException(500, "gone.");
          });
      review(desk, "");
      assertThat(desk.shown())
          .contains(
              "The engine does not answer: gone. Only questions are asked again.",
              "Step 1 of 1: question");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1 minute",
    "61, 2 minutes",
    "3540, 59 minutes",
    "3541, 1 hour",
    "86400, 24 hours",
    "172801, 3 days"
  })
  void aWaitIsSaidInWholeUnits(long seconds, String words) {
    assertThat(Review.inWords(Duration.ofSeconds(seconds))).isEqualTo(words);
  }
}
