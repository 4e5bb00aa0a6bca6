package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict;
import io.drydock.screen.Markdown;
import io.drydock.screen.Theme;
import io.drydock.session.Lessons;
import io.drydock.session.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VerdictTextTest {
  private static String shown(Verdict.Outcome outcome) {
    var verdict = new Verdict(Lessons.WEB, "volume `store`", outcome, Map.of());
    var shown = new Output.ShowVerdicts(List.of(verdict), 0, 1, Optional.of(verdict));
    return new VerdictText(Theme.PLAIN, new Markdown(Theme.PLAIN), "")
        .lines(shown, 80).stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void whatWasFoundStandsBesideWhatIsExpected() {
    var mismatch = new Verdict.Mismatch("output", "as asked for", "`Linux`");
    assertThat(shown(new Verdict.Failed(List.of(mismatch), Optional.empty())))
        .endsWith("volume `store`\n    expected  as asked for\n    found     `Linux`");
  }

  @Test
  void whatCouldNotBeLookedAtIsNoFailure() {
    assertThat(shown(new Verdict.Unable("No container mounts it.", "Try to run one.")))
        .endsWith(
            "volume `store`\n    It could not be looked at: No container mounts it.\n"
                + "    Try to run one.");
  }
}
