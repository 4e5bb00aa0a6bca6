package io.drydock.docker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The symbolic links of an image, all layers laid over each other: what a later one replaced or
 * removed is not among them. There are few links in an image, and many files.
 */
final class LayerLinks {
  /** As many as Linux follows. */
  static final int MOST_FOLLOWED = 40;

  private static final int MOST_LINKS = 200_000;

  private final TreeMap<String, String> targets = new TreeMap<>();

  /** Lays the next newer layer over the others. */
  void add(TarArchiveInputStream layer) throws IOException {
    var whiteouts = new ArrayList<Whiteout>();
    var replaced = new ArrayList<String>();
    var own = new TreeMap<String, String>();
    for (var entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
      var name = LayerPath.of(entry);
      var whiteout = Whiteout.of(name);
      if (whiteout.isPresent()) {
        whiteouts.add(whiteout.get());
        continue;
      }
      if (targets.containsKey(name) || !entry.isDirectory() && !below(name).isEmpty()) {
        replaced.add(name);
      }
      if (entry.isSymbolicLink()) {
        own.put(name, entry.getLinkName());
      }
    }
    // Whatever its place in the archive, a layer removes of older ones, never of its own.
    whiteouts.forEach(this::remove);
    replaced.forEach(name -> remove(new Whiteout(name, false)));
    targets.putAll(own);
    if (targets.size() > MOST_LINKS) {
      throw new IOException("The image has more than " + MOST_LINKS + " links.");
    }
  }

  private void remove(Whiteout whiteout) {
    if (!whiteout.opaque()) {
      targets.remove(whiteout.path());
    }
    below(whiteout.path()).clear();
  }

  /** Everything below a folder: the character after the slash ends the range. */
  private SortedMap<String, String> below(String folder) {
    return targets.subMap(folder + "/", folder + "0");
  }

  /**
   * The path without links, from the root on, as a process in the container would come there.
   * Nothing where too many links follow each other: they may lead in a circle.
   */
  Optional<String> resolve(String path) {
    var ahead = new ArrayDeque<>(LayerPath.parts(path));
    var place = "";
    for (int followed = 0; !ahead.isEmpty(); ) {
      var part = ahead.pop();
      if (part.equals("..")) {
        place = place.substring(0, Math.max(place.lastIndexOf('/'), 0));
        continue;
      }
      var target = targets.get(place + "/" + part);
      if (target == null) {
        place = place + "/" + part;
      } else if (++followed > MOST_FOLLOWED) {
        return Optional.empty();
      } else {
        place = target.startsWith("/") ? "" : place;
        LayerPath.parts(target).reversed().forEach(ahead::push);
      }
    }
    return Optional.of(place.isEmpty() ? "/" : place);
  }
}
