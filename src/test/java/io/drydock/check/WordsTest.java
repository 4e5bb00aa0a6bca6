package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.FileEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
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
    var oneOf = new Matcher.OneOf(List.of("a", "b"));
    assertThat(Words.expected(new Matcher.Some(oneOf))).isEqualTo("one of `a`, `b`");
    assertThat(Words.expected(new Matcher.Some(new Matcher.Contains("a"))))
        .isEqualTo("at least one containing `a`");
  }

  static List<Arguments> matchersWithARegularExpression() {
    var regex = new Matcher.Matches("^[0-9]+$");
    var name = new Matcher.Contains("x");
    return List.of(
        Arguments.of(regex, "as asked for"),
        Arguments.of(new Matcher.Negated(regex), "as asked for"),
        Arguments.of(new Matcher.Negated(new Matcher.Some(regex)), "as asked for"),
        Arguments.of(new Matcher.Negated(new Matcher.Every(regex)), "as asked for"),
        Arguments.of(new Matcher.Negated(new Matcher.Length(regex)), "as asked for"),
        Arguments.of(new Matcher.Negated(new Matcher.Negated(regex)), "as asked for"),
        Arguments.of(new Matcher.Negated(new Matcher.Entries(Map.of("a", regex))), "as asked for"),
        Arguments.of(new Matcher.Negated(new Matcher.AllOf(List.of(name, regex))), "as asked for"),
        Arguments.of(new Matcher.Some(regex), "at least one as asked for"),
        Arguments.of(new Matcher.Entries(Map.of("a", regex)), "`a`: as asked for"),
        Arguments.of(new Matcher.AllOf(List.of(regex, regex)), "as asked for"),
        Arguments.of(new Matcher.AllOf(List.of(name, regex)), "containing `x` and as asked for"));
  }

  @ParameterizedTest
  @MethodSource("matchersWithARegularExpression")
  void aRegularExpressionIsForItsAuthor(Matcher matcher, String words) {
    assertThat(Words.expected(matcher)).isEqualTo(words);
    var output = List.of(new Expectation("output", matcher));
    assertThat(Titles.of(new Check.Ran("docker ps", output, Options.NONE)))
        .isEqualTo("you ran `docker ps`, output " + words);
    assertThat(Words.expected(new Matcher.Negated(new Matcher.Contains("x"))))
        .isEqualTo("not containing `x`");
  }

  @Test
  void longTextsLoseTheirEnd() {
    assertThat(Words.quoted("x".repeat(500))).hasSize(162).endsWith("…`");
  }

  @Test
  void anEmptyFileIsCalledSo() {
    assertThat(Words.actual(new FileEntry("/a", "file", "", "0644", "0:0", 0)))
        .isEqualTo("an empty file, mode 0644, owner 0:0");
    assertThat(Words.actual(new FileEntry("/a", "file", "hi\n", "0644", "0:0", 3)))
        .isEqualTo("a file, mode 0644, owner 0:0, content `hi`");
    assertThat(Words.actual(new FileEntry("/a", "directory", "", "0755", "0:0", 0)))
        .startsWith("a directory");
  }
}
