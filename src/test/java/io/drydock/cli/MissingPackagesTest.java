package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingPackagesTest {
  private final StringWriter out = new StringWriter();

  private boolean agreed(String typed, boolean whenEmpty) {
    var here = Path.of(".");
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(out),
            Map.of(),
            here,
            here,
            Clock.systemUTC(),
            true);
    return MissingPackages.of(surroundings).agreed(whenEmpty);
  }

  @ParameterizedTest
  @CsvSource({"y,true", "YES,true", "n,false", "no,false", "what,false"})
  void onlyYesIsYes(String typed, boolean agreed) {
    assertThat(agreed(typed + "\n", true)).isEqualTo(agreed);
    assertThat(agreed(typed + "\n", false)).isEqualTo(agreed);
  }

  @Test
  void aBareEnterIsWhatTheQuestionShowsInCapitals() {
    assertThat(agreed("\n", true)).isTrue();
    assertThat(agreed("\n", false)).isFalse();
    assertThat(out.toString()).contains("[Y/n]", "[y/N]");
  }

  @Test
  void theEndOfTheInputIsNo() {
    assertThat(agreed("", true)).isFalse();
  }
}
