package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine of which tests know all that is on it. */
final class KnownEngine {
  static final Instant NOW = Instant.parse("2030-01-10T00:00:00Z");
  static final Instant OLD = NOW.minusSeconds(100_000);
  static final String ANONYMOUS = "a".repeat(64);
  static final Map<String, String> SHOP = Map.of("com.docker.compose.project", "shop");

  /**
   * A running and two stopped containers, images used and not, volumes and networks used and not.
   */
  static final Inventory ENGINE =
      new Inventory(
          List.of(
              image("11", Map.of(), "nginx:latest", "nginx:1.27"),
              image("22", Map.of(), "alpine:latest"),
              image("33", Map.of("keep", "yes"), "unused:latest"),
              image("44", Map.of()),
              image("55", Map.of(), "shop-web:latest")),
          List.of(
              container("c1", "web", "11", "running", List.of("data"), List.of("front"), Map.of()),
              container(
                  "c2",
                  "done",
                  "22",
                  "exited",
                  List.of("old", ANONYMOUS),
                  List.of("back"),
                  Map.of("lesson", "one")),
              container(
                  "c3",
                  "shop-web-1",
                  "55",
                  "exited",
                  List.of("shop_db"),
                  List.of("shop_default"),
                  SHOP)),
          List.of(
              volume("data", Map.of()),
              volume("old", Map.of()),
              volume("spare", Map.of("keep", "yes")),
              volume(ANONYMOUS, Map.of()),
              volume("b".repeat(64), Map.of()),
              volume("shop_db", SHOP)),
          List.of(
              network("e1", "front", Map.of()),
              network("e2", "back", Map.of()),
              network("e3", "shop_default", SHOP)));

  static ImageSummary image(String id, Map<String, String> labels, String... tags) {
    return new ImageSummary("sha256:" + id, List.of(tags), List.of(), "", OLD, 1000, labels);
  }

  static ContainerSummary container(
      String id,
      String name,
      String image,
      String state,
      List<String> volumes,
      List<String> networks,
      Map<String, String> labels) {
    return new ContainerSummary(
        id, name, "x", "sha256:" + image, "", OLD, state, "", List.of(), volumes, networks, labels);
  }

  static VolumeSummary volume(String name, Map<String, String> labels) {
    return new VolumeSummary(name, "local", "", labels, Optional.of(OLD));
  }

  static NetworkSummary network(String id, String name, Map<String, String> labels) {
    return new NetworkSummary(id, name, "bridge", "local", false, List.of(), labels, OLD);
  }

  private KnownEngine() {}
}
