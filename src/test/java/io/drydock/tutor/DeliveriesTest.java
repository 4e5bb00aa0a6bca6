package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.SharedLists;
import io.drydock.lesson.Lesson;
import io.drydock.machine.Deadline;
import io.drydock.session.Lessons;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
  private static final ImageSummary FAR = image("far:latest");
  private static final ImageSummary MINE = image("mine:latest");

  @TempDir Path home;
  private final CountDownLatch arrives = new CountDownLatch(1);
  private volatile List<ImageSummary> images = List.of();

  private static ImageSummary image(String name) {
    return new ImageSummary(
        "sha256:" + name, List.of(name), List.of(), "", Instant.EPOCH, 1000, Map.of());
  }

  private Object answer(String method) {
    return switch (method) {
      case "images" -> images;
      case "image" -> Optional.empty();
      default -> List.of();
    };
  }

  private PretendEngine engine(String... wanted) throws InterruptedException {
    var usual = Lessons.lesson();
    var lesson =
        new Lesson(
            usual.id(),
            usual.title(),
            usual.file(),
            usual.minutes(),
            List.of(wanted),
            Set.of(),
            usual.learned(),
            usual.variables(),
            usual.steps());
    return new PretendEngine(
        home,
        lesson,
        this::answer,
        _ -> {
          try {
            arrives.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return "";
        },
        Map.of());
  }

  private static void awaitShown(PretendEngine engine, String text) throws InterruptedException {
    Deadline.after(Duration.ofSeconds(10))
        .await(Duration.ofMillis(10), () -> engine.shown().contains(text));
    assertThat(engine.shown()).contains(text);
  }

  @Test
  void aCommandThatNeedsAnImageOnItsWayWaitsForIt() throws Exception {
    try (var engine = engine("far")) {
      awaitShown(engine, "Fetching `far:latest`");
      var typed = Thread.ofPlatform().start(() -> command(engine, "docker image history far"));
      awaitShown(
          engine, "Waiting for `far:latest`, still on the way. Ctrl-C gives the command up.");
      assertThat(engine.shown()).doesNotContain("nobody runs it");
      arrives.countDown();
      typed.join(Duration.ofSeconds(10));
      assertThat(engine.shown()).contains("nobody runs it");
    }
  }

  @Test
  void ctrlCGivesTheCommandUp() throws Exception {
    try (var engine = engine("far")) {
      awaitShown(engine, "Fetching `far:latest`");
      var typed = Thread.ofPlatform().start(() -> command(engine, "docker run far"));
      awaitShown(engine, "Waiting for `far:latest`");
      engine.tutor.ctrlC().press();
      typed.join(Duration.ofSeconds(10));
      assertThat(engine.shown())
          .contains("Not run: `far:latest` is not here yet. Try again in a moment.")
          .doesNotContain("nobody runs it");
    }
  }

  @Test
  void whatIsAboutOtherThingsOrIsThereOrFetchesItselfDoesNotWait() throws Exception {
    images = List.of(FAR);
    try (var engine = engine("slow", "far")) {
      awaitShown(engine, "Fetching `slow:latest`");
      for (var line :
          List.of("docker image ls", "docker pull slow", "docker run near", "docker run far")) {
        engine.tutor.command(line);
      }
      assertThat(engine.shown()).doesNotContain("Waiting for").contains("docker run far");
      arrives.countDown();
    }
  }

  @Test
  void whatTheTutorFetchesIsNoChangeOfTheLearners() throws Exception {
    assertThat(changed("docker tag a mine")).isEqualTo("+ image mine:latest, 1kB");
    assertThat(changed("docker run far")).contains("+ image far:latest", "+ image mine:latest");
  }

  /** What is said after a line while which both images came. */
  private String changed(String line) throws InterruptedException {
    images = List.of();
    var heard = new Heard();
    var deliveries = new Deliveries();
    var view = new SharedLists(EngineViewForTests.answering(this::answer));
    var link =
        new EngineLink(
            "test",
            "unix:///nowhere",
            Map.of(),
            Map.of(),
            PushRegistry.ofTheEngine(),
            view,
            (_, _) -> List.of(),
            (_, _) -> () -> {},
            (_, _) -> null,
            _ -> true);
    try (var room = new EngineRoom(_ -> {}, _ -> {})) {
      room.start(_ -> link);
      assertThat(room.awaitSettled(Duration.ofSeconds(10), () -> false)).isTrue();
      var changes = new Changes(room, heard, deliveries);
      deliveries.expect("far:latest");
      changes.before(true);
      images = List.of(FAR, MINE);
      deliveries.ended("far:latest");
      changes.fetchAfter(line);
      changes.after(line);
    }
    return heard.text();
  }

  private static void command(PretendEngine engine, String line) {
    try {
      engine.tutor.command(line);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
