package io.drydock.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.grade.HandIn;
import io.drydock.grade.LateRule;
import io.drydock.grade.ManualOverride;
import io.drydock.report.Result.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roster, late rule and overrides. */
class BookkeepingTest {
  private static final State P = State.PASSED;
  private static final State F = State.FAILED;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("roster.csv"), text);
  }

  private static Bookkeeping books(Roster roster, ManualOverride... overrides) {
    return new Bookkeeping(ClassForTests.RUBRIC, roster, List.of(overrides), Optional.empty());
  }

  private static Entry entry(Bookkeeping books, Kept kept) {
    return books.sheet(List.of(kept)).rows().stream()
        .flatMap(row -> row.entry().stream())
        .findFirst()
        .orElseThrow();
  }

  private static Kept came(Duration afterDue) {
    var kept = ClassForTests.kept(ClassForTests.grade("ada", P, P, P, F));
    return new Kept(
        kept.grade(),
        kept.stamp(),
        Optional.of(ClassForTests.DUE.plus(afterDue)),
        Optional.empty());
  }

  @Test
  void rowsFollowTheRosterAndStrangersStandAtTheEnd() {
    var roster =
        new Roster(List.of(ClassForTests.student("zoe", "Zoe"), ClassForTests.student("ada", "A")));
    var grades =
        List.of(
            ClassForTests.kept(ClassForTests.grade("guest", P, P, P, P)),
            ClassForTests.kept(ClassForTests.grade("ada", P, P, P, P)));
    var sheet = books(roster).sheet(grades);
    assertThat(sheet.rows()).extracting(Row::id).containsExactly("zoe", "ada", "guest");
    assertThat(sheet.rows().getFirst().entry()).isEmpty();
    assertThat(sheet.remarks())
        .containsExactly("The hand-in `guest` is nobody's on the roster; it stands at the end.");
  }

  @ParameterizedTest
  @CsvSource({
    "ada",
    "ADA",
    "ada@school.test",
    "Ada Smith_4711_assignsubmission_file",
    "adasmith_77_1234_app"
  })
  void aHandInIsFoundByIdAddressAndByWhatMoodleAndCanvasCallIt(String id) {
    var student =
        id.startsWith("adasmith")
            ? ClassForTests.student("77", "Ada Smith")
            : ClassForTests.student("ada", "Ada Smith");
    var roster = new Roster(List.of(student, ClassForTests.student("bob", "Bob")));
    assertThat(roster.owner(id)).contains(student);
  }

  @Test
  void aHandInThatCouldBeTwoStudentsIsNobodys() {
    var roster =
        new Roster(List.of(ClassForTests.student("1", "Ada"), ClassForTests.student("2", "Ada")));
    assertThat(roster.owner("Ada_4711_assignsubmission_file")).isEmpty();
  }

  @Test
  void aSecondHandInOfOneStudentIsTold() {
    var roster = new Roster(List.of(ClassForTests.student("ada", "Ada")));
    var grades =
        List.of(
            ClassForTests.kept(ClassForTests.grade("ada", P, P, P, P)),
            ClassForTests.kept(ClassForTests.grade("ada@school.test", P, P, P, P)));
    assertThat(books(roster).sheet(grades).remarks())
        .containsExactly(
            "The hand-in `ada@school.test` is a second one of `ada`; it stands at the end.");
  }

  @ParameterizedTest
  @CsvSource({
    "-60, 0",
    "0, 0",
    "15, 0",
    "16, 4",
    "1440, 4",
    "1441, 8",
    "2881, 12",
    "7200, 20",
    "999999, 20"
  })
  void aLateHandInLosesPercentForEachDayThatHasBegun(long minutes, double lost) {
    assertThat(entry(books(Roster.NONE), came(Duration.ofMinutes(minutes))).points())
        .isEqualTo(40 - lost);
  }

  @Test
  void aPenaltyNeverGoesBelowZero() {
    var rule = new LateRule(Optional.empty(), Duration.ZERO, 100, 100);
    assertThat(rule.penalty(Duration.ofDays(400_000), 40)).isEqualTo(40);
    var kept = ClassForTests.kept(ClassForTests.grade("ada", F, F, F, F));
    var late =
        new Kept(
            kept.grade(),
            kept.stamp(),
            Optional.of(ClassForTests.DUE.plus(Duration.ofDays(9))),
            Optional.empty());
    assertThat(entry(books(Roster.NONE), late).points()).isZero();
  }

  @Test
  void theRostersTimesComeFirst() throws IOException {
    var roster =
        RosterReader.read(
            file(
                """
                id,submission_timestamp,due
                ada,2026-11-20 23:00:00 UTC,
                bob,2026-11-20T23:00:00Z,2026-11-21T22:00:00Z
                """));
    var sheet =
        books(roster)
            .sheet(
                List.of(
                    came(Duration.ZERO),
                    ClassForTests.kept(ClassForTests.grade("bob", P, P, P, F))));
    assertThat(sheet.rows().getFirst().entry().orElseThrow().points()).isEqualTo(36);
    assertThat(sheet.rows().getLast().entry().orElseThrow().points()).isEqualTo(40);
  }

  @Test
  void whereNobodyKnowsWhenItCameNothingIsLost() {
    var kept = ClassForTests.kept(ClassForTests.grade("ada", P, P, P, F));
    var unknown = new Kept(kept.grade(), kept.stamp(), Optional.empty(), Optional.empty());
    assertThat(entry(books(Roster.NONE), unknown).late()).isEmpty();
    var called =
        new Bookkeeping(
            ClassForTests.RUBRIC,
            Roster.NONE,
            List.of(),
            Optional.of(ClassForTests.DUE.plus(Duration.ofDays(30))));
    assertThat(entry(called, came(Duration.ofDays(2))).late())
        .as("the call's own date is before the rubric's")
        .isEmpty();
  }

  @Test
  void whatAPersonHasSetCountsWhateverTheGraderFinds() {
    var set = new ManualOverride("ada", "answers", 12.5, "We looked together.");
    for (var state : List.of(F, State.UNABLE, State.SKIPPED)) {
      var kept = ClassForTests.kept(ClassForTests.grade("ada", P, state, P, P));
      var entry = entry(books(Roster.NONE, set), kept);
      assertThat(entry.points()).isEqualTo(37.5);
      assertThat(entry.grade().decided()).isTrue();
    }
    var other = new ManualOverride("nobody", "answers", 1, "x");
    assertThat(books(Roster.NONE, other).sheet(List.of(came(Duration.ZERO))).remarks())
        .containsExactly("An override is for `nobody`, of whom there is no hand-in here.");
  }

  @Test
  void aRosterIsReadAsPeopleAndLearningPlatformsWriteIt() throws IOException {
    var plain = RosterReader.read(file("\uFEFFid;name;email\r\n7;\"Berg; Ada\";a@x.test\r\n"));
    assertThat(plain.students())
        .extracting(Student::id, Student::name, Student::email)
        .containsExactly(tuple("7", "Berg; Ada", "a@x.test"));
    var canvas =
        RosterReader.read(
            file(
                """
                Student,ID,SIS User ID,SIS Login ID,Section,Quiz (12)
                    Points Possible,,,,,10
                "Berg, Ada",77,s77,ada,A,9
                """));
    assertThat(canvas.students()).extracting(Student::id).containsExactly("77");
    var moodle =
        RosterReader.read(
            file("First name,Last name,ID number,Email address\nAda,Berg,77,a@x.test\n"));
    assertThat(moodle.students()).extracting(Student::name).containsExactly("Ada Berg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name\\nAda\\n | roster.csv:2: this student has no ID.",
        "id\\nada\\nada\\n | lists `ada` twice.",
        "id,due\\nada,tomorrow\\n | `tomorrow` is no time with its distance from UTC.",
        "id,id\\na,b\\n | is no CSV: ",
        "id\\n\"ada\\n | is no CSV: "
      })
  void aRosterThatCannotBeUsedSaysWhy(String text, String message) throws IOException {
    var roster = file(text.replace("\\n", "\n"));
    assertThatThrownBy(() -> RosterReader.read(roster))
        .isInstanceOf(RosterException.class)
        .hasMessageContaining(message.strip())
        .extracting(e -> ((RosterException) e).help())
        .asString()
        .startsWith("Try ");
  }

  @Test
  void aRosterThatIsNotThereOrInAnotherEncodingSaysSo() throws IOException {
    assertThatThrownBy(() -> RosterReader.read(folder.resolve("none.csv")))
        .hasMessageContaining("none.csv cannot be read.");
    Files.write(folder.resolve("old.csv"), "id\nJ\u00F6rg\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> RosterReader.read(folder.resolve("old.csv")))
        .hasMessageContaining("is not written in UTF-8.");
  }

  @Test
  void twoHandInsOfOneNameAreRefusedAndHiddenSignsStillTellTwoApart() {
    var zip = new HandIn("ada", Path.of("ada.zip"));
    var folder = new HandIn("ada", Path.of("ada"));
    assertThatThrownBy(() -> HandInIds.clean(List.of(zip, folder)))
        .hasMessage("Two hand-ins are called `ada`: ada.zip and ada.");
    var hidden = new HandIn("ada\u200B", Path.of("x"));
    assertThat(HandInIds.clean(List.of(zip, hidden)))
        .extracting(HandIn::id)
        .satisfies(ids -> assertThat(ids.getFirst()).isEqualTo("ada"))
        .satisfies(ids -> assertThat(ids.getLast()).startsWith("ada~"));
  }

  @Test
  void theTimeOfALateHandInIsToldInWords() {
    assertThat(
            Map.of(
                "1 min", new Lateness(Duration.ofSeconds(3), 0).inWords(),
                "5 h", new Lateness(Duration.ofMinutes(310), 0).inWords(),
                "2 days 0 h", new Lateness(Duration.ofDays(2), 0).inWords()))
        .allSatisfy((expected, actual) -> assertThat(actual).isEqualTo(expected));
  }
}
