package io.drydock.practice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * An image of one layer that goes straight into a registry: the engine here could not build it,
 * since it is for another platform.
 *
 * @param layer its files, as a packed archive
 * @param createdBy what its history says about the layer
 */
record StoredImage(
    Platform platform,
    byte[] layer,
    String title,
    String description,
    List<String> command,
    String createdBy) {
  static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
  static final String INDEX = "application/vnd.docker.distribution.manifest.list.v2+json";
  static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  private static final String CONFIG = "application/vnd.docker.container.image.v1+json";
  private static final String LAYER = "application/vnd.docker.image.rootfs.diff.tar.gzip";

  /** What the index of several platforms says about one image. */
  record Entry(Platform platform, String type, String digest, long size) {}

  /** The configuration, in which an engine reads how to run it, and for what it is made. */
  byte[] config(Instant created) {
    var root = JsonNodeFactory.instance.objectNode();
    describe(root, platform);
    root.put("created", created.toString());
    var config = root.putObject("config");
    command.forEach(config.putArray("Cmd")::add);
    config
        .putObject("Labels")
        .put("io.drydock.stand-in", "true")
        .put("org.opencontainers.image.title", title)
        .put("org.opencontainers.image.description", description);
    var files = root.putObject("rootfs").put("type", "layers");
    files.putArray("diff_ids").add(Digest.ofUnpacked(layer));
    var history = root.putArray("history");
    history.addObject().put("created", created.toString()).put("created_by", createdBy);
    return bytes(root);
  }

  /** The manifest: which configuration and which layer belong together. */
  byte[] manifest(byte[] config) {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", 2).put("mediaType", MANIFEST);
    blob(root.putObject("config"), CONFIG, config);
    blob(root.putArray("layers").addObject(), LAYER, layer);
    return bytes(root);
  }

  /** The index: one name for images of several platforms. */
  static byte[] index(List<Entry> entries) {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", 2).put("mediaType", INDEX);
    var manifests = root.putArray("manifests");
    for (var entry : entries) {
      var each = manifests.addObject();
      each.put("mediaType", entry.type()).put("size", entry.size()).put("digest", entry.digest());
      describe(each.putObject("platform"), entry.platform());
    }
    return bytes(root);
  }

  private static void describe(ObjectNode node, Platform platform) {
    node.put("architecture", platform.architecture()).put("os", platform.os());
    if (!platform.osVersion().isEmpty()) {
      node.put("os.version", platform.osVersion());
    }
    if (!platform.variant().isEmpty()) {
      node.put("variant", platform.variant());
    }
  }

  private static void blob(ObjectNode node, String type, byte[] bytes) {
    node.put("mediaType", type).put("size", bytes.length).put("digest", Digest.of(bytes));
  }

  private static byte[] bytes(ObjectNode node) {
    return node.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }
}
