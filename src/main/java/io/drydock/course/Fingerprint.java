package io.drydock.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a course holds, by the SHA-256 of each of its files.
 *
 * @param files path within the course → digest
 */
public record Fingerprint(Map<String, String> files) {
  public Fingerprint {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** One digest over all. */
  public String digest() {
    var text = new StringBuilder();
    files.forEach((path, digest) -> text.append(digest).append(' ').append(path).append('\n'));
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a file has these bytes. */
  public boolean holds(String path, byte[] bytes) {
    return sha256(bytes).equals(files.get(path));
  }

  /** What is otherwise than it was, one sentence a file. */
  public List<String> changesSince(Fingerprint older) {
    var changes = new ArrayList<String>();
    var all = new TreeSet<>(files.keySet());
    all.addAll(older.files.keySet());
    for (var path : all) {
      var before = older.files.get(path);
      var now = files.get(path);
      if (before == null) {
        changes.add(path + " is new");
      } else if (now == null) {
        changes.add(path + " is gone");
      } else if (!before.equals(now)) {
        changes.add(path + " was changed");
      }
    }
    return changes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
