package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** What is understood without the option parser is understood as the parser does it. */
class PlainCommandsTest {
  @TempDir Path folder;

  private ProgramForTests program() {
    return ProgramForTests.in(folder);
  }

  @Test
  void theHelpIsWhatTheOptionParserWouldPrint() {
    var surroundings = program().surroundings();
    var line = DrydockCommand.line(surroundings, new DrydockCommand(surroundings), "--help");
    assertThat(PlainCommands.HELP).isEqualTo(line.getUsageMessage(Ansi.OFF));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "learn",
        "learn first",
        "learn first/step",
        "--version",
        "-V",
        "--help",
        "-h",
        "practice status",
        "check checks.yaml"
      })
  void whatIsTypedMostNeedsNoOptionParser(String line) {
    assertThat(plain(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learn --engine x",
        "learn a b",
        "check",
        "check --help",
        "check a.yaml --format json",
        "practice",
        "practice up",
        "practice status --help",
        "lern",
        "--debug"
      })
  void allElseIsReadByTheOptionParser(String line) {
    assertThat(plain(line)).isFalse();
  }

  private boolean plain(String line) {
    var words = line.isEmpty() ? new String[0] : line.split(" ");
    return PlainCommands.of(program().surroundings(), words).isPresent();
  }
}
