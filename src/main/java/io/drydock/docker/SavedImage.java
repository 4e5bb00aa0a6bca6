package io.drydock.docker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * One image as {@code docker image save} writes it. Its links are read once; a file is then looked
 * for in the layers, the newest first, at the path to which the links lead.
 */
final class SavedImage {
  private static final int MOST_PATHS = 1_000_000;

  private final Path archive;
  private final List<String> diffIds;
  private final LayerLinks links;

  private SavedImage(Path archive, List<String> diffIds, LayerLinks links) {
    this.archive = archive;
    this.diffIds = diffIds;
    this.links = links;
  }

  /**
   * Reads the links of all layers; the archive must stay where it is.
   *
   * @param diffIds of the image's layers, the lowest first: an archive may hold the images of
   *     several platforms
   */
  static SavedImage in(Path archive, List<String> diffIds) throws IOException {
    var links = new LayerLinks();
    try (var saved = SavedArchive.open(archive)) {
      for (var layer : saved.layers(diffIds)) {
        try (var in = saved.read(layer)) {
          links.add(in);
        }
      }
    }
    return new SavedImage(archive, List.copyOf(diffIds), links);
  }

  /**
   * The file or folder at an absolute path; links on the way and at the end are followed. Nothing
   * where there is none, or where links lead in a circle.
   */
  Optional<FileEntry> find(String path) throws IOException {
    var place = links.resolve(path);
    return place.isEmpty() ? Optional.empty() : newest(place.get(), path);
  }

  /** Of each layer, the lowest first: the paths of its files and links, no folders. */
  List<List<String>> paths() throws IOException {
    try (var saved = SavedArchive.open(archive)) {
      var all = new ArrayList<List<String>>();
      for (var layer : saved.layers(diffIds)) {
        try (var in = saved.read(layer)) {
          all.add(paths(in));
        }
      }
      return List.copyOf(all);
    }
  }

  private static List<String> paths(TarArchiveInputStream layer) throws IOException {
    var paths = new ArrayList<String>();
    for (var entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
      var path = LayerPath.of(entry);
      if (!entry.isDirectory() && Whiteout.of(path).isEmpty()) {
        paths.add(path);
      }
      if (paths.size() > MOST_PATHS) {
        throw new IOException("A layer has more than " + MOST_PATHS + " files.");
      }
    }
    return List.copyOf(paths);
  }

  private Optional<FileEntry> newest(String place, String asked) throws IOException {
    try (var saved = SavedArchive.open(archive)) {
      for (var layer : saved.layers(diffIds).reversed()) {
        var search = new LayerSearch(place, asked);
        try (var in = saved.read(layer)) {
          search.in(in);
        }
        if (search.hardLink().isPresent()) {
          // The content stands with the entry that it is another name of, in the same layer.
          search = new LayerSearch(search.hardLink().get(), asked);
          try (var in = saved.read(layer)) {
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
}
