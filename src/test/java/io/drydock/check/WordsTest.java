package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0B",
    "999, 999B",
    "1000, 1kB",
    "12345, 12.3kB",
    "5590000, 5.59MB",
    "187000000, 187MB",
    "1234000000, 1.23GB"
  })
  void sizesReadAsDockerPrintsThem(long bytes, String text) {
    assertThat(Words.size(bytes)).isEqualTo(text);
  }

  @Test
  void bytesInAVerdictReadAsDockerPrintsThem() {
    assertThat(Words.expected("size", new Matcher.AtMost(100_000))).isEqualTo("at most 100kB");
    assertThat(Words.expected("size", new Matcher.Negated(new Matcher.AtLeast(5_000_000))))
        .isEqualTo("not at least 5MB");
    assertThat(Words.expected("build-cache", new Matcher.Between(1000, 2000)))
        .isEqualTo("between 1kB and 2kB");
    assertThat(Words.expected("layers", new Matcher.AtMost(3))).isEqualTo("at most 3");
    assertThat(Words.actual("size", 5_590_000L)).isEqualTo("`5.59MB`");
    assertThat(Words.actual("exit", 5_590_000L)).isEqualTo("`5590000`");
  }

  @Test
  void aFileThatMustNotBeThereIsSaidInWords() {
    var gone = new Matcher.Entries(Map.of("exists", new Matcher.Equal(false)));
    assertThat(Words.expected(new Matcher.Entries(Map.of("/key", gone))))
        .isEqualTo("`/key`: not there");
    var there = new Matcher.Entries(Map.of("exists", new Matcher.Equal(true)));
    assertThat(Words.expected(there)).isEqualTo("there");
    var variable = new Matcher.Entries(Map.of("exists", new Matcher.Equal("no")));
    assertThat(Words.expected(variable)).isEqualTo("`exists`: `no`");
  }

  @Test
  void longListsEndWithACount() {
    assertThat(Words.list(IntStream.range(0, 20).boxed().toList())).endsWith("and 12 more");
  }

  @Test
  void oneOfSeveralIsSaidOnceForAList() {
    var oneOf = new Matcher.OneOf(java.util.List.of("a", "b"));
    assertThat(Words.expected(new Matcher.Some(oneOf))).isEqualTo("one of `a`, `b`");
    assertThat(Words.expected(new Matcher.Some(new Matcher.Contains("a"))))
        .isEqualTo("at least one containing `a`");
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
    assertThat(Nearest.of("db", java.util.List.of("web"))).isEmpty();
    assertThat(Nearest.of("db", java.util.List.of("web", "bd"))).contains("bd");
    assertThat(Nearest.distance("ngnix", "nginx")).isEqualTo(1);
  }
}
