package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.session.Event;
import io.drydock.session.Event.Attempt;
import io.drydock.session.Lessons;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is heard of looks at a task, and when. */
@Timeout(30)
class LooksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path home;

  private PretendEngine engine;

  @BeforeEach
  void open() throws InterruptedException {
    engine =
        new PretendEngine(
            home, Lessons.of(Lessons.task("first")), _ -> List.of(), _ -> "", Map.of());
    engine.judge(() -> List.of(Lessons.failed("nothing")));
    assertThat(engine.tutor.awaitVerdict(PATIENCE)).isTrue();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void ran(Attempt attempt) {
    var result = new CommandResult("docker tag a b", 0, "", home, Instant.now(), Duration.ZERO);
    var conversation = engine.tutor.conversation();
    conversation.looks().ran(result);
    conversation.happen(
        new News.CommandEnded(result, attempt, false), new Event.CommandRan(attempt));
  }

  @Test
  void aLookThatBeganBeforeTheLastCommandEndedIsNotToldAsItsVerdict() throws InterruptedException {
    var looks = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    engine.judge(
        () -> {
          looks.countDown();
          await(ended);
          return List.of(Lessons.failed("what was there before"));
        });
    ran(Attempt.ASIDE);
    await(looks);
    engine.judge(() -> List.of(Lessons.passed()));
    ran(Attempt.TRY);
    ended.countDown();
    assertThat(engine.tutor.awaitVerdict(PATIENCE)).isTrue();
    assertThat(engine.shown())
        .contains("Passed.")
        .doesNotContain("what was there before", "Still open");
  }

  @Test
  void whatHoldsWhileACommandRunsIsNotPassedBeforeThatHasEnded() throws InterruptedException {
    var looks = engine.tutor.conversation().looks();
    looks.commandRuns(true);
    engine.judge(() -> List.of(Lessons.passed()));
    engine.tutor.happen(new Event.EngineChanged());
    assertThat(engine.tutor.awaitVerdict(PATIENCE)).isTrue();
    assertThat(engine.shown()).doesNotContain("Passed.");
    looks.commandRuns(false);
    engine.judge(() -> List.of(Lessons.failed("exited")));
    ran(Attempt.TRY);
    assertThat(engine.tutor.awaitVerdict(PATIENCE)).isTrue();
    assertThat(engine.shown()).doesNotContain("Passed.");
  }

  @Test
  void aTryThatChangesNothingHasOneQuietLine() throws InterruptedException {
    engine.tutor.happen(new Event.CheckAsked());
    assertThat(engine.tutor.awaitVerdict(PATIENCE)).isTrue();
    ran(Attempt.TRY);
    assertThat(engine.tutor.awaitVerdict(PATIENCE)).isTrue();
    ran(Attempt.TRY);
    assertThat(engine.tutor.awaitVerdict(PATIENCE)).isTrue();
    assertThat(engine.shown()).containsOnlyOnce("Still open: image `web`");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
