package io.drydock.docker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One image as {@code docker image save} writes it. Its links are read once; a file is then looked
 * for in the layers, the newest first, at the path to which the links lead.
 */
final class SavedImage {
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
