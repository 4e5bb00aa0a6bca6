package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
  private final StringWriter text = new StringWriter();
  private volatile Instant now = Instant.EPOCH;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @Test
  void aPipeGetsOneLineForEachStepThatTookLong() {
    try (var progress = new LiveProgress(new PrintWriter(text), clock, false)) {
      progress.step("Quick");
      progress.step("Slow");
      now = now.plus(Duration.ofMillis(2345));
      progress.advance(1, 2);
    }
    assertThat(text.toString()).isEqualTo("Slow (2.3 s)" + System.lineSeparator());
  }

  @Test
  void aTerminalSeesHowFarItIsAndTheLineIsGoneAtTheEnd() {
    try (var progress = new LiveProgress(new PrintWriter(text), clock, true)) {
      progress.step("Building");
      progress.advance(3, 14);
    }
    assertThat(text.toString()).contains("Building … 3 of 14, 0.0 s").endsWith("\r\033[K");
  }

  @Test
  void aTerminalSeesTimePassWhileNothingElseMoves() throws InterruptedException {
    try (var progress = new LiveProgress(new PrintWriter(text), clock, true)) {
      progress.step("Fetching");
      now = now.plus(Duration.ofSeconds(7));
      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (!text.toString().contains("Fetching … 7.0 s") && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    }
    assertThat(text.toString())
        .contains("Fetching … 7.0 s")
        .endsWith("Fetching (7.0 s)" + System.lineSeparator());
  }
}
