package io.drydock.script;

import java.util.function.Function;

/** Makes of a text what its kind of file stands for. */
final class Binding {
  private Binding() {}

  /** Reads a text with a binder; what the binder made counts only where no problem was noted. */
  static <T> Loaded<T> read(Source source, Function<Value, T> binder) {
    return Tree.of(source)
        .then(
            root -> {
              var reading = new Reading(source);
              if (!TreeRules.hold(root, reading)) {
                return new Loaded.Problems<>(reading.problems());
              }
              var made = binder.apply(new Value("the file", root, reading));
              return reading.problems().isEmpty()
                  ? new Loaded.Ok<>(made)
                  : new Loaded.Problems<>(reading.problems());
            });
  }
}
