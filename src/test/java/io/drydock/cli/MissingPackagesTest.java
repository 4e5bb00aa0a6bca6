package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingPackagesTest {
  private final ProgramForTests program = ProgramForTests.in(Path.of(".")).atTerminal();

  private boolean agreed(String typed, boolean whenEmpty) {
    return MissingPackages.of(program.types(typed).surroundings()).agreed(whenEmpty);
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
    assertThat(program.out()).contains("[Y/n]", "[y/N]");
  }

  @Test
  void theEndOfTheInputIsNo() {
    assertThat(agreed("", true)).isFalse();
  }
}
