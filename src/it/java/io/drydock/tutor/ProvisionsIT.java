package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.check.Variables;
import io.drydock.docker.EngineApi;
import io.drydock.docker.SharedLists;
import io.drydock.ledger.KeptInventories;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Condition;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step.Task;
import io.drydock.machine.QuietCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lessons need is got ready on a real engine. */
class ProvisionsIT {
  @TempDir Path folder;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();
  private final EngineApi api = EngineApi.connect(engine.dockerHost(), Duration.ofSeconds(10));
  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
  private Provisions provisions;

  @BeforeEach
  void nothingIsThere() {
    provisions = new Provisions(said::add, new KeptInventories(folder.resolve("ledger")));
    engine.fresh();
  }

  @AfterEach
  void close() {
    provisions.close();
    api.close();
  }

  private EngineLink link() {
    return new EngineLink(
        "test",
        engine.dockerHost(),
        engine.environment(),
        Map.of(),
        PushRegistry.ofTheEngine(),
        new SharedLists(api),
        (_, _) -> List.of(),
        (_, _) -> () -> {},
        (command, directory) ->
            QuietCommand.of(command).in(directory).with(engine.environment()).run(),
        capability -> capability != Capability.BUILDX);
  }

  private static Lesson lesson(List<String> images, Set<Capability> needs) {
    return new Lesson(
        "one", "One", Path.of("one.yaml"), 5, images, needs, List.of(), Map.of(), List.of());
  }

  private static Task task(String... setup) {
    return new Task(
        "a",
        "Do it.",
        List.of(setup),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Condition.ALWAYS);
  }

  private String heard() throws InterruptedException {
    return said.poll(60, TimeUnit.SECONDS);
  }

  @Test
  void imagesThatAreMissingAreFetchedAndOthersLeftAlone() throws InterruptedException {
    engine.dockerOk("pull", "-q", "alpine");
    provisions.lesson(
        link(), lesson(List.of("alpine", "hello-world"), Set.of()), Variables.NONE, folder);
    assertThat(heard()).isEqualTo("Fetching `hello-world:latest`, which this lesson works with …");
    assertThat(heard()).isEqualTo("`hello-world:latest` is here.");
    assertThat(api.image("hello-world")).isPresent();
    assertThat(said).isEmpty();
  }

  @Test
  void anImageThatCannotBeFetchedIsSaidWithTheCommandToTry() throws InterruptedException {
    provisions.lesson(
        link(), lesson(List.of("alpine:no-such-tag"), Set.of()), Variables.NONE, folder);
    assertThat(heard()).startsWith("Fetching ");
    assertThat(heard())
        .startsWith("`alpine:no-such-tag` could not be fetched: ")
        .endsWith("Try `docker image pull --quiet alpine:no-such-tag`.");
  }

  @Test
  void whatIsNotThereIsTold() throws InterruptedException {
    var told = new LinkedBlockingQueue<Set<Capability>>();
    provisions.look(
        link(), lesson(List.of(), Set.of(Capability.BUILDX, Capability.LINUX)), told::add);
    assertThat(told.poll(30, TimeUnit.SECONDS)).containsExactly(Capability.BUILDX);
    provisions.look(link(), lesson(List.of(), Set.of(Capability.LINUX)), told::add);
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void aLessonIsMadeReadyOnce() throws InterruptedException {
    provisions.lesson(link(), lesson(List.of("alpine"), Set.of()), Variables.NONE, folder);
    assertThat(heard()).startsWith("Fetching ");
    assertThat(heard()).isEqualTo("`alpine:latest` is here.");
    provisions.lesson(link(), lesson(List.of("no-such-image"), Set.of()), Variables.NONE, folder);
    assertThat(said.poll(300, TimeUnit.MILLISECONDS)).as("the same lesson again").isNull();
  }

  @Test
  void aTasksSetupRunsOnceBeforeItIsJudged() throws Exception {
    var ready = new CountDownLatch(2);
    var task = task("echo ${word} >> made", "docker volume create store");
    var variables = new Variables(Map.of("word", "hello"));
    provisions.task(link(), "one", task, variables, folder, _ -> ready.countDown());
    provisions.task(link(), "one", task, variables, folder, _ -> ready.countDown());
    assertThat(ready.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("made"))).isEqualTo("hello\n");
    assertThat(api.volumes()).hasSize(1);
  }

  @Test
  void aSetupThatFailsIsSaidAndTheTaskGoesOn() throws Exception {
    var ready = new CountDownLatch(1);
    provisions.task(
        link(), "one", task("echo broken; exit 1"), Variables.NONE, folder, _ -> ready.countDown());
    assertThat(ready.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(heard()).startsWith("The task could not be prepared: broken");
  }
}
