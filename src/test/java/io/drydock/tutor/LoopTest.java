package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopTest {
  private final List<Throwable> troubles = new CopyOnWriteArrayList<>();
  private final Loop loop = new Loop(troubles::add);

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void allIsCarriedOutInItsOrderOnOneThread() {
    var done = new CopyOnWriteArrayList<Integer>();
    var threads = new CopyOnWriteArrayList<Thread>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      loop.put(
          () -> {
            done.add(number);
            threads.addIfAbsent(Thread.currentThread());
          });
    }
    loop.await();
    assertThat(done).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void whatTheReaderItselfAsksIsDoneAtOnce() {
    assertThat(loop.call(() -> loop.call(() -> "inside") + " out")).isEqualTo("inside out");
  }

  @Test
  void whatIsThrownIsToldOrReachesWhoWaits() {
    loop.put(
        () -> {
          throw new IllegalStateException("put");
        });
    assertThatThrownBy(
            () ->
                loop.call(
                    () -> {
                      throw new IllegalStateException("called");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("called");
    assertThat(troubles).extracting(Throwable::getMessage).containsExactly("put");
    assertThat(loop.call(() -> "goes on")).isEqualTo("goes on");
  }

  @Test
  void whatIsInTheQueueAtTheEndIsStillDoneAndWhatComesLaterIsNot() {
    var done = new CopyOnWriteArrayList<String>();
    loop.put(
        () -> {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          done.add("slow");
        });
    loop.put(() -> done.add("last"));
    loop.close();
    loop.put(() -> done.add("too late"));
    assertThat(done).containsExactly("slow", "last");
  }
}
