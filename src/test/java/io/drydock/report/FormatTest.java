package io.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import io.drydock.check.Cause;
import io.drydock.check.Verdict.Mismatch;
import io.drydock.report.Result.State;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {
  private static final List<Result> RESULTS =
      List.of(
          Result.passed("a.yaml", "image `nginx:latest`"),
          new Result(
              "a.yaml",
              "image `learner/nginx:testing`",
              State.FAILED,
              List.of(new Mismatch("exists", "present", "missing")),
              Optional.of(
                  new Cause(
                      "image.other-tag",
                      "There is `learner/nginx:test` & more.",
                      "Try 'testing' <again>.")),
              "There is `learner/nginx:test` & more.",
              "Try 'testing' <again>."),
          Result.of(
              "b.yaml",
              "`a` in the registry",
              State.UNABLE,
              "The registry does not answer.",
              "Try again."),
          Result.of("b.yaml", "you ran `x` # twice", State.SKIPPED, "no buildx \u0007 here", ""));

  @ParameterizedTest
  @EnumSource
  void eachFormatShowsEveryState(Format format) throws IOException {
    Golden.assertMatches("report/all-states." + format, format.render(RESULTS));
  }

  @ParameterizedTest
  @EnumSource
  void noResultsAreAReportToo(Format format) {
    assertThat(format.render(List.of())).endsWith("\n");
  }
}
