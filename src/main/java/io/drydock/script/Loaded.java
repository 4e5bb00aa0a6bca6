package io.drydock.script;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What reading gave: the thing itself, or everything that is wrong with its text. */
public sealed interface Loaded<T> {

  /** All is well. */
  record Ok<T>(T value) implements Loaded<T> {}

  /**
   * It cannot be used.
   *
   * @param problems at least one, by file, line and column
   */
  record Problems<T>(List<Problem> problems) implements Loaded<T> {
    public Problems {
      problems = problems.stream().sorted().toList();
    }
  }

  /** The thing, where all is well. */
  default Optional<T> found() {
    return switch (this) {
      case Ok<T>(var value) -> Optional.of(value);
      case Problems<T> _ -> Optional.empty();
    };
  }

  /** What is wrong; empty where all is well. */
  default List<Problem> problems() {
    return switch (this) {
      case Ok<T> _ -> List.of();
      case Problems<T>(var problems) -> problems;
    };
  }

  /** The next stage of reading, where this one went well. */
  default <R> Loaded<R> then(Function<T, Loaded<R>> next) {
    return switch (this) {
      case Ok<T>(var value) -> next.apply(value);
      case Problems<T>(var problems) -> new Problems<>(problems);
    };
  }
}
