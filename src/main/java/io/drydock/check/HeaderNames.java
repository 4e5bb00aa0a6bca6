package io.drydock.check;

import java.util.Locale;

/** Headers by name: the names have no case (RFC 9110, section 5.1). */
final class HeaderNames implements Notation {
  static final Notation HEADERS = new HeaderNames();

  private HeaderNames() {}

  @Override
  public String key(String written) {
    return written.toLowerCase(Locale.ROOT);
  }
}
