package io.drydock.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** The names that registries and engines give to contents. */
final class Digest {
  private Digest() {}

  /** The digest of these bytes. */
  static String of(byte[] bytes) {
    return named(sha256().digest(bytes));
  }

  /** The digest of what is packed in these bytes: a layer's diff ID. */
  static String ofUnpacked(byte[] packed) {
    var digest = sha256();
    try (var stream =
        new DigestInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)), digest)) {
      stream.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named(digest.digest());
  }

  private static String named(byte[] hash) {
    return "sha256:" + HexFormat.of().formatHex(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
