package io.drydock.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void theNearestNameIsWithinAThird() {
    var names = List.of("testing", "latest", "prod");
    assertThat(Nearest.of("tesing", names)).contains("testing");
    assertThat(Nearest.of("nothing-like-it", names)).isEmpty();
    assertThat(Nearest.of("db", List.of("web"))).isEmpty();
    assertThat(Nearest.of("db", List.of("web", "bd"))).contains("bd");
  }

  @Test
  void aSwapOfNeighboursIsOneSlip() {
    assertThat(Nearest.distance("ngnix", "nginx")).isEqualTo(1);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("abc", "abc")).isZero();
  }
}
