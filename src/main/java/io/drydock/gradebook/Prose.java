package io.drydock.gradebook;

import java.util.ArrayList;
import java.util.List;

/** A sentence in which names and commands stand in backquotes, taken apart. */
final class Prose {
  /**
   * A piece of it.
   *
   * @param code whether it stood in backquotes
   */
  record Piece(boolean code, String text) {}

  private Prose() {}

  /** The pieces; all of it is plain where backquotes come in no pairs, or stand side by side. */
  static List<Piece> pieces(String text) {
    var parts = text.split("`", -1);
    var all = new ArrayList<Piece>();
    boolean sideBySide = false;
    for (int i = 0; i < parts.length; i++) {
      boolean inner = i > 0 && i < parts.length - 1;
      boolean code = i % 2 == 1;
      sideBySide |= inner && (code ? parts[i].isBlank() : parts[i].isEmpty());
      if (!parts[i].isEmpty()) {
        all.add(new Piece(code, parts[i]));
      }
    }
    boolean pairs = parts.length % 2 == 1;
    return pairs && !sideBySide ? List.copyOf(all) : List.of(new Piece(false, text));
  }
}
