package io.drydock.check;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.check.Verdict.Outcome;
import io.drydock.check.Verdict.Passed;
import io.drydock.check.Verdict.Unable;
import java.util.List;
import java.util.Optional;

/**
 * What a judge says of one check.
 *
 * @param value what {@code as:} keeps; empty text where there is nothing to keep
 */
record Finding(Outcome outcome, String value) {

  static Finding passed(String value) {
    return new Finding(new Passed(), value);
  }

  static Finding failed(List<Mismatch> mismatches, Optional<Cause> cause) {
    return new Finding(new Failed(mismatches, cause), "");
  }

  /** Something is missing that should be there. */
  static Finding missing(Optional<Cause> cause) {
    return failed(List.of(new Mismatch("exists", "present", "missing")), cause);
  }

  /** Something is there that should not be. */
  static Finding present(Optional<Cause> cause) {
    return failed(List.of(new Mismatch("exists", "gone", "still there")), cause);
  }

  static Finding unable(String what, String help) {
    return new Finding(new Unable(what, help), "");
  }

  /** Passed where nothing differs, else failed. */
  static Finding of(List<Mismatch> mismatches, String value, Optional<Cause> cause) {
    return mismatches.isEmpty() ? passed(value) : failed(mismatches, cause);
  }
}
