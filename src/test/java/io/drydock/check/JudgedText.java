package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Unable;
import io.drydock.docker.EngineView;
import io.drydock.script.ChecksReader;
import io.drydock.script.Problem;
import java.nio.file.Path;
import java.util.List;

/** What becomes of checks as authors write them. */
final class JudgedText {
  private JudgedText() {}

  /** The verdicts of a file of checks. */
  static List<Verdict> all(EngineView engine, String yaml) {
    return all(new Evidence(engine, SettingForTests.ran()), yaml);
  }

  /** The same with other evidence. */
  static List<Verdict> all(Evidence evidence, String yaml) {
    var loaded = ChecksReader.read(Path.of("checks.yaml"), yaml);
    assertThat(loaded.problems().stream().map(Problem::render)).isEmpty();
    return Judge.judgeAll(loaded.found().orElseThrow().checks(), evidence);
  }

  /**
   * Of the last check in few words: {@code passed}, or what is wrong, with the cause and what to
   * try, one sentence a line.
   */
  static String last(EngineView engine, String yaml) {
    return inWords(all(engine, yaml).getLast());
  }

  static String inWords(Verdict verdict) {
    return switch (verdict.outcome()) {
      case Verdict.Passed _ -> "passed";
      case Verdict.Skipped(var reason) -> "skipped: " + reason;
      case Unable(var what, var help) -> "unable: " + what + " " + help;
      case Failed(var mismatches, var cause) ->
          mismatches.stream()
                  .map(m -> m.property() + ": expected " + m.expected() + ", found " + m.actual())
                  .reduce((a, b) -> a + "; " + b)
                  .orElseThrow()
              + cause.map(c -> "\n" + (c.says() + " " + c.help()).strip()).orElse("");
    };
  }
}
