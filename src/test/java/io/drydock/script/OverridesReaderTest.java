package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.grade.ManualOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesReaderTest {
  private static final String RUBRIC =
      """
      format: 1
      assignment: web
      title: A web server
      stages:
        - stage: build
          criteria:
            - criterion: builds
              title: It builds
              points: 10
              check:
                - image: web
      """;

  @TempDir private Path folder;

  private Loaded<List<ManualOverride>> read(String text) throws IOException {
    var rubric = RubricReader.read(Path.of("rubric.yaml"), RUBRIC).found().orElseThrow();
    var file = Files.writeString(folder.resolve(OverridesReader.FILE), text);
    return OverridesReader.read(file, rubric);
  }

  @Test
  void pointsAreReadWithTheirReason() throws IOException {
    var text =
        """
        - {id: 0123, criterion: builds, points: 7.5, reason: It builds on their machine.}
        - {id: ada, criterion: builds, points: 10, reason: "An old engine, not theirs."}
        """;
    assertThat(read(text).found().orElseThrow())
        .containsExactly(
            new ManualOverride("0123", "builds", 7.5, "It builds on their machine."),
            new ManualOverride("ada", "builds", 10, "An old engine, not theirs."));
    assertThat(read("[]").found().orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{criterion: builds, points: 1, reason: x} | An override has no `id`.",
        "{id: a, criterion: bilds, points: 1, reason: x} | The rubric has no criterion `bilds`.",
        "{id: a, criterion: builds, points: 11, reason: x} | `11` is no number of points here.",
        "{id: a, criterion: builds, points: -1, reason: x} | `-1` is no number of points here.",
        "{id: a, criterion: builds, points: 1.234, reason: x} | `1.234` is no number of points",
        "{id: a, criterion: builds, points: 1} | An override has no `reason`.",
        "{id: a, criterion: builds, points: 1, reason: x, why: y} | Unknown key `why`",
        "just text | must be a map"
      })
  void anOverrideThatCannotBeMeantIsNamedWithItsPlace(String line, String message)
      throws IOException {
    var problems = read("- " + line + "\n").problems();
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().message()).contains(message.strip());
    assertThat(problems.getFirst().line()).isEqualTo(1);
    assertThat(problems.getFirst().help()).isNotBlank();
  }

  @Test
  void pointsThatAreSetTwiceAreNamed() throws IOException {
    var line = "- {id: ada, criterion: builds, points: 1, reason: x}\n";
    assertThat(read(line + line).problems())
        .extracting(Problem::message)
        .containsExactly("The points of `builds` for `ada` are set twice.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{per-day: 10} | ",
        "{due: 2026-11-27T23:59:00+01:00, grace: 15m, per-day: 10, most: 50} | ",
        "{grace: 2h} | This late rule has no `per-day`.",
        "{per-day: 101} | `per-day` is 101, which is out of range.",
        "{per-day: 10, grace: soon} | `soon` is not a time of grace.",
        "{per-day: 10, due: 2026-11-27} | `2026-11-27` is no time with its distance from UTC.",
        "{per-day: 10, mots: 50} | Unknown key `mots` in a late rule."
      })
  void aLateRuleIsReadWithCare(String rule, String message) {
    var problems =
        RubricReader.read(Path.of("rubric.yaml"), RUBRIC + "late: " + rule + "\n").problems();
    if (message == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).extracting(Problem::message).contains(message.strip());
    }
  }
}
