package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Check;
import io.drydock.check.Options;
import io.drydock.check.Verdict;
import io.drydock.session.Lessons;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LookQueueTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final ConcurrentLinkedQueue<Throwable> troubles = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<List<Verdict>> found = new ConcurrentLinkedQueue<>();
  private final LookQueue queue = new LookQueue(troubles::add);

  @AfterEach
  void close() {
    queue.close();
  }

  private static Check within(Duration time) {
    return new Check.Image(
        "web",
        List.of(),
        new Options(Optional.of(time), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** What nobody asked for, told without waiting for things to settle. */
  private void submit(List<Check> checks, Supplier<List<Verdict>> look, LookQueue.Hearer hearer) {
    queue.submit(new LookQueue.Request("", checks, Duration.ZERO, look, hearer));
  }

  @Test
  void aCheckThatMayTakeItsTimeIsLookedAtAgain() throws InterruptedException {
    var looks = new AtomicInteger();
    submit(
        List.of(within(LONG)),
        () -> List.of(looks.incrementAndGet() < 3 ? Lessons.failed("not yet") : Lessons.passed()),
        found::add);
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(looks).hasValue(3);
    assertThat(found).hasSize(3).last().isEqualTo(List.of(Lessons.passed()));
  }

  @Test
  void aCheckWithoutTimeIsLookedAtOnce() throws InterruptedException {
    var looks = new AtomicInteger();
    submit(
        List.of(Lessons.WEB),
        () -> {
          looks.incrementAndGet();
          return List.of(Lessons.failed("no"));
        },
        found::add);
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(looks).hasValue(1);
  }

  @Test
  void aNewRequestEndsTheWaitingForAnOldOne() throws InterruptedException {
    var first = new CountDownLatch(1);
    submit(
        List.of(within(Duration.ofMinutes(4))),
        () -> List.of(Lessons.failed("never")),
        _ -> first.countDown());
    assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();
    submit(List.of(Lessons.WEB), () -> List.of(Lessons.passed()), found::add);
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(found).containsExactly(List.of(Lessons.passed()));
  }

  @Test
  void whatGoesWrongIsToldAndTheNextRequestIsStillJudged() throws InterruptedException {
    submit(
        List.of(),
        () -> {
          throw new IllegalStateException("broken");
        },
        found::add);
    queue.awaitQuiet(LONG);
    submit(List.of(), () -> List.of(Lessons.passed()), found::add);
    queue.awaitQuiet(LONG);
    assertThat(troubles).hasSize(1);
    assertThat(found).hasSize(1);
  }

  /** Notes what it hears, in order. */
  private static LookQueue.Hearer noting(List<String> heard) {
    return new LookQueue.Hearer() {
      @Override
      public void found(List<Verdict> verdicts) {
        heard.add("found");
      }

      @Override
      public void rested() {
        heard.add("rested");
      }
    };
  }

  @Test
  void whatIsWaitedForRestsOnlyWhenItsTimeIsOver() throws InterruptedException {
    var heard = new CopyOnWriteArrayList<String>();
    submit(
        List.of(within(Duration.ofMillis(100))),
        () -> List.of(Lessons.failed("never")),
        noting(heard));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(heard).startsWith("found").endsWith("rested").containsOnlyOnce("rested");
  }

  @Test
  void whatGivesWayDoesNotRest() throws InterruptedException {
    var heard = new CopyOnWriteArrayList<String>();
    submit(List.of(within(LONG)), () -> List.of(Lessons.failed("never")), noting(heard));
    while (heard.isEmpty()) {
      Thread.onSpinWait();
    }
    submit(List.of(Lessons.WEB), () -> List.of(Lessons.passed()), found::add);
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(heard).containsOnly("found");
  }

  private LookQueue.Request settling(Supplier<List<Verdict>> look) {
    return new LookQueue.Request("", List.of(Lessons.WEB), LONG.dividedBy(50), look, found::add);
  }

  @Test
  void aFailureOfWhatStillMovesIsNotTold() throws InterruptedException {
    var looked = new CountDownLatch(1);
    queue.submit(
        settling(
            () -> {
              looked.countDown();
              return List.of(Lessons.failed("created"));
            }));
    assertThat(looked.await(5, TimeUnit.SECONDS)).isTrue();
    queue.submit(settling(() -> List.of(Lessons.passed())));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(found).containsExactly(List.of(Lessons.passed()));
  }

  @Test
  void aFailureIsToldAfterOneMoreLookWhenNothingMovesAnyMore() throws InterruptedException {
    var looks = new AtomicInteger();
    queue.submit(settling(() -> List.of(Lessons.failed("look " + looks.incrementAndGet()))));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(found).containsExactly(List.of(Lessons.failed("look 2")));
  }

  @Test
  void whatNeverComesToRestIsToldAllTheSame() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
    while (found.isEmpty() && System.nanoTime() < end) {
      queue.submit(settling(() -> List.of(Lessons.failed("restarting"))));
      Thread.sleep(50);
    }
    assertThat(found).isNotEmpty();
  }

  /** Hears what has passed for a while, and what fails when its time is over. */
  private LookQueue.Hearer patiently(Duration mustHold) {
    return new LookQueue.Hearer() {
      @Override
      public void found(List<Verdict> verdicts) {
        found.add(verdicts);
      }

      @Override
      public Duration mustHold() {
        return mustHold;
      }

      @Override
      public boolean hearsWhatIsOnItsWay() {
        return false;
      }
    };
  }

  @Test
  void whatPassesForAMomentOnlyIsNotToldAsPassed() throws InterruptedException {
    var looks = new AtomicInteger();
    submit(
        List.of(Lessons.WEB),
        () -> List.of(looks.incrementAndGet() == 1 ? Lessons.passed() : Lessons.failed("exited")),
        patiently(Duration.ofMillis(50)));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(found).containsExactly(List.of(Lessons.failed("exited")));
  }

  @Test
  void whatGoesOnPassingIsToldAfterOneMoreLook() throws InterruptedException {
    var looks = new AtomicInteger();
    submit(
        List.of(Lessons.WEB),
        () -> {
          looks.incrementAndGet();
          return List.of(Lessons.passed());
        },
        patiently(Duration.ofMillis(50)));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(looks).hasValue(2);
    assertThat(found).containsExactly(List.of(Lessons.passed()));
  }

  @Test
  void whatMayStillComeToHoldIsNotToldAsFailedBeforeItsTimeIsOver() throws InterruptedException {
    var looks = new AtomicInteger();
    submit(
        List.of(within(LONG)),
        () -> List.of(looks.incrementAndGet() < 3 ? Lessons.failed("starts") : Lessons.passed()),
        patiently(Duration.ZERO));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(found).containsExactly(List.of(Lessons.passed()));
  }

  @Test
  void whatHasNoTimeIsToldAsFailedThoughSomethingElseIsOnItsWay() throws InterruptedException {
    submit(
        List.of(Lessons.WEB, within(Duration.ofMillis(100))),
        () -> List.of(Lessons.failed("no"), Lessons.failed("starts")),
        patiently(Duration.ZERO));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(found).first().isEqualTo(List.of(Lessons.failed("no"), Lessons.failed("starts")));
  }

  private LookQueue.Request named(String asked, String name, List<String> heard) {
    return new LookQueue.Request(
        asked, List.of(), Duration.ZERO, () -> List.of(Lessons.passed()), _ -> heard.add(name));
  }

  @Test
  void whatSomebodyAskedForIsAnsweredWhateverComesAfterIt() throws InterruptedException {
    var heard = new CopyOnWriteArrayList<String>();
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    submit(
        List.of(),
        () -> {
          begun.countDown();
          await(go);
          return List.of(Lessons.passed());
        },
        _ -> heard.add("busy"));
    await(begun);
    queue.submit(named("check first", "check", heard));
    queue.submit(named("", "engine", heard));
    queue.submit(named("hint first", "hint", heard));
    queue.submit(named("", "engine again", heard));
    queue.submit(named("check first", "check again", heard));
    go.countDown();
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(heard).containsExactly("busy", "hint", "engine again", "check again");
  }

  @Test
  void whatStillWaitsForItsTimeGoesOnAfterAnAnswer() throws InterruptedException {
    var looks = new AtomicInteger();
    var first = new CountDownLatch(1);
    submit(
        List.of(within(LONG)),
        () -> {
          first.countDown();
          return List.of(
              looks.incrementAndGet() < 4 ? Lessons.failed("not yet") : Lessons.passed());
        },
        found::add);
    await(first);
    var heard = new CopyOnWriteArrayList<String>();
    queue.submit(named("hint first", "hint", heard));
    assertThat(queue.awaitQuiet(LONG)).isTrue();
    assertThat(heard).containsExactly("hint");
    assertThat(found).last().isEqualTo(List.of(Lessons.passed()));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
