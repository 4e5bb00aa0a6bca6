package io.drydock.script;

import java.nio.file.Path;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/** Makes of a text what its kind of file stands for. */
final class Binding {
  private Binding() {}

  /** Reads a text with a binder; what the binder made counts only where no problem was noted. */
  static <T> Loaded<T> read(Source source, Function<Value, T> binder) {
    return Tree.of(source).then(root -> ruled(source, root, binder));
  }

  /** Reads a file with a binder, by its kept tree where there is one. */
  static <T> Loaded<T> read(Path file, KeptTrees kept, Function<Value, T> binder) {
    return Source.bytes(file).then(bytes -> read(file, bytes, kept, binder));
  }

  private static <T> Loaded<T> read(
      Path file, byte[] bytes, KeptTrees kept, Function<Value, T> binder) {
    var known = kept.find(file, bytes);
    if (known.isPresent()) {
      return bound(known.get(), new Reading(Source.known(file, bytes)), binder);
    }
    return Source.of(file, bytes)
        .then(
            source ->
                Tree.of(source)
                    .then(
                        root -> {
                          var made = ruled(source, root, binder);
                          if (made.found().isPresent()) {
                            kept.keep(file, bytes, root);
                          }
                          return made;
                        }));
  }

  private static <T> Loaded<T> ruled(Source source, Node root, Function<Value, T> binder) {
    var reading = new Reading(source);
    return TreeRules.hold(root, reading)
        ? bound(root, reading, binder)
        : new Loaded.Problems<>(reading.problems());
  }

  private static <T> Loaded<T> bound(Node root, Reading reading, Function<Value, T> binder) {
    var made = binder.apply(new Value("the file", root, reading));
    return reading.problems().isEmpty()
        ? new Loaded.Ok<>(made)
        : new Loaded.Problems<>(reading.problems());
  }
}
