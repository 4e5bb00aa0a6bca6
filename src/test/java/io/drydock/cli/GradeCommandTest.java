package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.grade.Grade;
import io.drydock.grade.HandIn;
import io.drydock.grade.Mark;
import io.drydock.gradebook.Again;
import io.drydock.gradebook.Digest;
import io.drydock.gradebook.GradeKeeper;
import io.drydock.gradebook.KeptGrades;
import io.drydock.report.Result;
import io.drydock.script.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code grade} says before any engine starts, and what it does where none is needed. */
class GradeCommandTest {
  @TempDir private Path folder;
  private ProgramForTests program;

  @BeforeEach
  void anAssignmentAndAHandInThatIsGradedAlready() throws IOException {
    program = ProgramForTests.in(folder);
    Files.createDirectories(folder.resolve("web"));
    Files.writeString(
        folder.resolve("web/rubric.yaml"),
        """
        format: 1
        assignment: web
        title: A web server
        late: {due: 2026-11-20T22:00:00Z, per-day: 10}
        stages:
          - stage: build
            criteria:
              - criterion: builds
                title: It builds
                points: 10
                check:
                  - image: web
        """);
    Files.createDirectories(folder.resolve("class"));
    var zip = Files.writeString(folder.resolve("class/ada.zip"), "no archive");
    Files.setLastModifiedTime(zip, FileTime.from(Instant.parse("2026-11-21T10:00:00Z")));
    var other = Files.writeString(folder.resolve("class/bob.zip"), "nor this");
    Files.setLastModifiedTime(other, FileTime.from(Instant.parse("2026-11-20T10:00:00Z")));
  }

  private void isGraded(String... ids) throws IOException {
    for (var id : ids) {
      var handIn = new HandIn(id, folder.resolve("class/" + id + ".zip"));
      var rubric = RubricReader.read(folder.resolve("web/rubric.yaml")).found().orElseThrow();
      var marks =
          rubric
              .criteria()
              .map(each -> new Mark("build", each, Result.State.PASSED, each.points(), List.of()))
              .toList();
      new GradeKeeper(
              rubric,
              Digest.of(rubric),
              DrydockCommand.VERSION,
              KeptGrades.in(folder.resolve("grades")),
              Again.NOTHING,
              List.of(handIn))
          .keep(new Grade(handIn, marks, List.of(), Duration.ZERO));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--report pdf=x | there is no format `pdf`. | Try one of json, junit, gradescope, csv,",
        "--report csv=no/x | its folder is not there. | Try `mkdir -p`",
        "--roster none.csv | none.csv cannot be read. | Try the path of a CSV file.",
        "--again adda | neither such a hand-in nor such a criterion. | Did you mean `ada`?",
        "--again web2 | neither such a hand-in nor such a criterion. | Try `--again` as the last",
        "--due tomorrow | that is no time with its distance from UTC. | Try one such as",
        "--out web/rubric.yaml | Grades cannot be kept in | Try `--out` with a folder of yours.",
        "--jobs 0 | --jobs 0 is out of range. | Try a number from 1 to 16."
      })
  void anOptionThatCannotBeUsedSaysWhyBeforeAnyEngineStarts(
      String options, String message, String help) {
    var words = options.strip().split(" ");
    assertThat(program.run(List.of("grade", "web", "class"), words)).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains(message.strip()).contains(help.strip());
    assertThat(program.out()).isEmpty();
  }

  @Test
  void anAssignmentOrAHandInThatIsNotThereIsNamed() {
    assertThat(program.run("grade", "wbe", "class")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("There is no assignment `wbe`.").contains("Try `nodejs`");
    assertThat(program.run("grade", "web", "clas")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("There is nothing at clas that can be read.");
  }

  @Test
  void anOverrideThatCannotBeMeantIsNamedWithItsPlace() throws IOException {
    Files.createDirectories(folder.resolve("grades"));
    Files.writeString(folder.resolve("grades/overrides.yaml"), "- {id: ada, criterion: build}\n");
    assertThat(program.run("grade", "web", "class")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("overrides.yaml:1:").contains("Did you mean `builds`?");
  }

  @Test
  void whereAllIsGradedNoEngineIsStartedAndAllReportsAreWritten() throws IOException {
    isGraded("ada", "bob");
    Files.writeString(folder.resolve("roster.csv"), "id,name\nada,Ada Berg\nfay,Fay\n");
    Files.writeString(
        folder.resolve("grades/overrides.yaml"),
        "- {id: bob, criterion: builds, points: 4, reason: Copied.}\n");
    var words = List.of("grade", "web", "class", "--roster", "roster.csv", "--report", "csv=g.csv");
    assertThat(program.run(words, "--report", "html=g.html", "--report", "json=g.json"))
        .isEqualTo(ExitCode.OK);
    assertThat(program.out())
        .contains("ada: 10 of 10 points")
        .contains("ada (Ada Berg)        9 of 10    graded; late, -1")
        .containsPattern("fay \\(Fay\\) +- +missing")
        .contains("bob                   4 of 10    graded; set by hand: builds");
    assertThat(program.err()).contains("The hand-in `bob` is nobody's on the roster");
    assertThat(folder.resolve("g.csv")).content().startsWith("id,").contains("\nfay,");
    assertThat(folder.resolve("g-students/ada.html")).isRegularFile();
    var json = Files.readString(folder.resolve("g.json"));
    program.run(words, "--report", "json=g.json");
    assertThat(folder.resolve("g.json")).content().isEqualTo(json);
  }

  @Test
  void theFolderOfGradesIsNoHandInAndLiesInNone() throws IOException {
    isGraded("ada", "bob");
    Files.createDirectories(folder.resolve("class/grades"));
    Files.move(folder.resolve("grades/results"), folder.resolve("class/grades/results"));
    assertThat(program.run("grade", "web", "class", "--out", "class/grades"))
        .isEqualTo(ExitCode.OK);
    assertThat(program.out()).doesNotContain("grades");
    Files.createDirectories(folder.resolve("class/cyn"));
    assertThat(program.run("grade", "web", "class", "--out", "class/cyn/grades"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("which is in the hand-in `cyn`.")
        .contains("Try `--out` with a folder beside it.");
  }

  @Test
  void progressIsOneLineWithAnEstimateAtATerminalAndNothingInAPipe() {
    var now = new Instant[] {Instant.EPOCH};
    InstantSource time = () -> now[0];
    var clock = time.withZone(ZoneOffset.UTC);
    var quiet = program.surroundings();
    try (var progress = new GradingProgress(quiet.err(), clock, false, 3)) {
      progress.graded();
    }
    assertThat(program.err()).isEmpty();
    try (var progress = new GradingProgress(quiet.err(), clock, true, 40)) {
      now[0] = Instant.EPOCH.plusSeconds(20);
      progress.graded();
      assertThat(program.err()).endsWith("1 of 40 graded, about 13 min left");
      program.forget();
      progress.aside(() -> quiet.out().print("ada"));
      assertThat(program.err()).startsWith("\r\033[K").endsWith("about 13 min left");
    }
    assertThat(program.err()).endsWith("\r\033[K");
  }
}
