package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"cat <<END", "docker build - <<'EOF'\nFROM x", "echo 'open", "docker run \\"})
  void aShellWouldAskForMore(String line) {
    assertThatThrownBy(() -> new LineParser().parse(line, line.length(), ParseContext.ACCEPT_LINE))
        .isInstanceOf(EOFError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"it's an answer", "cat <<END\nx\nEND", "echo 'a' \"b'c\"", "cat <<< word", "1 3"})
  void theLineIsWhole(String line) {
    assertThatCode(() -> new LineParser().parse(line, line.length(), ParseContext.ACCEPT_LINE))
        .doesNotThrowAnyException();
  }
}
