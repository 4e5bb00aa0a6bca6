package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import java.util.List;
import java.util.Optional;

/** Judges answers to HTTP requests. */
final class HttpJudge {
  private static final int FIRST_ERROR = 400;

  private HttpJudge() {}

  static Finding judge(Check.Http check, Evidence evidence) {
    return switch (evidence.http(check)) {
      case HttpProbe.Silence silence ->
          Finding.failed(
              List.of(new Mismatch("status", "an answer", "none: " + silence.reason())),
              HttpCauses.silent(check.url(), evidence));
      case HttpProbe.Response response -> answered(check, response, evidence);
    };
  }

  private static Finding answered(
      Check.Http check, HttpProbe.Response response, Evidence evidence) {
    boolean ownStatus = check.expect().stream().anyMatch(e -> e.property().equals("status"));
    if (!ownStatus && response.status() >= FIRST_ERROR) {
      return Finding.failed(
          List.of(new Mismatch("status", "below 400", Words.quoted(response.status()))),
          HttpCauses.answered(check.url(), response, evidence));
    }
    var mismatches =
        Expectations.mismatches(
            check.expect(),
            property ->
                switch (property) {
                  case "status" -> (long) response.status();
                  case "headers" -> response.headers();
                  case "body" -> response.body();
                  default ->
                      throw new IllegalArgumentException("An answer has no " + property + ".");
                },
            evidence);
    return Finding.of(
        mismatches,
        response.body(),
        mismatches.isEmpty()
            ? Optional.empty()
            : HttpCauses.answered(check.url(), response, evidence));
  }
}
