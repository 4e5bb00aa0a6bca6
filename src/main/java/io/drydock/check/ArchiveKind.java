package io.drydock.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What a file is by its first bytes. */
final class ArchiveKind {
  private static final int LONGEST = 6;
  private static final Map<String, String> COMPRESSED =
      Map.of(
          "1f8b",
          "gzip",
          "425a68",
          "bzip2",
          "fd377a585a",
          "xz",
          "28b52ffd",
          "zstd",
          "504b0304",
          "zip");

  private ArchiveKind() {}

  /** The program that compressed it; empty where none of the usual ones did. */
  static Optional<String> compressedBy(Path file) {
    try (var in = Files.newInputStream(file)) {
      var start = HexFormat.of().formatHex(in.readNBytes(LONGEST));
      return COMPRESSED.entrySet().stream()
          .filter(kind -> start.startsWith(kind.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Whether it is no text: then line ends are no matter. */
  static boolean isBinary(String content) {
    return content.indexOf('\0') >= 0 || content.indexOf('\uFFFD') >= 0;
  }
}
