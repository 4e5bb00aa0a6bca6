package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StoredImageTest {
  private static final String HELLO_SHA =
      "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @Test
  void aPlatformKnowsTheOtherKindOfProcessor() {
    assertThat(Platform.linux("amd64").foreign()).isEqualTo(Platform.linux("arm64"));
    assertThat(Platform.linux("arm64").foreign()).isEqualTo(Platform.linux("amd64"));
    assertThat(Platform.own().os()).isEqualTo("linux");
  }

  @Test
  void digestsAreOfTheBytesAndOfWhatIsPackedInThem() throws IOException {
    assertThat(Digest.of("hello".getBytes(StandardCharsets.UTF_8))).isEqualTo(HELLO_SHA);
    assertThat(Digest.ofUnpacked(packed("hello"))).isEqualTo(HELLO_SHA);
  }

  @Test
  void theConfigurationNamesPlatformCommandLayerAndThatItIsAStandIn() throws IOException {
    var config = json(image(Platform.windows("10.0.1.2")).config(Instant.EPOCH));
    assertThat(config.path("os").asText()).isEqualTo("windows");
    assertThat(config.path("os.version").asText()).isEqualTo("10.0.1.2");
    assertThat(config.has("variant")).isFalse();
    assertThat(config.at("/config/Cmd/0").asText()).isEqualTo("/box");
    assertThat(config.at("/config/Labels").path("io.drydock.stand-in").asText()).isEqualTo("true");
    assertThat(config.at("/rootfs/diff_ids/0").asText()).isEqualTo(HELLO_SHA);
  }

  @Test
  void theManifestPointsToConfigurationAndLayerByDigestAndSize() throws IOException {
    var image = image(Platform.linux("arm64"));
    var config = image.config(Instant.EPOCH);
    var manifest = json(image.manifest(config));
    assertThat(manifest.at("/config/digest").asText()).isEqualTo(Digest.of(config));
    assertThat(manifest.at("/config/size").asInt()).isEqualTo(config.length);
    assertThat(manifest.at("/layers/0/digest").asText()).isEqualTo(Digest.of(image.layer()));
  }

  @Test
  void theIndexHasOneEntryForEachPlatform() throws IOException {
    var index =
        json(
            StoredImage.index(
                List.of(
                    new StoredImage.Entry(
                        Platform.linux("arm64"), StoredImage.MANIFEST, HELLO_SHA, 7),
                    new StoredImage.Entry(
                        Platform.windows("10.0.1.2"), StoredImage.OCI_MANIFEST, HELLO_SHA, 8))));
    assertThat(index.path("mediaType").asText()).isEqualTo(StoredImage.INDEX);
    assertThat(index.at("/manifests/0/platform").toString())
        .isEqualTo("{\"architecture\":\"arm64\",\"os\":\"linux\",\"variant\":\"v8\"}");
    assertThat(index.at("/manifests/1/platform").toString())
        .isEqualTo("{\"architecture\":\"amd64\",\"os\":\"windows\",\"os.version\":\"10.0.1.2\"}");
    assertThat(index.at("/manifests/1/size").asInt()).isEqualTo(8);
    assertThat(index.path("manifests").findValuesAsText("mediaType"))
        .containsExactly(StoredImage.MANIFEST, StoredImage.OCI_MANIFEST);
  }

  @Test
  void aRegistryThatRefusesIsQuotedWithItsStatus() throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(405, -1);
          exchange.close();
        });
    server.start();
    try (var store = ImageStore.at(server.getAddress().getPort())) {
      assertThatThrownBy(() -> store.find(Platform.own(), "library/box", "latest"))
          .isInstanceOf(PracticeException.class)
          .hasMessage(
              "An image could not be put into the practice registry: it answers GET"
                  + " /v2/library/box/manifests/latest with status 405.");
    } finally {
      server.stop(0);
    }
  }

  private static StoredImage image(Platform platform) throws IOException {
    return new StoredImage(
        platform, packed("hello"), "box", "A box.", List.of("/box"), "COPY box /");
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return new ObjectMapper().readTree(bytes);
  }
}
