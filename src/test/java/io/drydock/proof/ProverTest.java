package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Cause;
import io.drydock.check.Verdict;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.session.Lessons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProverTest {
  private static final Mismatch MISSING = new Mismatch("exists", "present", "missing");

  private static Verdict failed(Optional<Cause> cause) {
    return new Verdict(
        Lessons.WEB, "image `web`", new Verdict.Failed(List.of(MISSING), cause), Map.of());
  }

  @Test
  void whatIsExpectedIsSaidOnceWhereThereIsNoCause() {
    assertThat(Prover.said(List.of(failed(Optional.empty()))))
        .isEqualTo("exists: expected present, found missing");
  }

  @Test
  void aCauseAndItsHelpFollowWhatIsExpected() {
    var cause = new Cause("image.other", "There is `wbe`.", "Try again.");
    assertThat(Prover.said(List.of(failed(Optional.of(cause)))))
        .isEqualTo("exists: expected present, found missing | There is `wbe`. | Try again.");
  }
}
