package io.drydock.tutor;

import io.drydock.check.Check;
import io.drydock.check.Wanted;
import io.drydock.docker.ImageReference;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Item;
import io.drydock.lesson.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Removes, after a yes, what tasks have made, so that they can be done again. Only on the practice
 * engine: on an engine of the learner's own nobody can tell what was there for other reasons.
 */
final class Redo {
  private final Remover remover;
  private final EngineLink link;
  private final UnaryOperator<String> expand;

  /**
   * For the engine of a remover.
   *
   * @param expand puts the lesson's variables into a name
   */
  Redo(Remover remover, UnaryOperator<String> expand) {
    this.remover = remover;
    this.link = remover.link();
    this.expand = expand;
  }

  /** Asks, and removes; false where nothing was removed. */
  boolean agreed(List<Step.Task> tasks) {
    if (!link.isPractice()) {
      return false;
    }
    var there = Inventory.of(link.view());
    var items = new LinkedHashSet<Item>();
    tasks.stream()
        .flatMap(task -> task.check().stream())
        .flatMap(this::made)
        .flatMap(made -> there.item(made.kind(), made.name()).stream())
        .forEach(items::add);
    if (items.isEmpty()) {
      return false;
    }
    var all = items.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    var sizes = ItemSizes.of(all, link, remover.shell().start());
    remover
        .voice()
        .say(
            "%s done on this engine already. To be asked again, what %s made goes first:"
                    .formatted(
                        tasks.size() == 1 ? "One task is" : tasks.size() + " tasks are",
                        tasks.size() == 1 ? "it" : "they")
                + sizes.list(all));
    boolean yes = remover.voice().ask("Remove it?", false).orElse(false);
    if (yes) {
      remove(all);
    }
    return yes;
  }

  private void remove(List<Item> items) {
    try {
      remover.inTurn(() -> remover.remove(items));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    link.view().forget();
  }

  /** Something that a task asks for by its name. */
  record Made(Item.Kind kind, String name) {}

  private Stream<Made> made(Check check) {
    return made(check, expand);
  }

  /** What a check wants to be there, by name. */
  static Stream<Made> made(Check check, UnaryOperator<String> expand) {
    return check.traits().wants().stream().map(wanted -> made(wanted, expand));
  }

  private static Made made(Wanted wanted, UnaryOperator<String> expand) {
    var name = expand.apply(wanted.name());
    return switch (wanted.kind()) {
      case IMAGE -> new Made(Item.Kind.IMAGE, ImageReference.of(name).familiar());
      case CONTAINER -> new Made(Item.Kind.CONTAINER, name);
      case VOLUME -> new Made(Item.Kind.VOLUME, name);
      case NETWORK -> new Made(Item.Kind.NETWORK, name);
    };
  }
}
