package io.drydock.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.course.GitEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitEntryTest {
  private static final String OBJECT = "0123456789012345678901234567890123456789";

  private static String line(String mode, String path) {
    return mode
        + (mode.equals("160000") ? " commit " : " blob ")
        + OBJECT
        + "       7\t"
        + path
        + "\0";
  }

  @Test
  void filesLinksAndSubmodulesAreToldApart() {
    var entries =
        GitEntry.parse(line("100644", "a b.yaml") + line("120000", "c/d") + line("160000", "sub"));
    assertThat(entries)
        .containsExactly(
            new GitEntry(Kind.FILE, OBJECT, 7, "a b.yaml"),
            new GitEntry(Kind.LINK, OBJECT, 7, "c/d"),
            new GitEntry(Kind.SUBMODULE, OBJECT, 7, "sub"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up",
        "a/../../up",
        "/etc/passwd",
        ".git/config",
        "a/.GIT/hooks/x",
        "a//b",
        "a/./b",
        "a\\b",
        "a\u001bb"
      })
  void aPathThatLeadsOutOrIntoGitIsRefused(String path) {
    assertThatThrownBy(() -> GitEntry.parse(line("100644", path)))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("in a place where no honest file is");
  }

  @Test
  void nothingMayStandBelowALinkOrTwice() {
    assertThatThrownBy(() -> GitEntry.parse(line("120000", "a") + line("100644", "a/b")))
        .isInstanceOf(CourseException.class);
    assertThatThrownBy(() -> GitEntry.parse(line("100644", "a/x/b") + line("120000", "a")))
        .isInstanceOf(CourseException.class);
    assertThatThrownBy(() -> GitEntry.parse(line("100644", "a") + line("120000", "a")))
        .isInstanceOf(CourseException.class);
  }

  @Test
  void whatIsNoListingIsAnError() {
    assertThatThrownBy(() -> GitEntry.parse("fatal: what?"))
        .hasMessageContaining("git lists something that is no file");
  }
}
