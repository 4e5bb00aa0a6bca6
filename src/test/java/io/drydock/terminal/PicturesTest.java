package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import io.drydock.docker.DiskUsage;
import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageDetails;
import io.drydock.screen.Glyphs;
import io.drydock.screen.Palette;
import io.drydock.screen.Theme;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
  private static final LayerStack STACK =
      LayerStack.of(
          List.of(
              image(
                  "shop:1",
                  layer("base", 5_590_000, "ADD file:abc in /"),
                  layer("apk", 42_000_000, "RUN apk add nodejs"),
                  layer("app1", 12_000, "COPY . /app")),
              image(
                  "shop:2",
                  layer("base", 5_590_000, "ADD file:abc in /"),
                  layer("apk", 42_000_000, "RUN apk add nodejs"),
                  layer("app2", 13_000, "COPY . /app"),
                  layer("work", 0, "WORKDIR /app")),
              image("alpine", layer("base", 5_590_000, "ADD file:abc in /"))));

  private static final DiskUsage USAGE =
      new DiskUsage(
          new DiskUsage.Row(12, 3, 1_200_000_000, 900_000_000),
          new DiskUsage.Row(2, 0, 4_000_000, 4_000_000),
          new DiskUsage.Row(1, 1, 250_000_000, 0),
          new DiskUsage.Row(0, 0, 0, 0),
          1_200_000_000);

  private static LayerStack.Image image(String name, LayerStack.Layer... layers) {
    return new LayerStack.Image(name, List.of(layers));
  }

  private static LayerStack.Layer layer(String content, long size, String instruction) {
    return new LayerStack.Layer(content, size, instruction);
  }

  private static String text(Stream<AttributedString> lines) {
    return lines
        .map(line -> line.toString().stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String all(Pictures pictures) {
    return text(
        Stream.of(
                pictures.layers(STACK).stream(),
                Stream.of(AttributedString.EMPTY),
                pictures.disk(USAGE).stream(),
                Stream.of(
                    AttributedString.EMPTY,
                    pictures.lesson(1, "Images and their layers", 12, 12, false),
                    pictures.lesson(2, "Image tagging and pushing", 4, 11, true),
                    pictures.lesson(3, "Prune", 0, 20, false)))
            .flatMap(each -> each));
  }

  @ParameterizedTest
  @CsvSource({
    "UNICODE, 90, false, drawn-90",
    "UNICODE, 60, false, drawn-60",
    "ASCII, 80, false, ascii-80",
    "UNICODE, 80, true, plain-80"
  })
  void eachFormShowsTheSame(Glyphs glyphs, int width, boolean plain, String name)
      throws IOException {
    var pictures =
        new Pictures(
            new Theme(plain ? Palette.NONE : Palette.MONOCHROME, glyphs, false), width, plain);
    var shown = all(pictures);
    Golden.assertMatches("terminal/pictures-" + name + ".txt", shown);
    assertThat(shown.lines()).allMatch(line -> line.length() <= width);
  }

  @Test
  void sharedLayersStandOnceAtTheBottom() {
    assertThat(STACK.sections())
        .extracting(LayerStack.Section::images)
        .containsExactly(
            List.of("shop:1"),
            List.of("shop:2"),
            List.of("shop:1", "shop:2"),
            List.of("shop:1", "shop:2", "alpine"));
    assertThat(STACK.size()).isEqualTo(47_615_000);
  }

  @Test
  void theSameFilesAboveOtherLayersAreAnotherLayer() {
    var stack =
        LayerStack.of(
            List.of(
                image("a", layer("x", 1, ""), layer("same", 2, "")),
                image("b", layer("y", 1, ""), layer("same", 2, ""))));
    assertThat(stack.sections()).hasSize(2);
    assertThat(stack.size()).isEqualTo(6);
  }

  private static ImageDetails details(String... layers) {
    var config =
        new ImageDetails.Config(
            Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), "", "", "", List.of());
    return new ImageDetails(
        "x",
        List.of(),
        List.of(),
        "linux",
        "amd64",
        "",
        "",
        Instant.EPOCH,
        Optional.empty(),
        List.of(layers),
        config);
  }

  private static HistoryEntry entry(String createdBy, long size) {
    return new HistoryEntry("x", Instant.EPOCH, createdBy, size, "imported");
  }

  @Test
  void entriesOfTheHistoryFindTheirLayers() {
    var history =
        List.of(
            entry("CMD [\"sh\"]", 0),
            entry("WORKDIR /app", 0),
            entry("RUN /bin/sh -c apk add a # buildkit", 7),
            entry("/bin/sh -c #(nop)  ENV A=1", 0),
            entry("/bin/sh -c echo hi > /x", 2),
            entry("", 5));
    assertThat(LayerReading.of("web", details("a", "b", "c", "d"), history).layers())
        .containsExactly(
            layer("a", 5, "imported"),
            layer("b", 2, "RUN echo hi > /x"),
            layer("c", 7, "RUN apk add a"),
            layer("d", 0, "WORKDIR /app"));
  }

  @Test
  void checksumsOfCopiedFilesAreCutShort() {
    assertThat(
            LayerReading.instruction(
                entry("/bin/sh -c #(nop) COPY file:" + "0123456789ab".repeat(5) + "cdef in /b", 1)))
        .isEqualTo("COPY file:0123456789ab in /b");
  }

  @Test
  void aHistoryThatDoesNotFitTellsNothing() {
    var image = LayerReading.of("web", details("a", "b"), List.of(entry("", 5)));
    assertThat(image.layers()).containsExactly(layer("a", 0, ""), layer("b", 0, ""));
    assertThat(
            text(
                new Pictures(Theme.PLAIN, 80, true).layers(LayerStack.of(List.of(image))).stream()))
        .contains("layer 2: 0B, (not told by its history)");
  }
}
