package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * The archive that {@code docker image save} writes. Since Docker 25 it is an OCI image layout: an
 * index leads to manifests, perhaps over further indexes; beside the image there may be those of
 * other platforms, whose layers need not be here, and attestations. Before, {@code manifest.json}
 * names the layers.
 */
final class SavedArchive implements Closeable {
  private static final int MOST_DOCUMENTS = 1000;
  private static final int DOCUMENT_LIMIT = 4 << 20;

  private final TarFile tar;
  private final Map<String, TarArchiveEntry> entries = new LinkedHashMap<>();

  private SavedArchive(TarFile tar) {
    this.tar = tar;
    tar.getEntries().forEach(entry -> entries.put(entry.getName(), entry));
  }

  static SavedArchive open(Path archive) throws IOException {
    return new SavedArchive(new TarFile(archive));
  }

  /** The files of a layer, unpacked where they are packed. */
  TarArchiveInputStream read(TarArchiveEntry layer) throws IOException {
    return LayerStream.open(tar.getInputStream(layer), layer.getName());
  }

  /**
   * The archives of the layers, the lowest first.
   *
   * @param diffIds of the layers, by which the image is told from others in the archive
   */
  List<TarArchiveEntry> layers(List<String> diffIds) throws IOException {
    return entries.containsKey("index.json") ? ofLayout(diffIds) : ofManifestFile();
  }

  private List<TarArchiveEntry> ofManifestFile() throws IOException {
    var layers = new ArrayList<TarArchiveEntry>();
    for (var layer : document("manifest.json").path(0).path("Layers")) {
      layers.add(file(layer.asText()));
    }
    return layers;
  }

  private List<TarArchiveEntry> ofLayout(List<String> diffIds) throws IOException {
    var manifest =
        manifest(document("index.json"), diffIds, new HashSet<>())
            .orElseThrow(() -> new IOException("The saved image has no manifest with its layers."));
    var layers = new ArrayList<TarArchiveEntry>();
    for (var layer : manifest.path("layers")) {
      layers.add(file(blob(layer)));
    }
    return layers;
  }

  /** The manifest of the image with these layers, as far down as indexes lead to indexes. */
  private Optional<JsonNode> manifest(JsonNode index, List<String> diffIds, Set<String> seen)
      throws IOException {
    for (var descriptor : index.path("manifests")) {
      var name = blob(descriptor);
      // What an index names need not be here.
      if (!entries.containsKey(name) || !seen.add(name)) {
        continue;
      }
      if (seen.size() > MOST_DOCUMENTS) {
        throw new IOException("The saved image has more than " + MOST_DOCUMENTS + " manifests.");
      }
      var document = document(name);
      var found =
          document.has("manifests")
              ? manifest(document, diffIds, seen)
              : Optional.of(document).filter(each -> each.has("layers"));
      if (found.isPresent() && (document.has("manifests") || isOf(diffIds, document))) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean isOf(List<String> diffIds, JsonNode manifest) throws IOException {
    var config = blob(manifest.path("config"));
    if (!entries.containsKey(config)) {
      return false;
    }
    var own = document(config).path("rootfs").path("diff_ids");
    return StreamSupport.stream(own.spliterator(), false)
        .map(JsonNode::asText)
        .toList()
        .equals(diffIds);
  }

  private static String blob(JsonNode descriptor) {
    return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
  }

  private JsonNode document(String name) throws IOException {
    var entry = file(name);
    if (entry.getSize() > DOCUMENT_LIMIT) {
      throw new IOException("The saved image's " + name + " is larger than 4 MiB.");
    }
    try (var in = tar.getInputStream(entry)) {
      return EngineConnection.JSON.readTree(in);
    }
  }

  /** A layer that two images share may be a link to where it stands. */
  private TarArchiveEntry file(String name) throws IOException {
    var entry = there(name);
    for (int followed = 0; entry.isSymbolicLink(); followed++) {
      if (followed == LayerLinks.MOST_FOLLOWED) {
        throw new IOException("The links to the layer " + name + " lead in a circle.");
      }
      var target = Path.of(entry.getName()).resolveSibling(entry.getLinkName()).normalize();
      entry = there(target.toString());
    }
    return entry;
  }

  private TarArchiveEntry there(String name) throws IOException {
    var entry = entries.get(name);
    if (entry == null) {
      throw new IOException("The saved image has no " + name + ".");
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
