package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({"0, 0B", "999, 999B", "1000, 1kB", "12345, 12.3kB", "5590000, 5.59MB", "187000000, 187MB", "1234000000, 1.23GB"})
  void sizesReadAsDockerPrintsThem(long bytes, String text) {
    assertThat(Words.size(bytes)).isEqualTo(text);
  }

  @Test
  void longListsEndWithACount() {
    assertThat(Words.list(IntStream.range(0, 20).boxed().toList())).endsWith("and 12 more");
  }

  @Test
  void oneOfSeveralIsSaidOnceForAList() {
    var oneOf = new Matcher.OneOf(java.util.List.of("a", "b"));
    assertThat(Words.expected(new Matcher.Some(oneOf))).isEqualTo("one of `a`, `b`");
    assertThat(Words.expected(new Matcher.Some(new Matcher.Contains("a")))).isEqualTo("at least one containing `a`");
  }

  @Test
  void longTextsLoseTheirEnd() {
    assertThat(Words.quoted("x".repeat(500))).hasSize(162).endsWith("…`");
  }

  @Test
  void theNearestNameIsWithinAThird() {
    var names = java.util.List.of("testing", "latest", "prod");
    assertThat(Nearest.of("tesing", names)).contains("testing");
    assertThat(Nearest.of("nothing-like-it", names)).isEmpty();
    assertThat(Nearest.distance("ngnix", "nginx")).isEqualTo(1);
  }
}
