package io.drydock.script;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What reading gave: the thing itself, or everything that is wrong with its text. */
public sealed interface Loaded<T> {

  /** All is well. */
  record Ok<T>(T value) implements Loaded<T> {
    @Override
    public Optional<T> found() {
      return Optional.of(value);
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }

    @Override
    public <R> Loaded<R> then(Function<T, Loaded<R>> next) {
      return next.apply(value);
    }
  }

  /**
   * It cannot be used.
   *
   * @param problems at least one, by file, line and column
   */
  record Problems<T>(List<Problem> problems) implements Loaded<T> {
    public Problems {
      problems = problems.stream().sorted().toList();
    }

    @Override
    public Optional<T> found() {
      return Optional.empty();
    }

    @Override
    public <R> Loaded<R> then(Function<T, Loaded<R>> next) {
      return new Problems<>(problems);
    }
  }

  /** The thing, where all is well. */
  Optional<T> found();

  /** What is wrong; empty where all is well. */
  List<Problem> problems();

  /** The next stage of reading, where this one went well. */
  <R> Loaded<R> then(Function<T, Loaded<R>> next);
}
