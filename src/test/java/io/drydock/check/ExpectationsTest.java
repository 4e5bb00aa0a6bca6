package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
  private static final Matcher ONE = new Matcher.Equal("1");
  private static final Matcher TWO = new Matcher.Equal("2");

  private static Matcher missed(Matcher wanted, Object found) {
    return Expectations.missed(wanted, found, new Matching(_ -> Instant.EPOCH, Notation.PLAIN));
  }

  @Test
  void ofSeveralEntriesOnlyThoseThatAreWrongAreNamed() {
    var wanted = new Matcher.Entries(Map.of("A", ONE, "B", TWO));
    assertThat(missed(wanted, Map.of("A", "1", "B", "3", "C", "4")))
        .isEqualTo(new Matcher.Entries(Map.of("B", TWO)));
    assertThat(missed(wanted, Map.of("B", "2"))).isEqualTo(new Matcher.Entries(Map.of("A", ONE)));
  }

  @Test
  void whatIsNoMapIsExpectedWhole() {
    assertThat(missed(ONE, "3")).isEqualTo(ONE);
    var wanted = new Matcher.Entries(Map.of("A", ONE));
    assertThat(missed(wanted, "3")).isEqualTo(wanted);
  }
}
