package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.EnginePrograms;
import io.drydock.ThrowawayEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images as only the containerd image store can have them, on a real engine with that store. */
class ContainerdStoreIT {
  private static ThrowawayEngine engine;

  @TempDir Path folder;

  private EngineApi api;

  @BeforeAll
  static void start() throws IOException {
    engine =
        new ThrowawayEngine(EnginePrograms.fetched("28.5"), "--feature=containerd-snapshotter=true")
            .start();
  }

  @AfterAll
  static void end() throws IOException {
    engine.close();
  }

  @BeforeEach
  void aContext() throws IOException {
    api = EngineApi.connect(engine.address(), Duration.ofSeconds(10));
    Files.writeString(folder.resolve("greeting"), "hello\n");
    Files.writeString(
        folder.resolve("Dockerfile"),
        """
        FROM scratch
        ARG TARGETARCH
        COPY greeting /$TARGETARCH/greeting
        """);
  }

  @AfterEach
  void close() throws IOException {
    api.close();
    engine.docker(folder, "image", "prune", "--all", "--force");
  }

  private static String own() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }

  private static String foreign() {
    return own().equals("arm64") ? "amd64" : "arm64";
  }

  private void docker(String... arguments) throws IOException {
    engine.docker(folder, arguments);
  }

  private String greeting(String image, String architecture) {
    return api.imageFile(image, "/" + architecture + "/greeting")
        .map(FileEntry::content)
        .orElse("");
  }

  @Test
  void layersPackedWithZstdAreRead() throws IOException {
    var output = "type=oci,dest=zstd.tar,compression=zstd,force-compression=true";
    docker("buildx", "build", "--quiet", "--output", output, "--tag", "packed", ".");
    docker("image", "load", "--input", "zstd.tar");
    assertThat(greeting("packed", own())).isEqualTo("hello\n");
  }

  @Test
  void anImageWithoutAttestationsIsReadFromItsManifest() throws IOException {
    docker("build", "--quiet", "--provenance=false", "--tag", "plain", ".");
    assertThat(greeting("plain", own())).isEqualTo("hello\n");
  }

  @Test
  void ofSeveralPlatformsThatOfThisMachineIsRead() throws IOException {
    docker("build", "--quiet", "--platform=linux/amd64,linux/arm64", "--tag", "both", ".");
    assertThat(greeting("both", own())).isEqualTo("hello\n");
    assertThat(greeting("both", foreign())).isEmpty();
    assertThat(api.image("both").orElseThrow().platform()).isEqualTo("linux/" + own());
  }

  @Test
  void ofSeveralPlatformsOfWhichOneIsHereThatOneIsRead() throws IOException {
    docker("build", "--quiet", "--platform=linux/amd64,linux/arm64", "--tag", "part", ".");
    docker("image", "save", "--platform=linux/" + own(), "--output", "one.tar", "part");
    docker("image", "rm", "part");
    docker("builder", "prune", "--all", "--force");
    docker("image", "load", "--input", "one.tar");
    assertThat(greeting("part", own())).isEqualTo("hello\n");
  }

  @Test
  void anImageOfAnotherPlatformOnlyIsReadAsWell() throws IOException {
    docker("build", "--quiet", "--platform=linux/" + foreign(), "--tag", "other", ".");
    assertThat(greeting("other", foreign())).isEqualTo("hello\n");
    assertThat(api.image("other").orElseThrow().platform()).startsWith("linux/" + foreign());
  }

  @Test
  void everyNameOfAnImageHasItsDigest() throws IOException {
    docker("build", "--quiet", "--tag", "first", ".");
    docker("image", "tag", "first", "second:1");
    var image = api.images().getFirst();
    assertThat(image.digests())
        .containsExactlyInAnyOrder("first@" + image.id(), "second@" + image.id());
  }
}
