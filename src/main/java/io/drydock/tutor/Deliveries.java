package io.drydock.tutor;

import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.docker.ShellWords;
import io.drydock.machine.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The images that the tutor fetches for lessons, by familiar name, while they are on their way. */
final class Deliveries {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Set<String> onTheirWay = ConcurrentHashMap.newKeySet();

  void expect(String image) {
    onTheirWay.add(image);
  }

  /** It is there, or could not be fetched. */
  void ended(String image) {
    onTheirWay.remove(image);
  }

  /** All at this moment. */
  Set<String> now() {
    return Set.copyOf(onTheirWay);
  }

  /** Those that a line is about and that are not on the engine; a pull needs none of them. */
  List<String> neededBy(String line, EngineView view) {
    if (onTheirWay.isEmpty()) {
      return List.of();
    }
    var named =
        onTheirWay.stream()
            .filter(
                image ->
                    ShellWords.commands(line).stream()
                        .anyMatch(words -> !words.contains("pull") && names(words, image)))
            .sorted()
            .toList();
    return named.isEmpty() ? named : missing(named, view);
  }

  private static List<String> missing(List<String> images, EngineView view) {
    try {
      var there = view.images();
      return images.stream()
          .filter(image -> there.stream().noneMatch(each -> each.tags().contains(image)))
          .toList();
    } catch (EngineException _) {
      return List.of();
    }
  }

  /** Whether a line names an image. */
  static boolean names(String line, String image) {
    return ShellWords.commands(line).stream().anyMatch(words -> names(words, image));
  }

  private static boolean names(List<String> words, String image) {
    return words.contains(image)
        || image.endsWith(":latest")
            && words.contains(image.substring(0, image.length() - ":latest".length()));
  }

  /**
   * Waits until none of these is on its way.
   *
   * @param givenUp asked now and then; true ends the waiting
   */
  boolean await(List<String> images, Duration timeout, BooleanSupplier givenUp)
      throws InterruptedException {
    BooleanSupplier arrived = () -> images.stream().noneMatch(onTheirWay::contains);
    Deadline.after(timeout)
        .await(LOOK_EVERY, () -> arrived.getAsBoolean() || givenUp.getAsBoolean());
    return arrived.getAsBoolean();
  }
}
