package io.drydock.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Duration PAUSE = Duration.ofMillis(5);

  @Test
  void whatBecomesSoInTimeIsWaitedFor() throws InterruptedException {
    var looks = new AtomicInteger();
    var deadline = Deadline.after(Duration.ofSeconds(20));
    assertThat(deadline.await(PAUSE, () -> looks.incrementAndGet() == 3)).isTrue();
    assertThat(looks).hasValue(3);
    assertThat(deadline.passed()).isFalse();
  }

  @Test
  void theWaitingHasAnEndAlsoInTheMiddleOfAPause() throws InterruptedException {
    long started = System.nanoTime();
    var deadline = Deadline.after(Duration.ofMillis(50));
    assertThat(deadline.await(Duration.ofHours(1), () -> false)).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    assertThat(deadline.passed()).isTrue();
    assertThat(deadline.left()).isZero();
  }

  @Test
  void withoutTimeItLooksOnce() throws InterruptedException {
    assertThat(Deadline.after(Duration.ZERO).await(PAUSE, () -> true)).isTrue();
    assertThat(Deadline.after(Duration.ZERO).await(PAUSE, () -> false)).isFalse();
  }

  @Test
  void whatWasSeenLastIsGiven() throws InterruptedException {
    var looks = new AtomicInteger();
    assertThat(
            Deadline.after(Duration.ofMillis(30))
                .look(PAUSE, looks::incrementAndGet, seen -> seen > 1_000_000))
        .isEqualTo(looks.get());
  }

  @Test
  void aLookThatFailsEndsTheWaiting() {
    assertThatThrownBy(
            () ->
                Deadline.after(Duration.ofSeconds(20))
                    .await(
                        PAUSE,
                        () -> {
                          throw new IOException("gone");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }
}
