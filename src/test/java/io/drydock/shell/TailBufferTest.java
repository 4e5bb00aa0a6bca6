package io.drydock.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TailBufferTest {
  private static void add(TailBuffer buffer, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    buffer.add(bytes, 0, bytes.length);
  }

  @Test
  void belowTheLimitAllIsKept() {
    var buffer = new TailBuffer(20_000);
    var text = "x".repeat(19_999);
    add(buffer, text);
    add(buffer, "y");
    assertThat(buffer.text()).isEqualTo(text + "y");
  }

  @Test
  void aboveTheLimitTheLastBytesAreKept() {
    var buffer = new TailBuffer(10);
    add(buffer, "0123456789abc");
    add(buffer, "de");
    assertThat(buffer.text()).isEqualTo("56789abcde");
  }

  @Test
  void aCharacterThatWasCutIsLeftOut() {
    var buffer = new TailBuffer(4);
    add(buffer, "éab");
    add(buffer, "c");
    assertThat(buffer.text()).isEqualTo("abc");
  }

  @Test
  void clearingForgetsAll() {
    var buffer = new TailBuffer(10);
    add(buffer, "abc");
    buffer.clear();
    add(buffer, "d");
    assertThat(buffer.text()).isEqualTo("d");
  }
}
