package io.drydock.docker;

import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What one layer says of a path that no link is part of: an entry, "removed", or nothing. */
final class LayerSearch {
  private final String place;
  private final String asked;
  private Optional<FileEntry> found = Optional.empty();
  private Optional<String> hardLink = Optional.empty();
  private boolean hidden;

  /**
   * A search.
   *
   * @param place absolute
   * @param asked the path under which what is found is told
   */
  LayerSearch(String place, String asked) {
    this.place = place;
    this.asked = asked;
  }

  /** Reads the layer up to the entry. */
  void in(TarArchiveInputStream layer) throws IOException {
    var below = place.equals("/") ? "/" : place + "/";
    boolean implied = place.equals("/");
    for (var entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
      var name = LayerPath.of(entry);
      if (name.equals(place)) {
        hit(entry, layer);
        return;
      }
      var whiteout = Whiteout.of(name);
      implied |= whiteout.isEmpty() && name.startsWith(below);
      hidden |=
          whiteout.isPresent()
              ? whiteout.get().hides(place)
              : !entry.isDirectory() && place.startsWith(name + "/");
    }
    if (implied) {
      found = Optional.of(new FileEntry(asked, "directory", "", "0755", "0:0", 0));
    }
  }

  private void hit(TarArchiveEntry entry, TarArchiveInputStream layer) throws IOException {
    if (entry.isLink()) {
      hardLink = Optional.of(LayerPath.normalized(entry.getLinkName()));
    } else {
      found = Optional.of(TarFiles.entry(entry, layer, asked));
    }
  }

  Optional<FileEntry> found() {
    return found;
  }

  /** The other name of a file that has two, under which the layer holds its content. */
  Optional<String> hardLink() {
    return hardLink;
  }

  /** Whether nothing that older layers have at the path can be seen. */
  boolean hidden() {
    return hidden;
  }
}
