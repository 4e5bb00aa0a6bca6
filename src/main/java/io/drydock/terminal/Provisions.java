package io.drydock.terminal;

import io.drydock.check.Variables;
import io.drydock.check.Words;
import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineException;
import io.drydock.docker.ImageReference;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Gets ready what lessons and tasks need, behind the prompt and one thing after the other: fetches the
 * images of a lesson that are not on the engine, says what is missing, runs the setup of a task.
 */
final class Provisions implements AutoCloseable {
  private final Consumer<String> say;
  private final Set<String> done = new HashSet<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("provisions").factory());

  /** Nothing is ready yet; {@code say} hears, on another thread, what is being done. */
  Provisions(Consumer<String> say) {
    this.say = say;
  }

  /** Makes a lesson ready, once. */
  void lesson(EngineLink link, Lesson lesson, Variables variables, Path directory) {
    if (done.add(lesson.id()) && !(lesson.images().isEmpty() && lesson.needs().isEmpty())) {
      worker.execute(
          () -> {
            missing(link, lesson.needs(), "This lesson needs");
            lesson.images().stream().map(variables::expand).forEach(i -> fetch(link, i, directory));
          });
    }
  }

  /**
   * Makes a task ready, once, before it is judged for the first time.
   *
   * @param ready called when it is, at once where nothing is to be done
   */
  void task(
      EngineLink link, String lesson, Step.Task task, Variables variables, Path directory, Runnable ready) {
    boolean nothing = task.setup().isEmpty() && task.needs().isEmpty();
    if (!done.add(lesson + "/" + task.id()) || nothing) {
      ready.run();
      return;
    }
    worker.execute(
        () -> {
          missing(link, task.needs(), "This task needs");
          for (var line : task.setup()) {
            run(link, List.of("sh", "-c", variables.expand(line)), directory, "The task could not be prepared");
          }
          ready.run();
        });
  }

  private void missing(EngineLink link, Collection<Capability> needs, String start) {
    var missing =
        needs.stream().filter(link.has().negate()).map(Capability::says).collect(Collectors.joining(" and "));
    if (!missing.isEmpty()) {
      say.accept(start + " " + missing + ", which is not here. `skip` passes over what cannot be done.");
    }
  }

  private void fetch(EngineLink link, String image, Path directory) {
    var name = ImageReference.of(image).familiar();
    try {
      if (link.view().images().stream().anyMatch(there -> there.tags().contains(name))) {
        return;
      }
    } catch (EngineException e) {
      say.accept("The images could not be listed: " + e.getMessage());
      return;
    }
    say.accept("Fetching `" + name + "`, which this lesson works with …");
    if (run(link, List.of("docker", "image", "pull", "--quiet", image), directory, "`" + name + "` could not be fetched")) {
      say.accept("`" + name + "` is here.");
    }
  }

  private boolean run(EngineLink link, List<String> command, Path directory, String failed) {
    try {
      CommandResult result = link.hands().run(command, directory);
      if (!result.succeeded()) {
        var last = result.output().lines().reduce((_, second) -> second).orElse("");
        say.accept(failed + ": " + Words.shortened(last) + "\n\nTry `" + String.join(" ", command) + "`.");
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
