package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Passed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must be so for five seconds. */
class SteadinessTest {
  private static final Check.File CHECK =
      new Check.File(
          "a",
          List.of(),
          new Options(
              Optional.of(Duration.ofSeconds(10)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(Duration.ofSeconds(5))));
  private static final Verdict PASSED = new Verdict(CHECK, "a", new Passed(), Map.of("x", "1"));
  private static final Verdict FAILED =
      new Verdict(CHECK, "a", new Failed(List.of(), Optional.empty()), Map.of());

  private final Steadiness steadiness = new Steadiness();

  private Verdict at(double second, Verdict found) {
    var now = Instant.EPOCH.plusMillis((long) (1000 * second));
    return steadiness.after(List.of(found), now).getFirst();
  }

  @Test
  void itPassesWhenItWasSoAllTheTime() {
    assertThat(JudgedText.inWords(at(0, PASSED)))
        .isEqualTo("stays: expected so for 5 seconds, found so for 0 seconds up to now");
    assertThat(JudgedText.inWords(at(4.9, PASSED))).contains("so for 4 seconds up to now");
    assertThat(at(5, PASSED)).isEqualTo(PASSED);
  }

  @Test
  void whatFailsMeanwhileBeginsAnew() {
    at(0, PASSED);
    assertThat(at(3, FAILED)).isEqualTo(FAILED);
    assertThat(at(4, PASSED).passed()).isFalse();
    assertThat(at(8, PASSED).passed()).isFalse();
    assertThat(at(9, PASSED).passed()).isTrue();
  }

  @Test
  void aCheckIsWaitedForAsLongAsBothTimesTogether() {
    assertThat(CHECK.patience()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void aGroupCanBeTriedAgainLongerThanItsChecks() {
    var plain = new Check.File("a", List.of(), Options.NONE);
    var within = Optional.of(Duration.ofSeconds(3));
    assertThat(new Check.Not(List.of(plain), Optional.empty(), within).patience())
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(new Check.AnyOf(List.of(List.of(plain)), Optional.empty(), within).patience())
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(new Check.Not(List.of(CHECK), Optional.empty(), Optional.empty()).patience())
        .isEqualTo(Duration.ofSeconds(15));
  }
}
