package io.drydock.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of images, read from their layers as {@code docker image save} gives them, so that no
 * container is made. The archive of the last image is kept in a temporary file: a check often asks
 * for several paths.
 */
final class LayerFiles implements AutoCloseable {
  private static final long ARCHIVE_LIMIT = 2L << 30;

  private final EngineConnection engine;
  private String savedId = "";
  private List<String> savedLayers = List.of();
  private SavedImage saved;
  private Path archive;

  LayerFiles(EngineConnection engine) {
    this.engine = engine;
  }

  /** The file or folder at an absolute path; links on the way and at the end are followed. */
  synchronized Optional<FileEntry> find(ImageDetails image, String path) {
    try {
      // One ID may stand for the images of several platforms.
      if (!image.id().equals(savedId) || !image.layers().equals(savedLayers)) {
        download(image);
      }
      return saved.find(path);
    } catch (IOException e) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE, "The layers of " + image.id() + " cannot be read.", e);
    }
  }

  /** Of each layer, the lowest first: the paths of its files and links. */
  synchronized List<List<String>> paths(ImageDetails image) {
    try {
      if (!image.id().equals(savedId) || !image.layers().equals(savedLayers)) {
        download(image);
      }
      return saved.paths();
    } catch (IOException e) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE, "The layers of " + image.id() + " cannot be read.", e);
    }
  }

  private void download(ImageDetails image) throws IOException {
    close();
    var file = Files.createTempFile("drydock-image", ".tar");
    file.toFile().deleteOnExit();
    archive = file;
    var response =
        ApiPath.image(image.id())
            .flatMap(path -> engine.stream(path + "/get"))
            .orElseThrow(() -> new IOException("The image is gone."));
    try (response;
        var out = Files.newOutputStream(file)) {
      copy(response.getBody(), out);
    }
    saved = SavedImage.in(file, image.layers());
    savedId = image.id();
    savedLayers = image.layers();
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[1 << 16];
    long total = 0;
    for (int read; (read = in.read(buffer)) >= 0; ) {
      total += read;
      if (total > ARCHIVE_LIMIT) {
        throw new IOException("The image is larger than 2 GiB.");
      }
      out.write(buffer, 0, read);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    savedId = "";
    if (archive != null) {
      Files.deleteIfExists(archive);
      archive = null;
    }
  }
}
