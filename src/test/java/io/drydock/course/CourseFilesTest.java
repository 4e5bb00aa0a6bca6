package io.drydock.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.course.TrustBook.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a course holds, and the answer that holds for exactly that. */
class CourseFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void aCourse() throws Exception {
    Files.writeString(folder.resolve("course.yaml"), "one");
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/a"), "two");
  }

  @Test
  void everyChangeIsNamed() throws Exception {
    var before = CourseFiles.look(folder);
    Files.writeString(folder.resolve("course.yaml"), "other");
    Files.delete(folder.resolve("sub/a"));
    Files.writeString(folder.resolve("b"), "new");
    var now = CourseFiles.look(folder);
    assertThat(now.changesSince(before))
        .containsExactly("b is new", "course.yaml was changed", "sub/a is gone");
    assertThat(now.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void whatGitKeepsIsNoPartOfTheCourse() throws Exception {
    var before = CourseFiles.look(folder);
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/HEAD"), "x");
    assertThat(CourseFiles.look(folder)).isEqualTo(before);
  }

  @Test
  void aLinkWithinTheCourseCountsByWhatItLeadsTo() throws Exception {
    Files.createSymbolicLink(folder.resolve("link"), Path.of("sub/a"));
    var before = CourseFiles.look(folder);
    assertThat(before.holds("link", "two".getBytes())).isTrue();
    Files.writeString(folder.resolve("sub/a"), "three");
    assertThat(CourseFiles.look(folder).changesSince(before)).contains("link was changed");
  }

  @Test
  void aLinkThatLeadsOutIsRefused() throws Exception {
    Files.createSymbolicLink(folder.resolve("sub/sample"), Path.of("/etc/passwd"));
    assertThatThrownBy(() -> CourseFiles.look(folder))
        .hasMessage(
            "`sub/sample` in the course is a symbolic link that leads out of its folder, to `/etc/passwd`.");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefused() throws Exception {
    Files.createSymbolicLink(folder.resolve("sample"), Path.of("../later"));
    assertThatThrownBy(() -> CourseFiles.look(folder))
        .hasMessageContaining("leads out of its folder");
  }

  @Test
  void whatIsNoFileIsRefused() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor())
        .isZero();
    assertThatThrownBy(() -> CourseFiles.look(folder))
        .hasMessageContaining("neither a file nor a folder");
  }

  @Test
  void aNameThatWouldSteerATerminalIsRefused() throws Exception {
    Files.writeString(folder.resolve("a\u001b[2Jb"), "x");
    assertThatThrownBy(() -> CourseFiles.look(folder))
        .hasMessageContaining("control character in its name");
  }

  @Test
  void tooManyFilesAreRefused() throws Exception {
    for (int i = 0; i <= CourseFiles.MOST_FILES; i++) {
      Files.createFile(folder.resolve("f" + i));
    }
    assertThatThrownBy(() -> CourseFiles.look(folder))
        .hasMessage("The course is too large: more than 2000 files.");
  }

  @Test
  void anAnswerIsReadAsItWasWrittenAndNotWhereItWasTamperedWith() throws Exception {
    var book = new TrustBook(folder.resolve("trust"));
    assertThat(book.read()).isEmpty();
    var answer = Answer.of(true, CourseFiles.look(folder), List.of());
    book.write(answer);
    assertThat(book.read()).contains(answer);
    var text = Files.readString(book.file());
    Files.writeString(book.file(), text.replaceFirst("(file )[0-9a-f]{4}", "$10000"));
    assertThat(book.read()).isEmpty();
    Files.writeString(book.file(), "answer");
    assertThat(book.read()).isEmpty();
    Files.writeString(book.file(), "what");
    assertThat(book.read()).isEmpty();
  }
}
