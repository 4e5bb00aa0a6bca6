package io.drydock.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds what is there of a place's work; other programs may work at theirs. */
public final class WorkFolders {
  private WorkFolders() {}

  /** The folders that were made for work at a place and are not removed. */
  public static List<Path> of(Path place) throws IOException {
    var parent = Path.of(System.getProperty("java.io.tmpdir"));
    var names = WorkFolder.prefix(place.toRealPath()) + "*";
    try (var folders = Files.newDirectoryStream(parent, names)) {
      return StreamSupport.stream(folders.spliterator(), false).toList();
    }
  }
}
