package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.course.CourseFiles;
import io.drydock.course.CourseStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCommandTest {
  private static final String HEAD = "format: 1\nlesson: one\ntitle: One\nminutes: 5\nsteps:\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path elsewhere;
  private boolean terminal;
  private String typed = "";
  private String path = System.getenv("PATH");

  @BeforeEach
  void courses() throws IOException {
    course(Files.createDirectories(folder.resolve("lessons")), "own", "  - read: Hello.\n");
    elsewhere = course(Files.createDirectory(folder.resolve("elsewhere")), "other", "  - read: Hello.\n");
  }

  private static Path course(Path folder, String id, String steps) throws IOException {
    Files.writeString(
        folder.resolve("course.yaml"), "format: 1\ncourse: %s\ntitle: A course\nlessons: [one.yaml]\n".formatted(id));
    Files.writeString(folder.resolve("one.yaml"), HEAD + steps);
    return folder;
  }

  private void runs(String command) throws IOException {
    course(
        elsewhere,
        "other",
        "  - task: it\n    say: Do it.\n    check: [{run: \"" + command + "\"}]\n    solution: \"true\"\n");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return DrydockCommand.run(surroundings(), arguments);
  }

  private Surroundings surroundings() {
    return new Surroundings(
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Map.of("DRYDOCK_HOME", home().toString(), "PATH", path),
        folder.resolve("lessons"),
        folder,
        Clock.systemUTC(),
        terminal);
  }

  private Path home() {
    return folder.resolve("home");
  }

  private CourseStore store() {
    return new CourseStore(home());
  }

  private void add() {
    assertThat(run("course", "add", elsewhere.toString())).as(err.toString()).isEqualTo(ExitCode.OK);
  }

  private boolean settled(boolean yes) {
    out.getBuffer().setLength(0);
    return new TrustQuestion(surroundings(), store().named("other").orElseThrow()).settle(yes).isPresent();
  }

  @Test
  void aFolderIsReadWhereItIs() throws IOException {
    add();
    assertThat(out.toString())
        .contains("Added the course `other`: A course, 1 lesson.", "It is read where it is, in " + elsewhere.toRealPath())
        .contains("Try `drydock learn --course other`.");
    assertThat(store().named("other").orElseThrow().folder()).isEqualTo(elsewhere.toRealPath());
  }

  @Test
  void aCourseWithProblemsIsNotAddedAndItsProblemsArePrinted() throws IOException {
    Files.writeString(elsewhere.resolve("one.yaml"), HEAD + "  - reed: Hello.\n");
    assertThat(run("course", "add", elsewhere.toString())).isEqualTo(ExitCode.PROBLEMS);
    assertThat(out.toString()).contains("one.yaml:6:5: Unknown key `reed`", "1 problem in 1 file.", "was not added");
    assertThat(store().all()).isEmpty();
  }

  @Test
  void aFolderWithoutACourseIsNotAdded() throws IOException {
    Files.delete(elsewhere.resolve("course.yaml"));
    assertThat(run("course", "add", elsewhere.toString())).isEqualTo(ExitCode.PROBLEMS);
    assertThat(out.toString()).contains("course.yaml: There is no such file.");
  }

  @Test
  void aLinkThatLeadsOutOfTheCourseIsRefused() throws IOException {
    Files.createSymbolicLink(elsewhere.resolve("sample"), Path.of("/etc/passwd"));
    assertThat(run("course", "add", elsewhere.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("`sample` in the course is a symbolic link that leads out", "Try");
    assertThat(store().all()).isEmpty();
  }

  @Test
  void aTextThatWouldSteerATerminalIsAProblem() throws IOException {
    course(elsewhere, "other", "  - read: \"Hello \\e]52;c;eA==\\a\"\n");
    assertThat(run("course", "add", elsewhere.toString())).isEqualTo(ExitCode.PROBLEMS);
    assertThat(out.toString()).contains("holds the invisible character U+001B").doesNotContain("\u001b");
  }

  @Test
  void aSecondCourseWithTheSameIdIsRefusedWithTheWayOut() throws IOException {
    add();
    var third = course(Files.createDirectory(folder.resolve("third")), "other", "  - read: Hello.\n");
    assertThat(run("course", "add", third.toString(), "--name", "third")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("The course `other` has the ID `other` already", "drydock course remove other");
    course(third, "own", "  - read: Hello.\n");
    assertThat(run("course", "add", third.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("as the one that came along", "Try another ID");
    course(third, "third", "  - read: Hello.\n");
    assertThat(run("course", "add", third.toString(), "--name", "other")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("a course with the name `other` already", "Try --name");
    assertThat(run("course", "add", third.toString(), "--name", "../x")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("cannot be the name of a course", "Try small letters");
  }

  @Test
  void anOptionForGitIsNoAddress() {
    assertThat(run("course", "add", "--", "--upload-pack=touch " + folder.resolve("made"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no address that git may fetch from", "Try a folder");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void withoutGitThePackageIsNamed() {
    path = folder.toString();
    assertThat(run("course", "add", "https://example.org/course.git")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("There is no program `git` here", "Try `apt-get install git`");
    assertThat(home().resolve("courses")).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith(".new"));
  }

  @Test
  void theListTellsWhichOpensAndWhetherItIsTrusted() throws IOException {
    add();
    assertThat(run("course", "list")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).containsPattern("\\* own +trusted +came along").containsPattern("  other +not asked yet +/");
    assertThat(run("course", "use", "other")).isEqualTo(ExitCode.OK);
    Files.delete(elsewhere.resolve("course.yaml"));
    run("course", "list");
    assertThat(out.toString()).containsPattern("\\* other +not there +/");
    assertThat(run("course", "use", "own")).isEqualTo(ExitCode.OK);
    assertThat(store().current()).isEmpty();
  }

  @Test
  void aCourseIsRemovedAfterAYesAndItsFolderAndTheProgressStay() throws IOException {
    add();
    run("course", "use", "other");
    var journal = home().resolve("progress/other.journal");
    Files.createDirectories(journal.getParent());
    Files.writeString(journal, "kept");
    assertThat(run("course", "remove", "other")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Nobody is here to be asked.", "Try `drydock course remove other --yes`.");
    terminal = true;
    typed = "\n";
    assertThat(run("course", "remove", "other")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("The course stays.");
    assertThat(store().all()).hasSize(1);
    typed = "y\n";
    assertThat(run("course", "remove", "other")).isEqualTo(ExitCode.OK);
    assertThat(store().all()).isEmpty();
    assertThat(store().current()).isEmpty();
    assertThat(elsewhere.resolve("one.yaml")).exists();
    assertThat(journal).hasContent("kept");
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
    add();
    for (var word : new String[] {"use", "remove", "update", "trust"}) {
      assertThat(run("course", word, "nothing")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("There is no course `nothing`.", "own, other");
    }
    assertThat(run("learn", "--course", "nothing")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("There is no course `nothing`.");
  }

  @Test
  void whatIsKeptOfACourseAndCannotBeReadIsSaidWithTheWayOut() throws IOException {
    add();
    Files.writeString(home().resolve("courses/other/course"), "x");
    assertThat(run("course", "list")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("What is kept of the course `other` cannot be read", "Try `drydock course remove other`");
    assertThat(run("course", "remove", "other", "--yes")).isEqualTo(ExitCode.OK);
    assertThat(store().all()).isEmpty();
  }

  @Test
  void aCourseThatIsGoneOrHasAnotherIdIsNotOpened() throws IOException {
    add();
    course(elsewhere, "own", "  - read: Hello.\n");
    assertThat(run("learn", "--course", "other")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("had the ID `other` when it was added, and has `own` now", "Try");
    Files.delete(elsewhere.resolve("course.yaml"));
    assertThat(run("learn", "--course", "other")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("The course `other` is not in", "any more", "Try to put it back");
  }

  @Test
  void aFolderIsAsNewAsItIs() {
    add();
    assertThat(run("course", "update", "other")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("is read where it is");
  }

  @Test
  void withoutATerminalNobodyIsAskedAndNothingIsTrusted() throws IOException {
    runs("touch made");
    add();
    assertThat(settled(false)).isFalse();
    assertThat(err.toString()).contains("The course `other` is not trusted", "Try `drydock course trust other`");
    assertThat(settled(true)).isTrue();
    assertThat(settled(false)).as("the answer is kept").isTrue();
  }

  @Test
  void theCommandsAreShownByLessonAndLineAndAskedAboutOnce() throws IOException {
    runs("touch made");
    add();
    terminal = true;
    typed = "n\n";
    assertThat(settled(false)).isFalse();
    assertThat(out.toString()).contains("one.yaml:8: it, this checks a task, here", "    touch made", "Do you trust them?");
    typed = "y\n";
    assertThat(settled(false)).as("the no is kept").isFalse();
    assertThat(out.toString()).doesNotContain("Do you trust them?");
    assertThat(run("course", "trust", "other")).isEqualTo(ExitCode.OK);
    typed = "";
    assertThat(settled(false)).as("asked again by hand").isTrue();
  }

  @Test
  void aChangedCourseAsksAgainAndSaysWhatChanged() throws IOException {
    runs("touch made");
    add();
    run("course", "trust", "other", "--yes");
    runs("touch other");
    terminal = true;
    typed = "";
    assertThat(settled(false)).isFalse();
    assertThat(out.toString())
        .contains("It has changed since you trusted it: one.yaml was changed.", "1 of its commands is new", "  + touch other")
        .contains("    true");
    run("course", "trust", "other", "--yes");
    Files.writeString(elsewhere.resolve("note.txt"), "x");
    settled(false);
    assertThat(out.toString()).contains("note.txt is new.", "No command is new.");
  }

  @Test
  void aCourseThatRunsNothingIsNotAskedAbout() {
    add();
    terminal = true;
    assertThat(settled(false)).isFalse();
    assertThat(out.toString()).isEmpty();
    run("course", "trust", "other");
    assertThat(out.toString()).contains("runs nothing");
  }

  @Test
  void trustCanBeTakenBack() throws IOException {
    runs("touch made");
    add();
    run("course", "trust", "other", "--yes");
    assertThat(settled(false)).isTrue();
    run("course", "trust", "other", "--no");
    assertThat(settled(false)).isFalse();
    assertThat(run("course", "trust", "other", "--no", "--yes")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("do not go together", "Try one of them.");
    run("course", "trust", "other");
    assertThat(out.toString()).contains("touch made").doesNotContain("Do you trust");
  }

  @Test
  void aLessonThatChangedAfterItWasTrustedIsNotOpened() throws IOException {
    runs("touch made");
    var trusted = CourseFolder.open(elsewhere, Optional.of(CourseFiles.look(elsewhere)));
    runs("touch other");
    assertThatThrownBy(() -> trusted.read("one"))
        .hasMessageContaining("The course has changed since you opened it.");
  }

  @Test
  void aProofOfLessonsFromElsewhereRunsNothingUnasked() throws IOException {
    runs("touch made");
    assertThat(run("check-lessons", "--prove", elsewhere.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("The proof would run 2 commands from", "Try the same with --trust");
    terminal = true;
    typed = "n\n";
    assertThat(run("check-lessons", "--prove", elsewhere.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).contains("touch made", "Run them?");
    assertThat(err.toString()).contains("Nothing was proven.", "Try it without --prove");
    assertThat(run("check-lessons", "--trust")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--trust goes with --prove.");
  }

  @Test
  void withoutANameTheCourseThatOpensByItselfIsMeant() throws IOException {
    runs("touch made");
    add();
    assertThat(run("course", "trust")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("The course `own` came along with Drydock and is trusted.");
    run("course", "use", "other");
    assertThat(run("course", "trust")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("touch made");
  }

  @Test
  void whoOpensACourseAtATerminalGetsItAgainAndAScriptChangesNothing() {
    add();
    var choice = new CourseChoice(surroundings(), false);
    assertThat(choice.open(Optional.of("other"))).isPresent();
    assertThat(store().current()).isEmpty();
    terminal = true;
    new CourseChoice(surroundings(), false).open(Optional.of("other"));
    assertThat(store().current()).contains("other");
    assertThat(new CourseChoice(surroundings(), false).open(Optional.empty()).orElseThrow().folder().course())
        .isEqualTo("other");
    assertThat(new CourseChoice(surroundings(), false).open(Optional.of("own"))).isEmpty();
    assertThat(store().current()).isEmpty();
  }
}
