package io.drydock.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * Text of whole lines: one line end at its end does not count.
 *
 * @param lineEnd a regular expression for it
 */
record Printed(String lineEnd) implements Notation {
  /** What a program wrote; a terminal makes two characters of a line end. */
  static final Notation PRINTED = new Printed("\\r?\\n");

  /** What is in a file, where the line end of Windows is another one. */
  static final Notation CONTENT = new Printed("(?<!\\r)\\n");

  @Override
  public String canonical(String written) {
    return written.replaceFirst(lineEnd + "\\z", "");
  }

  @Override
  public List<String> spellings(String found) {
    var bare = canonical(found);
    return Stream.of(bare, bare + "\n", found).distinct().toList();
  }
}
