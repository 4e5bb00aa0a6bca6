package io.drydock.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0B",
    "999, 999B",
    "1000, 1kB",
    "1500, 1.5kB",
    "12345, 12.3kB",
    "5590000, 5.59MB",
    "187000000, 187MB",
    "1234000000, 1.23GB"
  })
  void sizesReadAsDockerPrintsThem(long bytes, String text) {
    assertThat(Bytes.inWords(bytes)).isEqualTo(text);
  }
}
