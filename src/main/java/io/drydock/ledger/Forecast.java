package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.VolumeSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
   * What decides besides the line.
   *
   * @param directory the folder in which the line runs
   * @param namedVolumes whether {@code volume prune} takes volumes with a name, as it did before
   *     Docker 23
   * @param goesWhenStopped whether a container is removed as soon as it stops: {@code --rm}
   */
  public record Circumstances(
      Path directory,
      Instant now,
      boolean namedVolumes,
      Predicate<ContainerSummary> goesWhenStopped) {}

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

  private final Circumstances around;
  private final Unknown unknown;
  private final List<Item> taken = new ArrayList<>();
  private Inventory left;

  private Forecast(Inventory now, Circumstances around, Unknown unknown) {
    this.left = now;
    this.around = around;
    this.unknown = unknown;
  }

  /** Whether a line has a call that may remove something. */
  public static boolean concerns(String line) {
    return line.contains("docker")
        && RemovalCalls.in(line).stream().anyMatch(call -> !RemovalCalls.onlyStops(call));
  }

  /** Whether it matters for a line which volumes a prune takes. */
  public static boolean dependsOnVolumes(String line) {
    return RemovalCalls.in(line).stream()
        .map(DockerCall::name)
        .anyMatch(name -> name.equals("volume prune") || name.equals("system prune"));
  }

  /** The things that go or could go, in the order in which they do. */
  public static List<Loss> of(String line, Inventory now, Circumstances around) {
    var calls = RemovalCalls.in(line);
    var certain = Set.copyOf(new Forecast(now, around, Unknown.NOTHING).taken(calls, false));
    return new Forecast(now, around, Unknown.EVERYTHING)
        .taken(calls, RemovalCalls.inAnyOrder(line)).stream()
            .map(item -> new Loss(item, certain.contains(item)))
            .toList();
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
      case String name when name.endsWith(" prune") -> prune(name, call);
      default -> compose(call);
    }
  }

  private void compose(DockerCall call) {
    if (unknown == Unknown.NOTHING && !ComposeDown.namesItsProject(call)) {
      return;
    }
    if (RemovalCalls.onlyStops(call)) {
      stop(ComposeDown.containers(call, left, around.directory()));
    } else {
      take(ComposeDown.items(call, left, around.directory()));
    }
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
      var tag = ImageReference.parse(argument).map(ImageReference::familiar).flatMap(left::named);
      if (tag.isPresent()) {
        take(untagged(tag.get(), ImageReference.of(argument).familiar(), force));
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

  private void prune(String name, DockerCall call) {
    if (unknown == Unknown.NOTHING && !PruneFilter.isUnderstood(call, around.now())) {
      return;
    }
    var prune = new Prune(PruneFilter.of(call, around.now()));
    boolean all = Arguments.has(call, "all") || PruneFilter.asksForAll(call);
    switch (name) {
      case "container prune" -> take(prune.containers(left));
      case "image prune" -> take(prune.images(left, all));
      case "volume prune" -> take(prune.volumes(left, all || around.namedVolumes()));
      case "network prune" -> take(prune.networks(left));
      default -> {
        take(prune.containers(left));
        take(prune.networks(left));
        take(prune.images(left, all));
        if (Arguments.has(call, "volumes")) {
          take(prune.volumes(left, around.namedVolumes()));
        }
      }
    }
  }
}
