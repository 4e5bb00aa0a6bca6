package io.drydock.check;

import java.util.List;
import java.util.Optional;

/**
 * How one kind of value is written. People spell the same value in several ways: what is expected
 * is put into one of them, and fits where that is among the spellings of what is found.
 */
public interface Notation {
  /** Of texts that have one spelling only. */
  Notation PLAIN = new Notation() {};

  /** Of lists whose order is nobody's choice. */
  Notation NAMES =
      new Notation() {
        @Override
        public boolean ordered() {
          return false;
        }
      };

  /** The one spelling that stands for all of a written value's. */
  default String canonical(String written) {
    return written;
  }

  /** All spellings of a value that was found; at least one. */
  default List<String> spellings(String found) {
    return List.of(canonical(found));
  }

  /** What counts where nothing is set. */
  default Optional<String> unset() {
    return Optional.empty();
  }

  /** Whether a value that was found is as good as none. */
  default boolean isNothing(String found) {
    return found.isEmpty();
  }

  /** Whether lists of such values have an order. */
  default boolean ordered() {
    return true;
  }

  /** All values that there are; empty where they cannot be listed. */
  default List<String> words() {
    return List.of();
  }

  /** Values that stand for all that there are; empty where nothing can. */
  default List<String> samples() {
    return words();
  }

  /** Whether a written value, without variables, can ever be found. */
  default boolean valid(String written) {
    return words().isEmpty() || words().contains(canonical(written));
  }

  /** What a value is, to complete "`x` cannot be …". */
  default String says() {
    return "a text";
  }

  /** Values to try, for who wrote none. */
  default String examples() {
    return "another text";
  }

  /** Of numbers: the lowest that there is. */
  default long lowest() {
    return 0;
  }

  /** Of numbers: the highest that there is. */
  default long highest() {
    return Long.MAX_VALUE;
  }

  /** Of a map: the one spelling of a key. */
  default String key(String written) {
    return written;
  }

  /** Of a map: all keys that there are; empty where they are free. */
  default List<String> keys() {
    return List.of();
  }

  /** Of a map: how the value behind a key is written. */
  default Notation entry(String key) {
    return PLAIN;
  }

  /** Of a map: what stands behind a key that is not there, where that is something. */
  default Optional<Object> missingEntry() {
    return Optional.empty();
  }
}
