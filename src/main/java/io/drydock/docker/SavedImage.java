package io.drydock.docker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * One image as {@code docker image save} writes it. Its links are read once; a file is then looked
 * for in the layers, the newest first, at the path to which the links lead.
 */
final class SavedImage {
  private final Path archive;
  private final LayerLinks links;

  private SavedImage(Path archive, LayerLinks links) {
    this.archive = archive;
    this.links = links;
  }

  /** Reads the links of all layers; the archive must stay where it is. */
  static SavedImage in(Path archive) throws IOException {
    var links = new LayerLinks();
    try (var tar = new TarFile(archive)) {
      for (var layer : layers(tar)) {
        try (var in = open(tar, layer)) {
          links.add(in);
        }
      }
    }
    return new SavedImage(archive, links);
  }

  /**
   * The file or folder at an absolute path; links on the way and at the end are followed. Nothing
   * where there is none, or where links lead in a circle.
   */
  Optional<FileEntry> find(String path) throws IOException {
    var place = links.resolve(path);
    return place.isEmpty() ? Optional.empty() : newest(place.get(), path);
  }

  private Optional<FileEntry> newest(String place, String asked) throws IOException {
    try (var tar = new TarFile(archive)) {
      for (var layer : layers(tar).reversed()) {
        var search = new LayerSearch(place, asked);
        try (var in = open(tar, layer)) {
          search.in(in);
        }
        if (search.hardLink().isPresent()) {
          // The content stands with the entry that it is another name of, in the same layer.
          search = new LayerSearch(search.hardLink().get(), asked);
          try (var in = open(tar, layer)) {
            search.in(in);
          }
        }
        if (search.found().isPresent() || search.hidden()) {
          return search.found();
        }
      }
      return Optional.empty();
    }
  }

  private static TarArchiveInputStream open(TarFile tar, TarArchiveEntry layer) throws IOException {
    return new TarArchiveInputStream(tar.getInputStream(layer));
  }

  /** The archives of the layers, the oldest first. */
  private static List<TarArchiveEntry> layers(TarFile tar) throws IOException {
    var entries = new LinkedHashMap<String, TarArchiveEntry>();
    tar.getEntries().forEach(entry -> entries.put(entry.getName(), entry));
    var layers = new ArrayList<TarArchiveEntry>();
    try (InputStream manifest = tar.getInputStream(there(entries, "manifest.json"))) {
      for (var layer : EngineConnection.JSON.readTree(manifest).path(0).path("Layers")) {
        layers.add(layer(entries, layer.asText()));
      }
    }
    return layers;
  }

  /** A layer that two images share may be a link to where it stands. */
  private static TarArchiveEntry layer(Map<String, TarArchiveEntry> entries, String name)
      throws IOException {
    var entry = there(entries, name);
    for (int followed = 0; entry.isSymbolicLink(); followed++) {
      if (followed == LayerLinks.MOST_FOLLOWED) {
        throw new IOException("The links to the layer " + name + " lead in a circle.");
      }
      var target = Path.of(entry.getName()).resolveSibling(entry.getLinkName()).normalize();
      entry = there(entries, target.toString());
    }
    return entry;
  }

  private static TarArchiveEntry there(Map<String, TarArchiveEntry> entries, String name)
      throws IOException {
    var entry = entries.get(name);
    if (entry == null) {
      throw new IOException("The saved image has no " + name + ".");
    }
    return entry;
  }
}
