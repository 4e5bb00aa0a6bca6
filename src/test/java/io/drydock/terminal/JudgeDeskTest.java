package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Check;
import io.drydock.check.Options;
import io.drydock.check.Verdict;
import io.drydock.session.Lessons;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JudgeDeskTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final ConcurrentLinkedQueue<Throwable> troubles = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<List<Verdict>> found = new ConcurrentLinkedQueue<>();
  private final JudgeDesk desk = new JudgeDesk(troubles::add);

  @AfterEach
  void close() {
    desk.close();
  }

  private static Check within(Duration time) {
    return new Check.Image(
        "web", List.of(), new Options(Optional.of(time), Optional.empty(), Optional.empty()));
  }

  @Test
  void aCheckThatMayTakeItsTimeIsLookedAtAgain() throws InterruptedException {
    var looks = new AtomicInteger();
    desk.submit(
        new JudgeDesk.Request(
            List.of(within(LONG)),
            () ->
                List.of(looks.incrementAndGet() < 3 ? Lessons.failed("not yet") : Lessons.passed()),
            found::add));
    assertThat(desk.awaitQuiet(LONG)).isTrue();
    assertThat(looks).hasValue(3);
    assertThat(found).hasSize(3).last().isEqualTo(List.of(Lessons.passed()));
  }

  @Test
  void aCheckWithoutTimeIsLookedAtOnce() throws InterruptedException {
    var looks = new AtomicInteger();
    desk.submit(
        new JudgeDesk.Request(
            List.of(Lessons.WEB),
            () -> {
              looks.incrementAndGet();
              return List.of(Lessons.failed("no"));
            },
            found::add));
    assertThat(desk.awaitQuiet(LONG)).isTrue();
    assertThat(looks).hasValue(1);
  }

  @Test
  void aNewRequestEndsTheWaitingForAnOldOne() throws InterruptedException {
    var first = new CountDownLatch(1);
    desk.submit(
        new JudgeDesk.Request(
            List.of(within(Duration.ofMinutes(4))),
            () -> List.of(Lessons.failed("never")),
            _ -> first.countDown()));
    assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();
    desk.submit(
        new JudgeDesk.Request(List.of(Lessons.WEB), () -> List.of(Lessons.passed()), found::add));
    assertThat(desk.awaitQuiet(LONG)).isTrue();
    assertThat(found).containsExactly(List.of(Lessons.passed()));
  }

  @Test
  void whatGoesWrongIsToldAndTheNextRequestIsStillJudged() throws InterruptedException {
    desk.submit(
        new JudgeDesk.Request(
            List.of(),
            () -> {
              throw new IllegalStateException("broken");
            },
            found::add));
    desk.awaitQuiet(LONG);
    desk.submit(new JudgeDesk.Request(List.of(), () -> List.of(Lessons.passed()), found::add));
    desk.awaitQuiet(LONG);
    assertThat(troubles).hasSize(1);
    assertThat(found).hasSize(1);
  }
}
