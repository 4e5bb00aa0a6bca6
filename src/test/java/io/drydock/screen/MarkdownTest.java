package io.drydock.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final String EVERYTHING =
      """
      # Layers

      An image is **an ordered collection** of *root filesystem changes* and the execution parameters
      for use within a container runtime: see `docker image history nginx` and the
      [specification](https://github.com/opencontainers/image-spec).

      ## What is shared

      - One layer is stored once, however many images stand on it, and this line is long enough to wrap.
        - A nested point with `code`.
        - Another one.
      - 層は一度だけ保存されます。幅の広い文字は二桁を占めますので、折り返しは桁数で数えます。

      3. third
      4. fourth

      > A quote that is long enough to be wrapped on a narrow screen, with *emphasis* in it.

      | Command | What it does | Size |
      |---|---|---|
      | `docker image ls` | lists images with their tags, and says how large each of them is | 1 kB |
      | `docker ps` | lists containers | 2 kB |

      ```
      $ docker image history nginx --no-trunc --format '{{.CreatedBy}}' | head -n 3
      ```

      ---

      The end, with a <b>tag</b> and a picture ![logo](logo.png).
      """;

  private static String plain(Theme theme, int width) {
    return new Markdown(theme)
        .lines(EVERYTHING, width).stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80})
  void everyKindOfTextAsPlainText(int width) throws IOException {
    Golden.assertMatches("terminal/markdown-plain-" + width + ".txt", plain(Theme.PLAIN, width));
  }

  @ParameterizedTest
  @EnumSource(
      value = Palette.class,
      names = {"DARK", "LIGHT", "MONOCHROME"})
  void everyKindOfTextInEachPalette(Palette palette) throws IOException {
    var theme = new Theme(palette, Glyphs.UNICODE, palette == Palette.DARK);
    var ansi =
        new Markdown(theme)
            .lines(EVERYTHING, 80).stream()
                .map(line -> line.toAnsi(256, ForceMode.None, null, null, null))
                .collect(Collectors.joining("\n", "", "\n"));
    Golden.assertMatches(
        "terminal/markdown-" + palette.name().toLowerCase(Locale.ROOT) + "-80.txt",
        ansi.replace("\033", "ESC"));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100})
  void noLineButCodeIsWiderThanTheScreen(int width) {
    var lines = new Markdown(Theme.PLAIN).lines(EVERYTHING, width);
    assertThat(lines)
        .filteredOn(line -> !line.toString().startsWith("    "))
        .allMatch(line -> line.columnLength() <= width, "fits in " + width);
  }

  @Test
  void withoutColourNoColourIsUsed() {
    var theme = new Theme(Palette.MONOCHROME, Glyphs.UNICODE, false);
    assertThat(new Markdown(theme).lines(EVERYTHING, 80))
        .allMatch(line -> !line.toAnsi().matches("(?s).*\033\\[[0-9;]*3[0-7].*"));
  }

  @Test
  void noWordIsLostByWrapping() {
    var narrow = plain(Theme.PLAIN, 40).replaceAll("[\\s|+─│┼•>-]+", "");
    var wide = plain(Theme.PLAIN, 200).replaceAll("[\\s|+─│┼•>-]+", "");
    assertThat(narrow.chars().filter(Character::isLetter).sorted().toArray())
        .isEqualTo(wide.chars().filter(Character::isLetter).sorted().toArray());
  }

  @Test
  void aLinkIsHiddenBehindItsTextWhereTheTerminalCan() {
    var theme = new Theme(Palette.DARK, Glyphs.UNICODE, true);
    var line = new Markdown(theme).lines("[here](https://a.b)", 80).getFirst();
    assertThat(line.columnLength()).isEqualTo(4);
    assertThat(line.toAnsi()).contains("\033]8;;https://a.b\033\\").contains("\033]8;;\033\\");
  }
}
