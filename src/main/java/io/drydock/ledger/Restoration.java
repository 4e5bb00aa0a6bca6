package io.drydock.ledger;

import io.drydock.docker.ImageSummary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What leads an engine back to how it was.
 *
 * @param names tags that point elsewhere or nowhere now, each with the ID of its image, which is
 *     still there
 * @param removals what came since, in the order in which it can be removed
 */
public record Restoration(Map<String, String> names, List<Item> removals) {

  /**
   * Compares an engine now with how it was.
   *
   * @param ledger what is never removed
   * @param given tags of images that the lesson itself brought
   */
  public static Restoration of(
      Inventory start, Inventory now, Inventory ledger, Set<String> given) {
    var names = new LinkedHashMap<String, String>();
    for (var image : start.images()) {
      for (var tag : image.tags()) {
        boolean elsewhere = now.named(tag).filter(other -> other.id().equals(image.id())).isEmpty();
        if (elsewhere && now.image(image.id()).isPresent()) {
          names.put(tag, image.id());
        }
      }
    }
    var removals =
        now.since(start).stream()
            .filter(item -> !ledger.holds(item))
            .filter(item -> item.names().stream().noneMatch(given::contains))
            .filter(item -> !isLastName(item, start))
            .flatMap(item -> withoutNames(item, names.keySet()).stream())
            .sorted(
                Comparator.comparing(Item::kind)
                    .thenComparing(item -> made(item, now), Comparator.reverseOrder()))
            .toList();
    return new Restoration(names, removals);
  }

  /** Without its only name, an image that had none would go as a whole. */
  private static boolean isLastName(Item item, Inventory start) {
    return !item.whole() && start.image(item.id()).map(ImageSummary::dangling).orElse(false);
  }

  /** Of a name that goes back to where it was, nothing is to be removed. */
  private static Optional<Item> withoutNames(Item item, Set<String> restored) {
    var names = item.names().stream().filter(n -> !restored.contains(n)).toList();
    return item.whole() || !names.isEmpty()
        ? Optional.of(new Item(item.kind(), item.id(), names, item.whole(), item.size()))
        : Optional.empty();
  }

  /** Images that were built later may stand on earlier ones. */
  private static long made(Item item, Inventory now) {
    return item.kind() == Item.Kind.IMAGE
        ? now.image(item.id()).map(image -> image.created().toEpochMilli()).orElse(0L)
        : 0;
  }

  public boolean isEmpty() {
    return names.isEmpty() && removals.isEmpty();
  }
}
