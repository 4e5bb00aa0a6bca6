package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.VolumeSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeLineTest {
  private static final Map<String, List<String>> LAYERS =
      Map.of(
          "sha256:base", List.of("a", "b"),
          "sha256:nginx", List.of("a", "b", "c", "d", "e"),
          "sha256:custom", List.of("a", "b", "c", "d", "e", "x", "y", "z"));

  private static ImageSummary image(String id, String... tags) {
    return new ImageSummary(
        "sha256:" + id, List.of(tags), List.of(), "", Instant.EPOCH, 142_000_000, Map.of());
  }

  private static ContainerSummary container(String id, String name, String state) {
    return new ContainerSummary(
        id,
        name,
        "nginx",
        "sha256:nginx",
        "",
        Instant.EPOCH,
        state,
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  @Test
  void aContainerThatIsBeingRemovedIsGone() {
    var before = engine(List.of(), List.of(container("1", "web", "running")));
    var after = engine(List.of(), List.of(container("1", "web", "removing")));
    assertThat(ChangeLine.of(before, after, _ -> List.of())).containsExactly("- container web");
  }

  private static EngineSnapshot engine(
      List<ImageSummary> images, List<ContainerSummary> containers) {
    return new EngineSnapshot(images, containers, List.of(), List.of());
  }

  private static List<String> changes(EngineSnapshot before, EngineSnapshot after) {
    return ChangeLine.of(before, after, id -> LAYERS.getOrDefault(id, List.of()));
  }

  @Test
  void aNewImageTellsItsSizeAndWithWhomItSharesLayers() {
    var before =
        engine(List.of(image("base", "debian:12"), image("nginx", "nginx:latest")), List.of());
    var after =
        engine(
            List.of(
                image("base", "debian:12"),
                image("nginx", "nginx:latest"),
                image("custom", "customnginx:latest")),
            List.of());
    assertThat(changes(before, after))
        .containsExactly(
            "+ image customnginx:latest, 142MB, 3 layers new, 5 shared with nginx:latest");
  }

  @Test
  void ofTwoOnTheSameLayersTheOneWithANameIsNamed() {
    Map<String, List<String>> layers =
        Map.of(
            "sha256:left", List.of("a", "b"),
            "sha256:base", List.of("a", "b"),
            "sha256:nginx", List.of("a", "b", "c"));
    var left = image("left");
    var base = image("base", "debian:12");
    var nginx = image("nginx", "nginx:latest");
    var line = "+ image nginx:latest, 142MB, 1 layer new, 2 shared with debian:12";
    for (var before : List.of(List.of(left, base), List.of(base, left))) {
      var after = Stream.concat(Stream.of(nginx), before.stream()).toList();
      assertThat(ChangeLine.of(engine(before, List.of()), engine(after, List.of()), layers::get))
          .containsExactly(line);
    }
  }

  @Test
  void aNewImageThatSharesNothingSaysOnlyWhatIsNew() {
    var after = engine(List.of(image("base", "debian:12")), List.of());
    assertThat(changes(engine(List.of(), List.of()), after))
        .containsExactly("+ image debian:12, 142MB, 2 layers new");
  }

  @Test
  void aSecondTagIsATagAndNoImage() {
    var before = engine(List.of(image("nginx", "nginx:latest")), List.of());
    var after = engine(List.of(image("nginx", "nginx:latest", "me/nginx:latest")), List.of());
    assertThat(changes(before, after)).containsExactly("+ tag me/nginx:latest");
    assertThat(changes(after, before)).containsExactly("- tag me/nginx:latest");
  }

  @Test
  void aTagThatMovesSaysWhereTo() {
    var before = engine(List.of(image("base", "x:1"), image("nginx", "nginx:latest")), List.of());
    var after = engine(List.of(image("base"), image("nginx", "nginx:latest", "x:1")), List.of());
    assertThat(changes(before, after)).containsExactly("tag x:1 moved to nginx");
  }

  @Test
  void containersComeGoAndStop() {
    var none = engine(List.of(), List.of());
    var runs = engine(List.of(), List.of(container("1", "web", "running")));
    var stopped = engine(List.of(), List.of(container("1", "web", "exited")));
    assertThat(changes(none, runs)).containsExactly("+ container web, running");
    assertThat(changes(runs, stopped)).containsExactly("container web exited");
    assertThat(changes(stopped, none)).containsExactly("- container web");
  }

  @Test
  void anAnonymousVolumeIsNamedByTheStartOfItsName() {
    var volume =
        new VolumeSummary(
            "0123456789ab".repeat(6).substring(0, 64), "local", "", Map.of(), Optional.empty());
    var before = engine(List.of(), List.of());
    var after = new EngineSnapshot(List.of(), List.of(), List.of(volume), List.of());
    assertThat(changes(before, after)).containsExactly("+ volume 0123456789ab (anonymous)");
  }

  @Test
  void nothingChangedSaysNothing() {
    var same =
        engine(List.of(image("nginx", "nginx:latest")), List.of(container("1", "web", "running")));
    assertThat(changes(same, same)).isEmpty();
  }

  @Test
  void ofManyChangesTheRestIsCounted() {
    var many = IntStream.range(0, 20).mapToObj(i -> container("" + i, "c" + i, "running")).toList();
    assertThat(changes(engine(List.of(), List.of()), engine(List.of(), many)))
        .hasSize(7)
        .endsWith("and 14 more");
  }
}
