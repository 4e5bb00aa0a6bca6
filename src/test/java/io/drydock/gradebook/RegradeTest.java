package io.drydock.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.grade.Grade;
import io.drydock.grade.HandIn;
import io.drydock.report.Result.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is graded again, and what becomes of the grade that was there. */
class RegradeTest {
  private static final State P = State.PASSED;
  private static final State F = State.FAILED;
  private static final String RUBRIC = "sha256:1";

  @TempDir private Path folder;
  private List<HandIn> handIns;

  @BeforeEach
  void twoHandIns() throws IOException {
    for (var id : List.of("ada", "bob")) {
      Files.writeString(folder.resolve(id + ".zip"), id);
    }
    handIns =
        List.of(
            new HandIn("ada", folder.resolve("ada.zip")),
            new HandIn("bob", folder.resolve("bob.zip")));
  }

  private GradeKeeper keeper(String rubric, Again again) throws IOException {
    var kept = KeptGrades.in(folder.resolve("grades"));
    return new GradeKeeper(ClassForTests.RUBRIC, rubric, "v1", kept, again, handIns);
  }

  private static Grade grade(HandIn handIn, State... states) {
    var grade = ClassForTests.grade(handIn.id(), states);
    return new Grade(handIn, grade.marks(), grade.notes(), grade.took());
  }

  private void bothFailToAnswer() throws IOException {
    var first = keeper(RUBRIC, Again.NOTHING);
    assertThat(first.open()).isEqualTo(handIns);
    for (var handIn : handIns) {
      first.keep(grade(handIn, P, F, P, F));
    }
  }

  @Test
  void whatIsGradedIsNotGradedAgain() throws IOException {
    bothFailToAnswer();
    var second = keeper(RUBRIC, Again.NOTHING);
    assertThat(second.open()).isEmpty();
    assertThat(second.all()).extracting(kept -> kept.grade().points()).containsExactly(20.0, 20.0);
  }

  @Test
  void aGradeReadsAsItWasWritten() throws IOException {
    bothFailToAnswer();
    var kept = keeper(RUBRIC, Again.NOTHING).all().getFirst();
    var expected = Kept.of(grade(handIns.getFirst(), P, F, P, F), kept.stamp(), kept.came());
    assertThat(kept.came()).isPresent();
    assertThat(kept.grade().marks())
        .usingRecursiveComparison()
        .ignoringFields("criterion.after")
        .isEqualTo(expected.grade().marks());
  }

  @Test
  void onlyWhatChangedIsGradedAgain() throws IOException {
    bothFailToAnswer();
    Files.writeString(folder.resolve("bob.zip"), "another one");
    assertThat(keeper(RUBRIC, Again.NOTHING).open()).containsExactly(handIns.getLast());
  }

  @Test
  void anotherRubricGradesAllAgainAndTellsTheOldScoreBesideTheNew() throws IOException {
    bothFailToAnswer();
    var mended = keeper("sha256:2", Again.NOTHING);
    assertThat(mended.open()).isEqualTo(handIns);
    mended.keep(grade(handIns.getFirst(), P, P, P, F));
    mended.keep(grade(handIns.getLast(), P, F, P, F));
    assertThat(mended.of(handIns.getFirst()).before()).contains(20.0);
    assertThat(mended.of(handIns.getLast()).before()).as("nothing changed").isEmpty();
    var next = keeper("sha256:2", Again.NOTHING);
    assertThat(next.all().getFirst().before()).as("it is kept").contains(20.0);
  }

  @Test
  void theOldScoreOfOtherContentIsNoOldScore() throws IOException {
    bothFailToAnswer();
    Files.writeString(folder.resolve("bob.zip"), "another one");
    var keeper = keeper(RUBRIC, Again.NOTHING);
    keeper.keep(grade(handIns.getLast(), P, P, P, P));
    assertThat(keeper.of(handIns.getLast()).before()).isEmpty();
  }

  @Test
  void allOrOneStudentAreGradedAgainWhenAskedFor() throws IOException {
    bothFailToAnswer();
    assertThat(keeper(RUBRIC, new Again(true, Set.of(), Set.of())).open()).isEqualTo(handIns);
    assertThat(keeper("sha256:2", new Again(false, Set.of("bob"), Set.of())).open())
        .as("the others stay, also with another rubric")
        .containsExactly(handIns.getLast());
  }

  @Test
  void oneCriterionIsGradedAgainAndAllOtherMarksStay() throws IOException {
    bothFailToAnswer();
    var again = new Again(false, Set.of(), Set.of("answers"));
    var keeper = keeper("sha256:2", again);
    assertThat(keeper.open()).isEqualTo(handIns);
    keeper.keep(grade(handIns.getFirst(), P, P, F, P));
    var marks = keeper.of(handIns.getFirst()).grade().marks();
    assertThat(marks).extracting(mark -> mark.state()).containsExactly(P, P, P, P, F);
  }

  @Test
  void whatWaitsForACriterionIsGradedAgainWithIt() throws IOException {
    bothFailToAnswer();
    var keeper = keeper("sha256:2", new Again(false, Set.of(), Set.of("builds")));
    keeper.keep(grade(handIns.getFirst(), F, State.SKIPPED, State.SKIPPED, State.SKIPPED));
    assertThat(keeper.of(handIns.getFirst()).grade().points()).isZero();
    assertThat(keeper.of(handIns.getFirst()).before()).contains(20.0);
  }

  @Test
  void whatCouldNotBeLookedAtIsTriedAgainInTheNextRun() throws IOException {
    var first = keeper(RUBRIC, Again.NOTHING);
    first.keep(grade(handIns.getFirst(), P, State.UNABLE, P, F));
    assertThat(first.all()).as("there is a result nevertheless").hasSize(1);
    assertThat(folder.resolve("grades/results/ada.json")).exists();
    assertThat(keeper(RUBRIC, Again.NOTHING).open()).isEqualTo(handIns);
  }

  @Test
  void aDamagedFileIsNoGrade() throws IOException {
    bothFailToAnswer();
    var file = folder.resolve("grades/results/ada.json");
    for (var text : List.of("", "{", "{\"format\": 1}", "{\"format\": 2}", "[]", "null")) {
      Files.writeString(file, text);
      assertThat(keeper(RUBRIC, Again.NOTHING).open()).containsExactly(handIns.getFirst());
    }
  }

  @Test
  void aFolderIsOtherContentWhereANameAByteOrAModeIsOther() throws IOException {
    var one = Files.createDirectories(folder.resolve("one/bin"));
    Files.writeString(one.resolve("www"), "run");
    var digest = Digest.of(folder.resolve("one"));
    assertThat(Digest.of(folder.resolve("one"))).isEqualTo(digest).startsWith("sha256:");
    one.resolve("www").toFile().setExecutable(true);
    var executable = Digest.of(folder.resolve("one"));
    Files.move(one.resolve("www"), one.resolve("ww2"));
    var renamed = Digest.of(folder.resolve("one"));
    Files.createSymbolicLink(one.resolve("link"), Path.of("elsewhere"));
    var linked = Digest.of(folder.resolve("one"));
    assertThat(Set.of(digest, executable, renamed, linked)).hasSize(4);
  }
}
