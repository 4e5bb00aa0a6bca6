package io.drydock.check;

import java.util.List;
import java.util.stream.Stream;

/** What a program wrote: one line end at the end of the text does not count. */
final class Printed implements Notation {
  static final Notation PRINTED = new Printed();

  private Printed() {}

  @Override
  public String canonical(String written) {
    return written.replaceFirst("\\r?\\n\\z", "");
  }

  @Override
  public List<String> spellings(String found) {
    var bare = canonical(found);
    return Stream.of(bare, bare + "\n", found).distinct().toList();
  }
}
