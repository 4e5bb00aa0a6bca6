package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict;
import io.drydock.session.Lessons;
import io.drydock.session.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VerdictTextTest {

  @Test
  void aRegularExpressionIsNotShownToALearner() {
    var mismatch = new Verdict.Mismatch("output", "matching `^[0-9]+\\.` or `none`", "`Linux`");
    var failed =
        new Verdict(
            Lessons.WEB,
            "you ran `uname`",
            new Verdict.Failed(List.of(mismatch), Optional.empty()),
            Map.of());
    var shown = new Output.ShowVerdicts(List.of(failed), 0, 1, Optional.of(failed));
    var lines = new VerdictText(Theme.PLAIN, new Markdown(Theme.PLAIN)).lines(shown, 80);

    assertThat(lines.stream().map(Object::toString).collect(Collectors.joining("\n")))
        .contains("expected  what the step asks for or `none`", "found     `Linux`")
        .doesNotContain("[0-9]");
  }
}
