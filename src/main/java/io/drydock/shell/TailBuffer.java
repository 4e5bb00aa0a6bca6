package io.drydock.shell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the last bytes of a stream of any length. Not safe for several threads. */
final class TailBuffer {
  private final int limit;
  private byte[] bytes = new byte[8192];
  private int start;
  private int length;

  TailBuffer(int limit) {
    this.limit = limit;
  }

  void add(byte[] source, int from, int count) {
    int skip = Math.max(0, count - limit);
    grow(Math.min(limit, length + count - skip));
    for (int i = from + skip; i < from + count; i++) {
      bytes[(start + length) % bytes.length] = source[i];
      if (length < limit) {
        length++;
      } else {
        start = (start + 1) % bytes.length;
      }
    }
  }

  void clear() {
    start = 0;
    length = 0;
  }

  /** What was kept, from its first whole character on. */
  String text() {
    var all = new byte[length];
    for (int i = 0; i < length; i++) {
      all[i] = bytes[(start + i) % bytes.length];
    }
    int from = 0;
    while (length == limit && from < Math.min(4, length) && (all[from] & 0xC0) == 0x80) {
      from++;
    }
    return new String(all, from, length - from, StandardCharsets.UTF_8);
  }

  private void grow(int wanted) {
    if (wanted <= bytes.length) {
      return;
    }
    // Below the limit nothing has wrapped round yet, so a plain copy keeps the order.
    bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(wanted, bytes.length * 2)));
  }
}
