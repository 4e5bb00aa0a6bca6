package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images are written as an engine with the containerd image store saves them: an OCI layout. */
class SavedLayoutTest {
  private static final UnaryOperator<byte[]> PLAIN = bytes -> bytes;

  @TempDir Path folder;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private static String digest(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (var file : files.entrySet()) {
        var entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] layer(String name, String content) throws IOException {
    return tar(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode blob(byte[] bytes) {
    files.put("blobs/sha256/" + digest(bytes).substring("sha256:".length()), bytes);
    return object().put("digest", digest(bytes)).put("size", bytes.length);
  }

  private ObjectNode blob(ObjectNode document) {
    return blob(document.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The descriptor of a manifest whose layers are packed so. */
  private ObjectNode image(UnaryOperator<byte[]> pack, byte[]... layers) {
    var config = object();
    config.putObject("rootfs").putArray("diff_ids").addAll(texts(diffIds(layers)));
    var manifest = object();
    manifest.set("config", blob(config));
    var all = manifest.putArray("layers");
    for (var layer : layers) {
      all.add(blob(pack.apply(layer)));
    }
    return blob(manifest);
  }

  private static List<com.fasterxml.jackson.databind.JsonNode> texts(List<String> texts) {
    return texts.stream()
        .<com.fasterxml.jackson.databind.JsonNode>map(JsonNodeFactory.instance::textNode)
        .toList();
  }

  private static List<String> diffIds(byte[]... layers) {
    return Stream.of(layers).map(SavedLayoutTest::digest).toList();
  }

  private static ObjectNode index(ObjectNode... manifests) {
    var index = object();
    index.putArray("manifests").addAll(List.of(manifests));
    return index;
  }

  private SavedImage saved(ObjectNode index, byte[]... layers) throws IOException {
    files.put("index.json", index.toString().getBytes(StandardCharsets.UTF_8));
    var file = folder.resolve("image.tar");
    Files.write(file, tar(files));
    return SavedImage.in(file, diffIds(layers));
  }

  private static Optional<String> content(SavedImage image, String path) throws IOException {
    return image.find(path).map(FileEntry::content);
  }

  @Test
  void anImageOfOneLayerIsRead() throws IOException {
    var hello = layer("hello", "from scratch");
    assertThat(content(saved(index(image(PLAIN, hello)), hello), "/hello"))
        .contains("from scratch");
  }

  @Test
  void layersPackedWithGzipAreUnpacked() throws IOException {
    var base = layer("etc/release", "old");
    var own = layer("etc/release", "new");
    var image = saved(index(image(SavedLayoutTest::gzip, base, own)), base, own);
    assertThat(content(image, "/etc/release")).contains("new");
  }

  @Test
  void layersPackedWithZstdAreUnpacked() throws IOException {
    var base = layer("etc/release", "old");
    var own = layer("greeting", "hello");
    var image = saved(index(image(Zstd::compress, base, own)), base, own);
    assertThat(content(image, "/etc/release")).contains("old");
    assertThat(content(image, "/greeting")).contains("hello");
  }

  @Test
  void anIndexMayLeadToAnIndex() throws IOException {
    var hello = layer("hello", "deep");
    var inner = blob(index(image(SavedLayoutTest::gzip, hello)));
    var image = saved(index(blob(index(inner))), hello);
    assertThat(content(image, "/hello")).contains("deep");
  }

  @Test
  void anAttestationBesideTheImageIsNotItsContent() throws IOException {
    var hello = layer("hello", "the image");
    var statement = "{\"predicateType\":\"provenance\"}".getBytes(StandardCharsets.UTF_8);
    var image = saved(index(image(PLAIN, statement), image(PLAIN, hello)), hello);
    assertThat(content(image, "/hello")).contains("the image");
  }

  @Test
  void ofSeveralPlatformsTheOneIsReadThatTheEngineTellsOf() throws IOException {
    var here = layer("arch", "amd64");
    var there = layer("arch", "arm64");
    var image = saved(index(image(PLAIN, there), image(PLAIN, here)), here);
    assertThat(content(image, "/arch")).contains("amd64");
  }

  @Test
  void platformsThatAreNotHereAreLeftOut() throws IOException {
    var here = layer("arch", "amd64");
    var unknown = object().put("digest", "sha256:" + "0".repeat(64));
    var withoutConfig = object();
    withoutConfig.set("config", unknown);
    withoutConfig.putArray("layers").add(unknown);
    var image = saved(index(unknown, blob(withoutConfig), image(PLAIN, here)), here);
    assertThat(content(image, "/arch")).contains("amd64");
  }

  @Test
  void anImageWithoutLayersHasNoFiles() throws IOException {
    assertThat(saved(index(image(PLAIN))).find("/hello")).isEmpty();
  }

  @Test
  void anImageThatIsNotInTheArchiveIsAnError() throws IOException {
    var other = index(image(PLAIN, layer("a", "1")));
    assertThatThrownBy(() -> saved(other, layer("b", "2")))
        .isInstanceOf(IOException.class)
        .hasMessage("The saved image has no manifest with its layers.");
  }

  @Test
  void aLayerThatIsPackedInAnotherWayIsAnErrorAndNotAnEmptyOne() throws IOException {
    var hello = layer("hello", "x");
    for (var packed : List.of("BZh9 and so on", "y".repeat(2000))) {
      var index = index(image(_ -> packed.getBytes(StandardCharsets.UTF_8), hello));
      assertThatThrownBy(() -> saved(index, hello))
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith("is packed in a way that is not known here.");
    }
  }

  @Test
  void indexesThatLeadNowhereEnd() throws IOException {
    var index = index();
    for (int i = 0; i <= 1000; i++) {
      index.withArray("manifests").add(blob(object().put("number", i)));
    }
    assertThatThrownBy(() -> saved(index))
        .isInstanceOf(IOException.class)
        .hasMessage("The saved image has more than 1000 manifests.");
  }

  @Test
  void aDocumentThatIsTooLongIsNotRead() {
    var index = index(blob(object().put("text", "x".repeat(5 << 20))));
    assertThatThrownBy(() -> saved(index))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("is larger than 4 MiB.");
  }
}
