package io.drydock.ledger;

import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls that give a name to an image, and thereby take it off the image that had it: {@code build
 * -t}, {@code tag}, {@code pull}, {@code commit}, {@code import}. What {@code load} and Compose
 * name stands in files, and is not read here.
 */
public final class Renaming {
  private Renaming() {}

  /** The names that a call gives. */
  static List<String> names(DockerCall call) {
    var arguments = call.arguments();
    return switch (call.name()) {
      case "image build" -> call.flags().getOrDefault("tag", List.of());
      case "image tag", "tag" -> second(arguments);
      case "container commit", "image import" -> second(arguments);
      case "image pull" -> arguments;
      default -> List.of();
    };
  }

  private static List<String> second(List<String> arguments) {
    return arguments.size() == 2 ? arguments.subList(1, 2) : List.of();
  }

  /**
   * Whether a call makes a new image in the place of the old one, so that in the containerd image
   * store nothing is left of that. A {@code tag} leaves it there without a name, on both stores.
   */
  static boolean replaces(DockerCall call) {
    return Set.of("image build", "image pull").contains(call.name());
  }

  /**
   * The names on an engine that a call takes off their images, which is each image's last one: what
   * would go where images do not stay without a name. A pull may also find what is there already.
   */
  public static List<Item> items(DockerCall call, Inventory now) {
    return names(call).stream()
        .flatMap(
            name ->
                now.nameMeant(name).stream()
                    .flatMap(tag -> now.named(tag).stream().flatMap(i -> last(call, now, tag))))
        .toList();
  }

  private static Stream<Item> last(DockerCall call, Inventory now, String tag) {
    var image = now.named(tag).orElseThrow();
    boolean itself =
        call.name().equals("image tag")
            && (now.nameMeant(call.arguments().getFirst())
                    .flatMap(now::named)
                    .filter(image::equals)
                    .isPresent()
                || image.id().replace("sha256:", "").startsWith(call.arguments().getFirst()));
    return itself || image.tags().size() > 1 ? Stream.empty() : Stream.of(Item.of(image));
  }
}
