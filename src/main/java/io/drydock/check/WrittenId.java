package io.drydock.check;

import java.util.List;

/**
 * IDs and digests: whole, without the name of their hash, or the twelve digits that Docker prints.
 */
final class WrittenId implements Notation {
  static final Notation ID = new WrittenId();

  private static final String HASH = "sha256:";
  private static final int SHORT = 12;

  private WrittenId() {}

  @Override
  public List<String> spellings(String found) {
    var hex = found.startsWith(HASH) ? found.substring(HASH.length()) : found;
    return hex.length() < SHORT
        ? List.of(found)
        : List.of(found, hex, hex.substring(0, SHORT), HASH + hex.substring(0, SHORT));
  }

  @Override
  public boolean valid(String written) {
    return written.matches("(" + HASH + ")?([0-9a-f]{64}|[0-9a-f]{12})");
  }

  @Override
  public String says() {
    return "an ID or a digest";
  }

  @Override
  public String examples() {
    return "`sha256:` with 64 digits, the 12 digits that Docker prints, or `{starts-with: …}`";
  }
}
