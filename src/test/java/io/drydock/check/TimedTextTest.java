package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimedTextTest {
  @Test
  void itFindsWhatAPatternFinds() {
    assertThat(TimedText.find("^b+$", "aa\nbb\ncc")).isTrue();
    assertThat(TimedText.find("\\Ab", "aa\nbb")).isFalse();
    assertThat(TimedText.find("(.)\\1", "abccd")).isTrue();
  }

  @Test
  @Timeout(10)
  void aSearchWithoutEndIsGivenUp() {
    assertThatThrownBy(() -> TimedText.find("(x+x+)+y", "x".repeat(5000)))
        .isInstanceOf(TimedText.Endless.class)
        .hasMessage("The search for `(x+x+)+y` did not come to an end.");
  }

  @Test
  @Timeout(10)
  void aSearchThatNeedsTooMuchMemoryIsGivenUp() {
    assertThatThrownBy(() -> TimedText.find("\\A(?:a|b)*c", "ab".repeat(500_000)))
        .isInstanceOf(TimedText.Endless.class);
  }
}
