package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CrewTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(100);

  private final List<String> told = new ArrayList<>();

  @Test
  void resultsAreToldInTheOrderOfTheQueueThoughWorkersEndInAnother() throws Exception {
    crew(
            4,
            4,
            LONG,
            (item, tell) -> {
              Thread.sleep("0369".contains(item) ? 30 : 1);
              tell.accept(item + ".");
            })
        .run(queue(10), new Told(told));

    assertThat(told)
        .isEqualTo(
            IntStream.range(0, 10).boxed().flatMap(i -> Stream.of(i + ".", i + " ended")).toList());
  }

  @Test
  void workersWorkSideBySide() throws Exception {
    var together = new CountDownLatch(2);
    crew(
            2,
            2,
            LONG,
            (_, tell) -> {
              together.countDown();
              together.await();
              tell.accept("met");
            })
        .run(queue(2), new Told(told));

    assertThat(told).containsExactly("met", "0 ended", "met", "1 ended");
  }

  @Test
  void noMoreIsBegunThanTheWindowHoldsWhileTheFirstIsNotAtItsEnd() throws Exception {
    var taken = new AtomicInteger();
    var most = new AtomicInteger();
    var ended = new AtomicInteger();
    var endless =
        new Iterator<String>() {
          @Override
          public boolean hasNext() {
            return taken.get() < 400;
          }

          @Override
          public String next() {
            most.accumulateAndGet(taken.get() + 1 - ended.get(), Math::max);
            return String.valueOf(taken.getAndIncrement());
          }
        };
    var counting =
        new Listener<String, String>() {
          @Override
          public void result(String item, String result) {}

          @Override
          public void ended(String item, Ending ending) {
            assertThat(item).isEqualTo(String.valueOf(ended.getAndIncrement()));
          }
        };
    crew(3, 5, LONG, (item, _) -> Thread.sleep(item.endsWith("0") ? 20 : 0))
        .run(WorkQueue.of(endless), counting);

    assertThat(ended).hasValue(400);
    assertThat(most.get()).isBetween(3, 5);
  }

  @Test
  void workThatTakesTooLongIsEndedAndTheNextIsDone() throws Exception {
    crew(
            1,
            1,
            SHORT,
            (item, tell) -> {
              tell.accept(item + " begins");
              Thread.sleep(item.equals("0") ? 60_000 : 0);
            })
        .run(queue(2), new Told(told));

    assertThat(told)
        .containsExactly("0 begins", "0 took longer than 100 ms", "1 begins", "1 ended");
  }

  @Test
  void workThatFailsTakesNoOtherWithIt() throws Exception {
    crew(
            2,
            2,
            LONG,
            (item, _) -> {
              if (item.equals("0")) {
                throw new IOException("no folder");
              }
            })
        .run(queue(2), new Told(told));

    assertThat(told).containsExactly("0 failed: no folder", "1 ended");
  }

  @Test
  void anErrorEndsAll() {
    var crew =
        crew(
            2,
            2,
            LONG,
            (_, _) -> {
              throw new StackOverflowError("too deep");
            });

    assertThatThrownBy(() -> crew.run(queue(9), new Told(told)))
        .isInstanceOf(IOException.class)
        .hasMessage("The work broke off: java.lang.StackOverflowError: too deep");
  }

  @Test
  void anExceptionOfTheListenerEndsAll() {
    var listener =
        new Listener<String, String>() {
          @Override
          public void result(String item, String result) {}

          @Override
          public void ended(String item, Ending ending) {
            throw new IllegalStateException("nobody listens");
          }
        };

    assertThatThrownBy(() -> crew(2, 2, LONG, (_, _) -> {}).run(queue(9), listener))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nobody listens");
  }

  @Test
  void workThatDoesNotEndThoughItWasToldToIsSaid() {
    var crew = new Crew<String, String>(1, 1, SHORT, SHORT, (_, _) -> deaf());

    assertThatThrownBy(() -> crew.run(queue(1), new Told(told)))
        .isInstanceOf(IOException.class)
        .hasMessage("The work broke off: worker 1, item 0 does not end though it was told to.");
  }

  private static void deaf() {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (System.nanoTime() < end) {
      Thread.interrupted();
      Thread.onSpinWait();
    }
  }

  @Test
  void anInterruptEndsAllThatRuns() throws Exception {
    var running = new CountDownLatch(2);
    var interrupted = new AtomicInteger();
    var crew =
        crew(
            2,
            2,
            LONG,
            (_, _) -> {
              running.countDown();
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                interrupted.incrementAndGet();
              }
            });
    var here = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                running.await();
              } catch (InterruptedException _) {
                return;
              }
              here.interrupt();
            });

    assertThatThrownBy(() -> crew.run(queue(9), new Told(told)))
        .isInstanceOf(InterruptedException.class);
    assertThat(interrupted).hasValue(2);
    assertThat(told).isEmpty();
  }

  @Test
  void aQueueThatFailsEndsAll() {
    var broken =
        new WorkQueue<String>() {
          @Override
          public Optional<Item<String>> next() {
            throw new IllegalStateException("the queue is gone");
          }

          @Override
          public void done(Item<String> item) {}
        };
    var crew = crew(2, 2, LONG, (_, _) -> {});

    assertThatThrownBy(() -> crew.run(broken, new Told(told)))
        .isInstanceOf(IOException.class)
        .hasMessage("The work broke off: the queue is gone");
  }

  private static Crew<String, String> crew(
      int workers, int window, Duration limit, Crew.Task<String, String> task) {
    return new Crew<>(workers, window, limit, LONG, task);
  }

  private static WorkQueue<String> queue(int items) {
    return WorkQueue.of(IntStream.range(0, items).mapToObj(String::valueOf).iterator());
  }
}
