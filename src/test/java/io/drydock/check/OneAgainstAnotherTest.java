package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineView;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value of one check in the next one, and one image's size against another's. */
class OneAgainstAnotherTest {
  @TempDir private Path folder;

  private static EngineView engine() {
    return EngineViewForTests.answering(
        question ->
            switch (question) {
              case "images" -> List.of(image("web", 60_000_000), image("nginx", 50_000_000));
              case "history" ->
                  List.of(new HistoryEntry("1", Instant.EPOCH, "RUN npm install", 40_000_000, ""));
              case "image" -> Optional.empty();
              default -> throw new AssertionError("Nobody foresaw " + question);
            });
  }

  private static ImageSummary image(String name, long size) {
    return new ImageSummary(
        "sha256:" + name, List.of(name + ":latest"), List.of(), "", Instant.EPOCH, size, Map.of());
  }

  private static String judged(String yaml) {
    return JudgedText.last(engine(), yaml);
  }

  @Test
  void anImageIsSmallerThanAnother() {
    assertThat(judged("- image: nginx\n  smaller-than: web")).isEqualTo("passed");
    assertThat(judged("- image: web\n  smaller-than: nginx"))
        .isEqualTo(
            """
            smaller-than: expected less than 50MB, the size of `nginx`, found `60MB`
            The largest layer of `web` has 40MB; it was made by `RUN npm install`. Try a smaller base, or several stages.""");
    assertThat(judged("- image: web\n  smaller-than: none"))
        .contains("found no image `none`")
        .contains("There is no image `none` to compare with.");
  }

  @Test
  void aSizeThatOneCheckKeepsIsABoundOfTheNext() {
    var keep = "- image: nginx\n  size: {as: base}\n";
    assertThat(judged(keep + "- image: web\n  size: {more-than: '${base}'}")).isEqualTo("passed");
    assertThat(judged(keep + "- image: web\n  size: {between: ['${base}', 70MB]}"))
        .isEqualTo("passed");
    assertThat(judged(keep + "- image: web\n  size: {less-than: '${base}'}"))
        .startsWith("size: expected less than 50MB, found `60MB`\n");
    assertThat(judged(keep + "- image: nginx\n  size: '${base}'")).isEqualTo("passed");
  }

  @Test
  void whatAJsonHoldsIsKeptToo() throws IOException {
    var one = Files.writeString(folder.resolve("one"), "{\"n\": 1, \"names\": [\"a\", \"b\"]}");
    var two = Files.writeString(folder.resolve("two"), "{\"n\": 2, \"text\": \"a\\nb\"}");
    var keep = "- file: " + one + "\n  content: {json: {$.n: {as: n}, $.names: {as: names}}}\n";
    var next = keep + "- file: " + two + "\n  content: ";
    assertThat(judged(next + "{json: {$.n: {more-than: '${n}'}, $.text: '${names}'}}"))
        .isEqualTo("passed");
    assertThat(judged(next + "{json: {$.n: {less-than: '${n}'}}}"))
        .isEqualTo("content: expected `$.n`: less than 1, found `$.n`: `2`");
  }

  @Test
  void whatIsNotThereIsNotKept() throws IOException {
    var file = Files.writeString(folder.resolve("one"), "{\"n\": 1}");
    assertThat(judged("- file: " + file + "\n  content: {json: {$.m: {as: m}}}"))
        .isEqualTo("content: expected `$.m`: something, found nothing");
    assertThat(
            judged("- file: %s\n  content: {json: {$.m: {as: m}}}\n- file: ${m}".formatted(file)))
        .isEqualTo("skipped: It needs `m`, which has no value yet.");
  }

  @Test
  void aVariableThatHoldsNoAmountMakesTheCheckUnable() throws IOException {
    var file = Files.writeString(folder.resolve("one"), "hello\n");
    assertThat(
            judged(
                "- file: %s\n  content: {as: word}\n- image: web\n  size: {at-most: '${word}'}"
                    .formatted(file)))
        .isEqualTo(
            "unable: `hello` is neither a number nor a size."
                + " Look at the value that the variable holds.");
  }

  @Test
  void aSizeInAVariableMayHaveAUnit() throws IOException {
    var file = Files.writeString(folder.resolve("one"), "55 MB\n");
    assertThat(
            judged(
                "- file: %s\n  content: {as: most}\n- image: nginx\n  size: {at-most: '${most}'}"
                    .formatted(file)))
        .isEqualTo("passed");
  }
}
