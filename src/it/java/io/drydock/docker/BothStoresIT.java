package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.drydock.EnginePrograms;
import io.drydock.ThrowawayEngine;
import io.drydock.cli.ProgramForTests;
import io.drydock.words.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the view and the checks say of images is the same, whether an engine keeps them in its
 * classic store or in containerd's.
 */
@ParameterizedClass
@EnumSource
class BothStoresIT {
  /** The engine's two stores. */
  enum Store {
    CLASSIC,
    CONTAINERD
  }

  @Parameter Store store;
  @TempDir Path folder;

  private static ThrowawayEngine engine;
  private EngineApi api;

  @BeforeParameterizedClassInvocation
  static void start(Store store) throws IOException {
    engine =
        new ThrowawayEngine(
                EnginePrograms.fetched("28.5"),
                "--feature=containerd-snapshotter=" + (store == Store.CONTAINERD))
            .start();
  }

  @AfterParameterizedClassInvocation
  static void end() throws IOException {
    engine.close();
  }

  @BeforeEach
  void aBaseAndWhatIsBuiltOnIt() throws IOException {
    api = EngineApi.connect(engine.address(), Duration.ofSeconds(10));
    build("base", "FROM scratch", "COPY one.txt /one.txt", "CMD [\"/one\"]");
    build("mine", "FROM base", "COPY two.txt /a/two.txt", "LABEL a=b");
  }

  @AfterEach
  void close() throws IOException {
    api.close();
    docker("container", "prune", "--force");
    docker("image", "prune", "--all", "--force");
  }

  private void build(String tag, String... lines) throws IOException {
    var context = Files.createDirectories(folder.resolve("context"));
    Files.writeString(context.resolve("one.txt"), "one\n");
    Files.writeString(context.resolve("two.txt"), "two\n");
    Files.writeString(context.resolve("large.txt"), "x".repeat(200_000));
    Files.writeString(context.resolve("Dockerfile"), String.join("\n", lines) + "\n");
    if (tag.isEmpty()) {
      engine.docker(context, "build", "--quiet", ".");
    } else {
      engine.docker(context, "build", "--quiet", "--tag", tag, ".");
    }
  }

  private String docker(String... arguments) throws IOException {
    return engine.docker(folder, arguments);
  }

  private ImageSummary image(String tag) {
    return api.images().stream()
        .filter(image -> image.tags().contains(tag))
        .findFirst()
        .orElseThrow();
  }

  private String checked(String checks) throws IOException {
    Files.writeString(folder.resolve("checks.yaml"), checks);
    var program = ProgramForTests.in(folder).with(System.getenv());
    program.run("check", "checks.yaml", "--engine", engine.address());
    return program.out() + program.err();
  }

  @Test
  void filesAreReadFromAllLayers() {
    assertThat(api.imageFile("base", "/one.txt").orElseThrow().content()).isEqualTo("one\n");
    assertThat(api.imageFile("mine", "/one.txt").orElseThrow().content()).isEqualTo("one\n");
    assertThat(api.imageFile("mine", "/a/two.txt").orElseThrow().content()).isEqualTo("two\n");
    assertThat(api.imageFile("base", "/a/two.txt")).isEmpty();
  }

  @Test
  void idsNamesAndSizesAreThoseOfTheClientsTable() throws IOException {
    docker("image", "tag", "mine", "other:1");
    var mine = image("mine:latest");
    assertThat(docker("image", "ls", "--quiet", "--no-trunc", "mine")).isEqualTo(mine.id());
    assertThat(docker("image", "ls", "--format", "{{.Size}}", "mine"))
        .isEqualTo(Bytes.inWords(mine.size()));
    assertThat(mine.tags()).containsExactlyInAnyOrder("mine:latest", "other:1");
    assertThat(api.image(mine.id()).orElseThrow().tags())
        .containsExactlyInAnyOrder("mine:latest", "other:1");
  }

  @Test
  void layersAreSharedAndHistoryHasALineForEachStep() {
    var base = api.image("base").orElseThrow();
    var mine = api.image("mine").orElseThrow();
    assertThat(base.layers()).hasSize(1);
    assertThat(mine.layers()).hasSize(2).startsWith(base.layers().getFirst());
    assertThat(api.history("mine"))
        .extracting(HistoryEntry::createdBy)
        .hasSize(4)
        .satisfies(lines -> assertThat(lines.getFirst()).contains("LABEL a=b"));
    assertThat(api.history("mine").stream().filter(entry -> entry.size() > 0)).hasSize(2);
  }

  @Test
  void aContainerIsOfTheImageByItsId() throws IOException {
    docker("container", "create", "--name", "box", "mine");
    assertThat(api.containers())
        .singleElement()
        .satisfies(box -> assertThat(box.imageId()).isEqualTo(image("mine:latest").id()));
    assertThat(checked("- image: mine\n  exists: false\n"))
        .contains("The container `box` (created) still uses `mine`.");
  }

