package io.drydock.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
  private static final Path ASSIGNMENT = Path.of("assignments/nodejs");
  private static final Starter STARTER =
      new Starter(Optional.of(ASSIGNMENT.resolve("starter")), Set.of("Dockerfile"));

  @TempDir private Path folder;

  @Test
  void whatIsHandedOutPackedAndTakenInAgainIsTheSame() throws IOException {
    var mine = folder.resolve("mine");
    HandOut.to(mine, ASSIGNMENT, STARTER, "ada@example.org");
    assertThat(HandOut.student(mine)).contains("ada@example.org");
    assertThat(mine.resolve("brief.md")).exists();

    Files.writeString(mine.resolve("Dockerfile"), "FROM node:6-alpine\n");
    Files.createDirectories(mine.resolve("node_modules/express"));
    Files.writeString(mine.resolve("node_modules/express/index.js"), "x");
    var archive = folder.resolve("mine.zip");
    assertThat(Pack.of(mine, archive, STARTER)).isEmpty();

    var taken =
        (Intake.Outcome.Taken)
            Intake.of(new HandIn("m", archive), folder.resolve("t"), STARTER, Limits.USUAL);
    assertThat(taken.notes()).isEmpty();
    assertThat(STARTER.differences(taken.folder())).isEmpty();
    assertThat(taken.folder().resolve("node_modules")).doesNotExist();
    assertThat(HandOut.student(taken.folder())).contains("ada@example.org");
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    var mine = folder.resolve("mine");
    HandOut.to(mine, ASSIGNMENT, STARTER, "ada");
    Files.delete(mine.resolve("public/student.txt"));
    Files.writeString(mine.resolve("app.js"), "changed");
    assertThat(Pack.of(mine, folder.resolve("mine.zip"), STARTER))
        .containsExactly(
            "The Dockerfile holds only remarks. Try to begin with a line `FROM …`.",
            "`app.js` was changed.",
            "`public/student.txt` does not say whose hand-in this is. Try to write your ID into it.");
  }

  @Test
  void theArchiveMayLieInTheFolderThatIsPacked() throws IOException {
    var mine = folder.resolve("mine");
    HandOut.to(mine, ASSIGNMENT, STARTER, "ada");
    Pack.of(mine, mine.resolve("mine.zip"), STARTER);
    long size = Files.size(mine.resolve("mine.zip"));
    Pack.of(mine, mine.resolve("mine.zip"), STARTER);
    assertThat(Files.size(mine.resolve("mine.zip"))).isEqualTo(size);
  }

  @Test
  void whatWouldLeadOutOfATableOrAPathIsNoStudent() {
    for (var id : new String[] {"", " ada", "../ada", "=1+1", "a b", "<b>", "x".repeat(65)}) {
      assertThat(HandOut.isStudent(id)).as(id).isFalse();
    }
    assertThat(HandOut.isStudent("ada.lovelace+1@example.org")).isTrue();
  }

  @Test
  void aMarkThatIsAnothersIsSaid() throws IOException {
    var mine = folder.resolve("mine");
    HandOut.to(mine, ASSIGNMENT, STARTER, "ada");
    assertThat(HandOut.otherMark(new HandIn("ada", mine), mine)).isEmpty();
    assertThat(HandOut.otherMark(new HandIn("bob", mine), mine))
        .contains("This hand-in bears the mark of `ada`.");
    Files.writeString(mine.resolve("public/student.txt"), "<script>");
    assertThat(HandOut.otherMark(new HandIn("bob", mine), mine)).isEmpty();
  }
}
