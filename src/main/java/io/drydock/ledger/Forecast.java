package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.VolumeSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a shell line would remove from an engine, call after call: what one takes sets free what the
 * next can take. A line is played twice. Where a name is not known before the shell expands it, or
 * a filter is not understood, it means all that the call can take the first time, and nothing the
 * second: what goes both times goes for certain.
 */
public final class Forecast {
  /**
   * One thing that goes.
   *
   * @param certain whether the line says so, whatever the shell makes of it
   */
  public record Loss(Item item, boolean certain) {}

  /** What that stands for which cannot be known before the shell runs the line. */
  private enum Unknown {
    EVERYTHING,
    NOTHING
  }

  private static final String STACK = "com.docker.stack.namespace";

  private final Circumstances around;
  private final Unknown unknown;
  private final List<Item> taken = new ArrayList<>();
  private Inventory left;

  private Forecast(Inventory now, Circumstances around, Unknown unknown) {
    this.left = now;
    this.around = around;
    this.unknown = unknown;
  }

  /**
   * Whether a line has a call that may remove something.
   *
   * @param passingBy only those count that no program on the shell's PATH can see
   */
  public static boolean concerns(String line, boolean passingBy) {
    return (line.contains("docker") || line.contains("podman"))
        && RemovalCalls.in(line, passingBy).stream()
            .anyMatch(call -> !RemovalCalls.onlyStops(call));
  }

  /** Whether a call that was seen may remove something, or take a name off an image. */
  public static boolean concerns(DockerCall call) {
    return RemovalCalls.removes(call) || !Renaming.names(call).isEmpty();
  }

  /** Whether it matters for a call which volumes a prune takes. */
  public static boolean dependsOnVolumes(DockerCall call) {
    return call.name().equals("volume prune") || call.name().equals("system prune");
  }

  /** The same for the calls of a line. */
  public static boolean dependsOnVolumes(String line) {
    return RemovalCalls.in(line).stream().anyMatch(Forecast::dependsOnVolumes);
  }

  /** The things that go or could go, in the order in which they do. */
  public static List<Loss> of(String line, Inventory now, Circumstances around) {
    return of(RemovalCalls.in(line), RemovalCalls.inAnyOrder(line), now, around);
  }

  /** The same for a call with the words that the shell has made of it. */
  public static List<Loss> of(DockerCall call, Inventory now, Circumstances around) {
    return of(List.of(call), false, now, around);
  }

  private static List<Loss> of(
      List<DockerCall> calls, boolean again, Inventory now, Circumstances around) {
    var certain = Set.copyOf(new Forecast(now, around, Unknown.NOTHING).taken(calls, false));
    return new Forecast(now, around, Unknown.EVERYTHING)
        .taken(calls, again).stream().map(item -> new Loss(item, certain.contains(item))).toList();
  }

  private List<Item> taken(List<DockerCall> calls, boolean again) {
    int before;
    do {
      before = taken.size();
      calls.forEach(this::call);
    } while (again && taken.size() > before);
    return taken;
  }

  private void call(DockerCall call) {
    switch (call.name()) {
      case "container stop", "container kill", "container wait" -> stop(meant(call));
      case "container rm" -> containers(call);
      case "image rm" -> images(call);
      case "volume rm" ->
          take(
              named(
                      call,
                      left.volumes().stream().filter(this::unused),
                      (v, a) -> v.name().equals(a))
                  .map(Item::of));
      case "network rm" ->
          take(
              named(
                      call,
                      left.networks().stream().filter(n -> !Prune.inUse(n, left)),
                      (n, a) -> n.name().equals(a) || isId(n.id(), a))
                  .map(Item::of));
      case "stack rm" -> stack(call);
      case String name when name.endsWith(" prune") -> prune(name, call);
      default -> {
        if (ComposeDown.isOne(call) || ComposeDown.isStop(call)) {
          compose(call);
        } else if (around.namelessGo() && Renaming.replaces(call)) {
          take(Renaming.items(call, left).stream());
        }
      }
    }
  }

  private void compose(DockerCall call) {
    if (unknown == Unknown.NOTHING && !ComposeDown.namesItsProject(call, around)) {
      return;
    }
    if (RemovalCalls.onlyStops(call)) {
      stop(ComposeDown.containers(call, left, around));
    } else {
      take(ComposeDown.items(call, left, around));
    }
  }

