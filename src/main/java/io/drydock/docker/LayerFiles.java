package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * Files of images, read from their layers as {@code docker image save} gives them, so that no
 * container is made. The archive of the last image is kept in a temporary file: a check often asks
 * for several paths.
 */
final class LayerFiles implements AutoCloseable {
  private static final long ARCHIVE_LIMIT = 2L << 30;
  private static final int LINK_LIMIT = 10;
  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  private final EngineConnection engine;
  private String archivedImage = "";
  private Path archive;

  LayerFiles(EngineConnection engine) {
    this.engine = engine;
  }

  /** The file or folder at an absolute path; links on the way and at the end are followed. */
  synchronized Optional<FileEntry> find(ImageDetails image, String path) {
    try {
      if (!image.id().equals(archivedImage)) {
        download(image.id());
      }
      var wanted = normalized(path);
      for (int followed = 0; followed < LINK_LIMIT; followed++) {
        var found = newest(wanted);
        if (found.isEmpty() || !found.get().type().equals("link")) {
          return found;
        }
        wanted = target(wanted, found.get().content());
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE, "The layers of " + image.id() + " cannot be read.", e);
    }
  }

  private void download(String id) throws IOException {
    close();
    var file = Files.createTempFile("drydock-image", ".tar");
    file.toFile().deleteOnExit();
    archive = file;
    var response =
        engine.stream("/images/" + id + "/get")
            .orElseThrow(() -> new IOException("The image is gone."));
    try (response;
        var out = Files.newOutputStream(file)) {
      copy(response.getBody(), out);
    }
    archivedImage = id;
  }

  private static void copy(InputStream in, java.io.OutputStream out) throws IOException {
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

  private Optional<FileEntry> newest(String path) throws IOException {
    try (var tar = new TarFile(archive)) {
      var entries =
          new LinkedHashMap<String, org.apache.commons.compress.archivers.tar.TarArchiveEntry>();
      tar.getEntries().forEach(entry -> entries.put(entry.getName(), entry));
      for (var layer : layers(tar, entries).reversed()) {
        var entry = entries.get(layer);
        while (entry.isSymbolicLink()) {
          entry =
              entries.get(
                  Path.of(entry.getName())
                      .resolveSibling(entry.getLinkName())
                      .normalize()
                      .toString());
        }
        try (var in = new TarArchiveInputStream(tar.getInputStream(entry))) {
          var state = look(in, path);
          if (state.isPresent()) {
            return state.get();
          }
        }
      }
      return Optional.empty();
    }
  }

  private static List<String> layers(
      TarFile tar, Map<String, org.apache.commons.compress.archivers.tar.TarArchiveEntry> entries)
      throws IOException {
    JsonNode manifest =
        EngineConnection.JSON.readTree(tar.getInputStream(entries.get("manifest.json")));
    var layers = new ArrayList<String>();
    manifest.path(0).path("Layers").forEach(layer -> layers.add(layer.asText()));
    return layers;
  }

  /**
   * What one layer says of a path: an entry, "removed" (an empty inner answer), or nothing at all.
   */
  private static Optional<Optional<FileEntry>> look(TarArchiveInputStream layer, String path)
      throws IOException {
    boolean hidden = false;
    boolean implied = false;
    for (var entry = layer.getNextEntry(); entry != null; entry = layer.getNextEntry()) {
      var name = normalized(entry.getName());
      if (name.equals(path)) {
        return Optional.of(Optional.of(TarFiles.entry(entry, layer, path)));
      }
      implied |= name.startsWith(path + "/") && !name.contains(WHITEOUT);
      hidden |= hides(name, path);
    }
    if (implied) {
      return Optional.of(Optional.of(new FileEntry(path, "directory", "", "0755", "0:0", 0)));
    }
    return hidden ? Optional.of(Optional.empty()) : Optional.empty();
  }

  /**
   * Whether a whiteout entry removes the path or a folder above it (OCI image specification,
   * layers).
   */
  private static boolean hides(String whiteout, String path) {
    int slash = whiteout.lastIndexOf('/');
    var folder = whiteout.substring(0, Math.max(slash, 0));
    var name = whiteout.substring(slash + 1);
    if (name.equals(OPAQUE)) {
      return path.startsWith(folder + "/");
    }
    if (!name.startsWith(WHITEOUT)) {
      return false;
    }
    var removed = folder + "/" + name.substring(WHITEOUT.length());
    return path.equals(removed) || path.startsWith(removed + "/");
  }

  private static String target(String link, String target) {
    return normalized(
        target.startsWith("/") ? target : link.substring(0, link.lastIndexOf('/') + 1) + target);
  }

  private static String normalized(String path) {
    var clean = Path.of("/" + path).normalize().toString();
    return clean.length() > 1 && clean.endsWith("/")
        ? clean.substring(0, clean.length() - 1)
        : clean;
  }

  @Override
  public synchronized void close() throws IOException {
    archivedImage = "";
    if (archive != null) {
      Files.deleteIfExists(archive);
      archive = null;
    }
  }
}
