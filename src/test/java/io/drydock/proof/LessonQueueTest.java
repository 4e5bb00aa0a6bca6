package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Lesson;
import io.drydock.script.LessonReader;
import io.drydock.workbench.WorkQueue.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class LessonQueueTest {
  @Test
  void twoLessonsThatPublishNeverRunTogether() throws InterruptedException {
    var plain = new Item<>(0, lesson("plain", "docker pull nginx"));
    var first = new Item<>(1, lesson("first", "docker run -p 80:80 nginx"));
    var second = new Item<>(2, lesson("second", "docker run -p 81:80 nginx"));
    var queue = new LessonQueue(List.of(plain.what(), first.what(), second.what()));

    assertThat(queue.next()).contains(first);
    assertThat(queue.next()).contains(plain);
    queue.done(first);
    assertThat(queue.next()).contains(second);
    queue.done(second);
    queue.done(plain);
    assertThat(queue.next()).isEmpty();
  }

  @Test
  void aLessonThatPublishesWaitsUntilTheOtherIsDone() throws InterruptedException {
    var first = new Item<>(0, lesson("first", "docker run -p 80:80 nginx"));
    var second = new Item<>(1, lesson("second", "docker run -p 81:80 nginx"));
    var queue = new LessonQueue(List.of(first.what(), second.what()));
    assertThat(queue.next()).contains(first);
    var got = new CompletableFuture<Optional<Item<Lesson>>>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                got.complete(queue.next());
              } catch (InterruptedException e) {
                got.completeExceptionally(e);
              }
            });

    Thread.sleep(100);
    assertThat(got).isNotDone();
    queue.done(first);
    assertThat(got).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Optional.of(second));
  }

  private static Lesson lesson(String id, String command) {
    var steps = "[{task: t, say: Do it., check: [image: web], solution: ['" + command + "']}]";
    var text = "format: 1\nlesson: " + id + "\ntitle: A\nminutes: 5\nsteps: " + steps + "\n";
    return LessonReader.read(Path.of("a.yaml"), text).found().orElseThrow();
  }
}