  /** A stack's services go, and with them their containers and networks. */
  private void stack(DockerCall call) {
    Predicate<Map<String, String>> mine =
        labels ->
            call.arguments().stream()
                .anyMatch(
                    name ->
                        Arguments.unknown(name)
                            ? unknown == Unknown.EVERYTHING && labels.containsKey(STACK)
                            : name.equals(labels.get(STACK)));
    take(left.containers().stream().filter(c -> mine.test(c.labels())).map(Item::of));
    take(left.networks().stream().filter(n -> mine.test(n.labels())).map(Item::of));
  }

  private void take(Stream<Item> items) {
    var now = items.distinct().toList();
    taken.addAll(now);
    left = left.without(now);
  }

  /** With {@code --rm} a container goes when it stops, and its volumes without a name with it. */
  private void stop(List<ContainerSummary> containers) {
    var running = containers.stream().filter(ContainerSummary::running).toList();
    left = left.stopped(running);
    var gone = running.stream().filter(around.goesWhenStopped()).toList();
    take(gone.stream().map(Item::of));
    take(left.anonymousOnlyOf(gone));
  }

  private <T> Stream<T> named(DockerCall call, Stream<T> all, BiPredicate<T, String> isMeant) {
    return all.filter(
        each ->
            call.arguments().stream()
                .anyMatch(
                    a ->
                        Arguments.unknown(a)
                            ? unknown == Unknown.EVERYTHING
                            : isMeant.test(each, a)));
  }

  private List<ContainerSummary> meant(DockerCall call) {
    return named(
            call,
            left.containers().stream(),
            (c, a) -> c.name().equals(a.replaceFirst("^/", "")) || isId(c.id(), a))
        .toList();
  }

  private static boolean isId(String id, String typed) {
    var bare = typed.replaceFirst("^sha256:", "");
    return bare.matches("[0-9a-f]+") && id.replaceFirst("^sha256:", "").startsWith(bare);
  }

  private void containers(DockerCall call) {
    if (Arguments.has(call, "link")) {
      return;
    }
    boolean force = Arguments.has(call, "force");
    var gone = meant(call).stream().filter(c -> force || !c.running()).toList();
    take(gone.stream().map(Item::of));
    if (Arguments.has(call, "volumes")) {
      take(left.anonymousOnlyOf(gone));
    }
  }

  private void images(DockerCall call) {
    boolean force = Arguments.has(call, "force");
    boolean any = call.arguments().stream().anyMatch(Arguments::unknown);
    if (any && unknown == Unknown.EVERYTHING) {
      take(left.images().stream().filter(i -> canGo(i, force)).map(Item::of));
      return;
    }
    for (var argument : call.arguments()) {
      var tag = left.nameMeant(argument);
      if (tag.isPresent()) {
        take(untagged(left.named(tag.get()).orElseThrow(), tag.get(), force));
      } else {
        take(
            left.images().stream()
                .filter(i -> isId(i.id(), argument) || i.digests().contains(argument))
                .filter(i -> canGo(i, force) && (force || i.tags().size() <= 1))
                .map(Item::of));
      }
    }
  }

  private Stream<Item> untagged(ImageSummary image, String name, boolean force) {
    boolean last = image.tags().size() == 1;
    if (last && canGo(image, force)) {
      return Stream.of(Item.of(image));
    }
    return last && !force ? Stream.empty() : Stream.of(Item.of(image).onlyNames(List.of(name)));
  }

  private boolean canGo(ImageSummary image, boolean force) {
    Predicate<ContainerSummary> holds =
        c -> c.imageId().equals(image.id()) && (!force || c.running());
    return left.containers().stream().noneMatch(holds);
  }

  private boolean unused(VolumeSummary volume) {
    return left.containers().stream().noneMatch(c -> c.volumes().contains(volume.name()));
  }

  /** Of an image in use all names may go but one; which one differs between engines. */
  private void images(Prune prune, boolean all) {
    if (all && unknown == Unknown.EVERYTHING) {
      take(prune.namesInUse(left));
    }
    take(prune.images(left, all));
  }

  private void prune(String name, DockerCall call) {
    if (unknown == Unknown.NOTHING && !PruneFilter.isUnderstood(call, around.now())) {
      return;
    }
    var prune = new Prune(PruneFilter.of(call, around.now()));
    boolean all = Arguments.has(call, "all") || PruneFilter.asksForAll(call);
    switch (name) {
      case "container prune" -> take(prune.containers(left));
      case "image prune" -> images(prune, all);
      case "volume prune" -> take(prune.volumes(left, all || around.namedVolumes()));
      case "network prune" -> take(prune.networks(left));
      default -> {
        take(prune.containers(left));
        take(prune.networks(left));
        images(prune, all);
        if (Arguments.has(call, "volumes")) {
          take(prune.volumes(left, around.namedVolumes()));
        }
      }
    }
  }
}
