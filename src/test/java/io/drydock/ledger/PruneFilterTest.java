package io.drydock.ledger;

import static io.drydock.ledger.KnownEngine.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PruneFilterTest {
  @Test
  void spansOfTimeAndDatesAreRead() {
    assertThat(
            Stream.of("1h30m", "90m", "5400s", "2030-01-09T22:30:00Z")
                .map(t -> PruneFilter.moment(t, NOW)))
        .containsOnly(Optional.of(NOW.minusSeconds(5400)));
    assertThat(PruneFilter.moment("yesterday", NOW)).isEmpty();
    assertThat(PruneFilter.moment("", NOW)).isEmpty();
    assertThat(PruneFilter.moment("2030-13-01", NOW)).isEmpty();
  }
}