  @Test
  void imagesWithoutANameAreFound() throws IOException {
    build("", "FROM base", "COPY two.txt /nameless");
    var nameless = api.images().stream().filter(ImageSummary::dangling).toList();
    assertThat(nameless).hasSize(1);
    assertThat(api.imageFile(nameless.getFirst().id(), "/nameless")).isPresent();
    assertThat(checked("- engine:\n  dangling-images: 1\n")).contains("1 passed");
    assertThat(checked("- image: wanted\n")).contains("An image was built without a name: `");
  }

  @Test
  void aNameThatMovesLeavesAnImageWithoutOne() throws IOException {
    docker("image", "tag", "base", "mine");
    assertThat(image("mine:latest").id()).isEqualTo(image("base:latest").id());
    assertThat(checked("- engine:\n  dangling-images: 1\n")).contains("1 passed");
    assertThat(docker("image", "prune", "--force", "--filter", "label=a=b"))
        .containsIgnoringCase("deleted: sha256:");
    assertThat(checked("- engine:\n  dangling-images: 0\n")).contains("1 passed");
  }

  @Test
  void imagesAreComparedByWhatTheyAre() throws IOException {
    docker("image", "tag", "mine", "twin");
    assertThat(
            checked(
                """
                - image: twin
                  same-as: mine
                  differs-from: base
                  built-from: base
                  layers: {length: 2}
                  labels: {a: b}
                  size: {at-least: 1, at-most: 1MB}
                  history: {any: {contains: LABEL}}
                  files: {/one.txt: {content: "one\\n"}, /none: {exists: false}}
                """))
        .contains("1 passed, 0 failed");
    assertThat(checked("- image: base\n  built-from: mine\n"))
        .contains("built-from: expected `mine`", "1 failed");
    assertThat(checked("- image: base\n  same-as: mine\n"))
        .contains("`mine` is `" + shortId("mine:latest"));
  }

  @Test
  void whatIsWrittenInACustomaryWayMeansTheSame() throws IOException {
    build("web", "FROM base", "EXPOSE 80", "EXPOSE 53/udp", "STOPSIGNAL QUIT");
    docker(
        "container",
        "create",
        "--name",
        "box",
        "--publish",
        "127.0.0.1:8080:80",
        "--publish",
        "53:53/udp",
        "--restart",
        "on-failure:3",
        "--cpus",
        "1",
        "--volume",
        "data:/data",
        "web");
    assertThat(
            checked(
                """
                - image: web
                  id: %s
                  user: root
                  exposes: [80, 53/udp]
                  tags: docker.io/library/web
                  platform: %s
                  stop-signal: SIGQUIT
                  workdir: /
                - container: box
                  publishes: ["127.0.0.1:8080:80", "53:53/UDP"]
                  restart: on-failure:3
                  limits: {cpus: 1.0}
                  mounts: {/data/: data}
                  health: none
                  user: "0:0"
                - container: box
                  publishes: 8080:80/tcp
                  restart: on-failure
                """
                    .formatted(
                        shortId("web:latest"), docker("version", "--format", "{{.Server.Arch}}"))))
        .contains("3 passed, 0 failed");
    assertThat(
            checked(
                """
                - image: web
                  user: {not: root}
                - container: box
                  user: {not: {one-of: [root, "0"]}}
                - container: box
                  publishes: 0.0.0.0:8080:80
                - container: box
                  restart: on-failure:4
                - image: web
                  stop-signal: {not: QUIT}
                """))
        .contains("`web` has no USER, so its containers run as root.", "0 passed, 5 failed");
  }

  private String shortId(String tag) {
    return image(tag).id().substring("sha256:".length(), "sha256:".length() + 12);
  }

  @Test
  void diskUsageAgreesWithTheClientsTable() throws IOException {
    build("large", "FROM base", "COPY large.txt /");
    docker("container", "create", "--name", "box", "mine");
    var usage = api.diskUsage();
    var format = "{{.Type}} {{.TotalCount}} {{.Active}} {{.Size}} {{.Reclaimable}}";
    assertThat(docker("system", "df", "--format", format).lines())
        .hasSize(4)
        .first()
        .satisfies(images -> agrees(images, "Images", usage.images()));
  }

  /** The client writes four digits, and the share of what can be freed behind it. */
  private static void agrees(String line, String type, DiskUsage.Row row) {
    var words = List.of(line.split(" "));
    assertThat(words.subList(0, 3))
        .containsExactly(type, String.valueOf(row.total()), String.valueOf(row.active()));
    assertThat(bytes(words.get(3))).isCloseTo(row.size(), withinPercentage(1));
    assertThat(bytes(words.get(4))).isCloseTo(row.reclaimable(), withinPercentage(1));
  }

  private static long bytes(String words) {
    return Math.round(Double.parseDouble(words.replace("kB", "")) * 1000);
  }

  @Test
  void listsOfAllStoresHaveTheSameImages() {
    assertThat(api.images())
        .extracting(ImageSummary::tags)
        .containsExactlyInAnyOrder(List.of("base:latest"), List.of("mine:latest"));
  }
}
