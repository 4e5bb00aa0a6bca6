package io.drydock.tutor;

import io.drydock.check.Variables;
import io.drydock.check.Words;
import io.drydock.docker.EngineException;
import io.drydock.docker.ImageReference;
import io.drydock.ledger.KeptInventories;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.machine.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Gets ready what lessons and tasks need, behind the prompt and one thing after the other: fetches
 * the images of a lesson that are not on the engine, looks what is missing, runs the setup of a
 * task. What was on the engine before is looked at first.
 */
final class Provisions implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Consumer<String> say;
  private final boolean trusted;
  private final Baselines baselines;
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final Deliveries deliveries = new Deliveries();
  private final AtomicInteger preparing = new AtomicInteger();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("provisions").factory());

  /** Nothing is ready yet; {@code say} hears, on another thread, what is being done. */
  Provisions(Consumer<String> say, KeptInventories kept) {
    this(say, kept, true);
  }

  /** The same; of a course that is {@code trusted} not, no command of its author is run. */
  Provisions(Consumer<String> say, KeptInventories kept, boolean trusted) {
    this.say = say;
    this.trusted = trusted;
    this.baselines = new Baselines(say, kept);
  }

  /** What was on the engine before. */
  Baselines baselines() {
    return baselines;
  }

  /** The images of lessons that are on their way. */
  Deliveries deliveries() {
    return deliveries;
  }

  /**
   * Looks which of the things that a lesson's steps can need are not here.
   *
   * @param looked hears it, on another thread; not called for a lesson that needs nothing
   */
  void look(EngineLink link, Lesson lesson, Consumer<Set<Capability>> looked) {
    var needs = EnumSet.noneOf(Capability.class);
    needs.addAll(lesson.needs());
    lesson.steps().forEach(step -> needs.addAll(step.needs()));
    if (!needs.isEmpty()) {
      whileBusy(() -> needs.removeIf(link.has()), () -> looked.accept(needs));
    }
  }

  /** Makes a lesson ready, once. */
  void lesson(EngineLink link, Lesson lesson, Variables variables, Path directory) {
    baselines.take(link, lesson.id());
    if (done.add(lesson.id()) && !lesson.images().isEmpty()) {
      var images = lesson.images().stream().map(variables::expand).toList();
      images.forEach(image -> deliveries.expect(ImageReference.of(image).familiar()));
      worker.execute(
          () -> {
            baselines.await(lesson.id());
            images.forEach(image -> fetch(link, image, directory));
          });
    }
  }

  /**
   * Makes a task ready, once, before it is judged for the first time.
   *
   * @param ready called when it is, at once where nothing is to be done; hears whether its setup
   *     has run
   */
  void task(
      EngineLink link,
      String lesson,
      Step.Task task,
      Variables variables,
      Path directory,
      Consumer<Boolean> ready) {
    var place = place(lesson, task.id());
    baselines.take(link, place);
    boolean first = done.add(place);
    if (first && !trusted && !task.setup().isEmpty()) {
      say.accept(notPrepared(task, variables));
    }
    if (!first || !trusted || task.setup().isEmpty()) {
      inTurn(() -> ready.accept(false));
      return;
    }
    whileBusy(
        () -> {
          baselines.await(place);
          for (var line : task.setup()) {
            run(
                link,
                List.of("sh", "-c", variables.expand(line)),
                directory,
                "The task could not be prepared");
          }
        },
        () -> ready.accept(true));
  }

  private static String notPrepared(Step.Task task, Variables variables) {
    return "What prepares this task is not run, because the course is not trusted. Try `drydock course trust`,"
        + " or run it yourself:\n"
        + String.join("\n", task.setup().stream().map(variables::expand).toList());
  }

  /** At once, or when what is being prepared is ready. */
  private void inTurn(Runnable work) {
    if (busy()) {
      worker.execute(work);
    } else {
      work.run();
    }
  }

  /**
   * Does something of the tutor's own on the engine, in its turn; until it has ended the tutor is
   * busy.
   */
  void whileBusy(Runnable work, Runnable then) {
    preparing.incrementAndGet();
    worker.execute(
        () -> {
          try {
            work.run();
            then.run();
          } finally {
            preparing.decrementAndGet();
          }
        });
  }

  /** Where a task's start is kept among the baselines. */
  static String place(String lesson, String task) {
    return lesson + "/" + task;
  }

  /** A task has passed: shown again another day, it starts from what is there then. */
  void passed(String lesson, String task) {
    baselines.passed(place(lesson, task));
  }

  /** Before it is judged again, the task is made ready again. */
  void again(String lesson, String task) {
    done.remove(place(lesson, task));
  }

  /** Whether the tutor itself is changing something that a task is about. */
  boolean busy() {
    return preparing.get() > 0;
  }

  /**
   * Waits until the tutor does nothing on the engine.
   *
   * @param baselinesToo whether the looks at what was there before count as well
   * @param givenUp asked now and then; true ends the waiting
   */
  boolean await(Duration timeout, boolean baselinesToo, BooleanSupplier givenUp)
      throws InterruptedException {
    BooleanSupplier rests = () -> !busy() && (!baselinesToo || baselines.settled());
    Deadline.after(timeout).await(LOOK_EVERY, () -> rests.getAsBoolean() || givenUp.getAsBoolean());
    return rests.getAsBoolean();
  }

  private void fetch(EngineLink link, String image, Path directory) {
    var name = ImageReference.of(image).familiar();
    try {
      fetch(link, image, name, directory);
    } finally {
      deliveries.ended(name);
    }
  }

  private void fetch(EngineLink link, String image, String name, Path directory) {
    try {
      if (link.view().images().stream().anyMatch(there -> there.tags().contains(name))) {
        return;
      }
    } catch (EngineException e) {
      say.accept("The images could not be listed: " + e.getMessage());
      return;
    }
    say.accept("Fetching `" + name + "`, which this lesson works with …");
    if (run(
        link,
        List.of("docker", "image", "pull", "--quiet", image),
        directory,
        "`" + name + "` could not be fetched")) {
      say.accept("`" + name + "` is here.");
    }
  }

  private boolean run(EngineLink link, List<String> command, Path directory, String failed) {
    try {
      var result = link.hands().run(command, directory);
      if (!result.succeeded()) {
        var last = result.output().lines().reduce((_, second) -> second).orElse("");
        say.accept(
            failed + ": " + Words.shortened(last) + "\n\nTry `" + String.join(" ", command) + "`.");
      }
      return result.succeeded();
    } catch (IOException e) {
      say.accept(failed + ": " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
