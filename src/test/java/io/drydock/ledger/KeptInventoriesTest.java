package io.drydock.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptInventoriesTest {
  private static final Instant THEN = Instant.parse("2026-03-01T10:00:00.123456789Z");

  private static final Inventory SOME =
      new Inventory(
          List.of(
              new ImageSummary(
                  "sha256:1",
                  List.of("a:1", "localhost:5000/me/a:1"),
                  List.of("a@sha256:9"),
                  "",
                  THEN,
                  7,
                  Map.of("k", "v")),
              new ImageSummary("sha256:2", List.of(), List.of(), "sha256:1", THEN, 8, Map.of())),
          List.of(
              new ContainerSummary(
                  "c1",
                  "box",
                  "a:1",
                  "sha256:1",
                  "true",
                  THEN,
                  "exited",
                  "",
                  List.of(),
                  List.of("v1"),
                  List.of("n"),
                  Map.of())),
          List.of(
              new VolumeSummary("v1", "local", "/x", Map.of(), Optional.of(THEN)),
              new VolumeSummary("v2", "local", "/y", Map.of(), Optional.empty())),
          List.of(
              new NetworkSummary(
                  "n1", "net", "bridge", "local", false, List.of(), Map.of(), THEN)));

  @TempDir Path home;

  private KeptInventories kept() {
    return new KeptInventories(home.resolve("ledger"));
  }

  @Test
  void whatWasKeptComparesAsItDid() throws IOException {
    kept().keep("engine-1", "tags/push", SOME);
    var read = kept().read("engine-1", "tags/push").orElseThrow();
    assertThat(SOME.since(read)).isEmpty();
    assertThat(read.since(SOME)).isEmpty();
    assertThat(Restoration.of(read, SOME, Inventory.EMPTY, Set.of()).isEmpty()).isTrue();
    assertThat(read.before(THEN.plusNanos(1)).items()).hasSize(6);
    assertThat(read.before(THEN).items()).as("what has no date may be older").hasSize(1);
  }

  @Test
  void whatWasKeptOfAnotherEngineOrMomentIsNone() throws IOException {
    kept().keep("engine-1", "tags/push", SOME);
    assertThat(kept().read("engine-2", "tags/push")).isEmpty();
    assertThat(kept().read("", "tags/push")).isEmpty();
    assertThat(kept().read("engine-1", "tags")).isEmpty();
    kept().forget("tags/push");
    kept().forget("tags/push");
    assertThat(kept().read("engine-1", "tags/push")).isEmpty();
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    kept().keep("engine-1", "tags", SOME);
    try (var files = Files.list(home.resolve("ledger"))) {
      for (var file : files.toList()) {
        Files.writeString(file, Files.readString(file).replace("image sha256:1", "imago"));
      }
    }
    assertThat(kept().read("engine-1", "tags")).isEmpty();
  }
}
