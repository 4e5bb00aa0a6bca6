package io.drydock.docker;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Paths of a layer as absolute paths: {@code ./usr/bin/} is {@code /usr/bin}. They are texts; this
 * machine need not be able to have files of such names.
 */
final class LayerPath {
  private LayerPath() {}

  static String of(TarArchiveEntry entry) {
    return normalized(entry.getName());
  }

  /** Without dots and without a slash at the end; nothing is above {@code /}. */
  static String normalized(String path) {
    var kept = new ArrayDeque<String>();
    for (var part : parts(path)) {
      if (part.equals("..")) {
        kept.pollLast();
      } else {
        kept.add(part);
      }
    }
    return "/" + String.join("/", kept);
  }

  /** The names between the slashes, {@code ..} among them. */
  static List<String> parts(String path) {
    return Stream.of(path.split("/")).filter(part -> !part.isEmpty() && !part.equals(".")).toList();
  }
}
