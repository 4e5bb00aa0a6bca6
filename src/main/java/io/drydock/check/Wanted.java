package io.drydock.check;

import java.util.List;
import java.util.Optional;

/**
 * A thing on the engine that a check wants to be there, by its name.
 *
 * @param name as its author wrote it: variables still stand in it, an image may have no tag
 */
public record Wanted(Kind kind, String name) {
  /** What an engine keeps under a name. */
  public enum Kind {
    IMAGE,
    CONTAINER,
    VOLUME,
    NETWORK
  }

  /** The thing of that name, or none where the check wants it gone. */
  static List<Wanted> unlessGone(Kind kind, Optional<String> name, List<Expectation> expect) {
    return Expectation.wantAbsence(expect)
        ? List.of()
        : name.map(text -> new Wanted(kind, text)).stream().toList();
  }
}
