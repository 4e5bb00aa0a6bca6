package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VersionsTest {

  @Test
  void aVersionOfMoreDigitsThanALongHoldsIsCompared() {
    var bound = new Matcher.Version(">=", "1.11");

    assertThat(VersionComparison.fits(bound, "19999999999999999999991.0")).isTrue();
    assertThat(VersionComparison.fits(bound, "1.9")).isFalse();
    assertThat(VersionComparison.fits(bound, "1.11.0")).isTrue();
  }
}
