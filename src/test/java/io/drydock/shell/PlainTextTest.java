package io.drydock.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void coloursTitlesAndLinksAreTakenOut() {
    assertThat(
            PlainText.of(
                "\033[1;31mred\033[0m \033]0;title\007x \033]8;;http://a\033\\link\033]8;;\033\\."))
        .isEqualTo("red x link.");
  }

  @Test
  void aLineThatWasDrawnOverStandsOnLinesOfItsOwn() {
    assertThat(PlainText.of("10%\r20%\r\ndone\r\n")).isEqualTo("10%\n20%\ndone\n");
  }

  @Test
  void aDeletedCharacterIsGone() {
    assertThat(PlainText.of("ab\bc\b \n")).isEqualTo("a \n");
  }

  @Test
  void aSequenceThatIsCutOffEndsTheText() {
    assertThat(PlainText.of("x\033[12")).isEqualTo("x");
    assertThat(PlainText.of("x\033]0;title")).isEqualTo("x");
    assertThat(PlainText.of("x\033")).isEqualTo("x");
  }
}
