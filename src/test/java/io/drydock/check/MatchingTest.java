package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.FileEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchingTest {
  private static final FileEntry FILE = new FileEntry("/a", "file", "hello\n", "0644", "0:0", 6);

  /** A matcher, a value that fits it, and one that does not. */
  static Stream<Arguments> matchers() {
    return Stream.of(
        Arguments.of(new Matcher.Equal("a"), "a", "b"),
        Arguments.of(new Matcher.Equal(5L), 5L, 6L),
        Arguments.of(new Matcher.Equal(true), true, false),
        Arguments.of(new Matcher.Equal(List.of("a", "b")), List.of("a", "b"), List.of("b", "a")),
        Arguments.of(new Matcher.Equal("a"), List.of("b", "a"), List.of("b")),
        Arguments.of(new Matcher.Equal("a"), "a", null),
        Arguments.of(new Matcher.Contains("ell"), "hello", "hallo"),
        Arguments.of(new Matcher.Contains("80/tcp"), List.of("80/tcp"), List.of("8080/tcp")),
        Arguments.of(new Matcher.Contains("A"), Map.of("A", "1"), Map.of("B", "1")),
        Arguments.of(new Matcher.Matches("^b.d$"), "a\nbcd", "abcd"),
        Arguments.of(new Matcher.StartsWith("sha256:"), "sha256:00", "md5:00"),
        Arguments.of(new Matcher.EndsWith(".html"), "index.html", "index.htm"),
        Arguments.of(new Matcher.OneOf(List.of("a", 2L)), 2L, 3L),
        Arguments.of(new Matcher.AtLeast(3), 3L, 2L),
        Arguments.of(new Matcher.AtMost(3), 3L, 4L),
        Arguments.of(new Matcher.AtMost(100), "67", "670"),
        Arguments.of(new Matcher.Between(2, 4), 4L, 5L),
        Arguments.of(new Matcher.LessThan(3), 2L, 3L),
        Arguments.of(new Matcher.MoreThan(3), 4L, 3L),
        Arguments.of(new Matcher.Keep("a"), "x", null),
        Arguments.of(new Matcher.Length(new Matcher.Equal(2L)), List.of("a", "b"), List.of("a")),
        Arguments.of(new Matcher.Version(">=", "1.11"), "nginx/1.22.1", "nginx/1.9"),
        Arguments.of(new Matcher.Version("=", "1.11"), "1.11.9", "1.110"),
        Arguments.of(new Matcher.Version("<", "28"), "20.10.24", "28.5.2"),
        Arguments.of(new Matcher.Absent(true), "", "a"),
        Arguments.of(new Matcher.Absent(true), null, List.of("a")),
        Arguments.of(new Matcher.Absent(false), "a", Map.of()),
        Arguments.of(
            new Matcher.Every(new Matcher.StartsWith("a")),
            List.of("ab", "ac"),
            List.of("ab", "b")),
        Arguments.of(
            new Matcher.Some(new Matcher.Contains("b")), List.of("ab", "c"), List.of("a", "c")),
        Arguments.of(new Matcher.Negated(new Matcher.Equal("a")), "b", "a"),
        Arguments.of(
            new Matcher.AllOf(List.of(new Matcher.Contains("a"), new Matcher.Contains("b"))),
            "ab",
            "ac"),
        Arguments.of(
            new Matcher.Entries(Map.of("A", new Matcher.Equal("1"))),
            Map.of("A", "1", "B", "2"),
            Map.of("B", "1")),
        Arguments.of(new Matcher.Entries(Map.of("mode", new Matcher.Equal("0644"))), FILE, null),
        Arguments.of(new Matcher.Entries(Map.of("exists", new Matcher.Equal(false))), null, FILE),
        Arguments.of(
            new Matcher.Structured(
                StructuredText.Format.JSON, Map.of("$.a[*].b", new Matcher.Equal("2"))),
            "{\"a\": [{\"b\": 1}, {\"b\": 2.0}]}",
            "{\"a\": [{\"b\": 1}]}"),
        Arguments.of(
            new Matcher.InOrder(List.of("COPY package.json", "RUN npm")),
            List.of("FROM a", "COPY  package.json .", "RUN npm install", "COPY . ."),
            List.of("RUN npm install", "COPY package.json .")),
        Arguments.of(
            new Matcher.After(Since.TASK), Instant.ofEpochSecond(11), Instant.ofEpochSecond(9)));
  }

  @ParameterizedTest
  @MethodSource("matchers")
  void eachMatcherTellsWhatFitsFromWhatDoesNot(Matcher matcher, Object fits, Object doesNot) {
    var matching = new Matching(_ -> Instant.ofEpochSecond(10), Notation.PLAIN);
    assertThat(matching.fits(matcher, fits)).as("%s fits %s", matcher, fits).isTrue();
    assertThat(matching.fits(matcher, doesNot)).as("%s fits %s", matcher, doesNot).isFalse();
  }

  @Test
  void everyKindOfMatcherIsTried() {
    var tried = matchers().map(a -> a.get()[0].getClass().getSimpleName()).distinct();
    var all = Arrays.stream(Matcher.class.getPermittedSubclasses()).map(Class::getSimpleName);
    // What waits for variables is tried with them.
    assertThat(tried).containsAll(all.filter(kind -> !kind.equals("Later")).toList());
  }

  @ParameterizedTest
  @MethodSource("matchers")
  void everyMatcherCanBeSaidInWords(Matcher matcher, Object fits, Object doesNot) {
    assertThat(Words.expected(matcher)).isNotBlank();
    assertThat(Words.actual(fits)).isNotBlank();
    assertThat(Words.actual(doesNot)).isNotBlank();
  }
}
