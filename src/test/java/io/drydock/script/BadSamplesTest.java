package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BadSamplesTest {

  static List<Path> samples() {
    return Samples.bad();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aBadSampleGivesTheMessagesOfItsGoldenFile(Path sample) throws IOException {
    var problems = Samples.read(sample).problems();

    assertThat(problems).isNotEmpty();
    Golden.assertMatches(
        "script/" + Samples.name(sample) + ".txt",
        problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMessageNamesAPlaceAndSaysWhatToTry(Path sample) {
    assertThat(Samples.read(sample).problems())
        .isSorted()
        .allSatisfy(
            problem -> {
              assertThat(problem.line() > 0).isEqualTo(problem.column() > 0);
              assertThat(problem.file().toString()).isEqualTo(sample.getFileName().toString());
              assertThat(problem.message()).endsWith(".").doesNotContain("! ");
              assertThat(problem.help()).matches("(?s)(Try|Did you mean) .*[.?]");
            });
  }

  @Test
  void thereAreManyBadSamples() {
    assertThat(Samples.bad()).hasSizeGreaterThan(60);
  }
}
