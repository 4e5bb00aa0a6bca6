package io.drydock.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a/course.git",
        "https://me:token@example.org:8443/course.git",
        "ssh://git@example.org/course.git",
        "git@example.org:a/course.git",
        "file:///srv/course.git"
      })
  void anAddressOfGitIsOne(String typed) {
    assertThat(Origin.of(typed, folder)).isEqualTo(new Origin.Repository(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--upload-pack=touch /tmp/x",
        "-u",
        "ext::sh -c touch% /tmp/x",
        "ssh://-oProxyCommand=touch/x",
        "ssh://git@-oProxyCommand=touch/x",
        "-git@example.org:x",
        "git@-example.org:x",
        "git@example.org:-x",
        "fd::17/x",
        "ftp://example.org/x",
        "nowhere",
        "file://host/x"
      })
  void whatCouldBeAnOptionOrStartAProgramIsRefused(String typed) {
    assertThatThrownBy(() -> Origin.of(typed, folder))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("is no folder here, and no address that git may fetch from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/x.git", "git://example.org/x.git"})
  void anOpenConnectionIsRefusedWithTheWayOut(String typed) {
    assertThatThrownBy(() -> Origin.of(typed, folder))
        .isInstanceOfSatisfying(
            CourseException.class, e -> assertThat(e.help()).contains("https://"));
  }

  @Test
  void aFolderIsTakenByItsRealPlace() throws Exception {
    Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    assertThat(Origin.of("link", folder))
        .isEqualTo(new Origin.Folder(folder.toRealPath().resolve("real")));
  }

  @Test
  void aPasswordIsNeverShown() {
    assertThat(Origin.of("https://me:token@example.org/x.git", folder).shown())
        .isEqualTo("https://me:...@example.org/x.git");
  }

  @Test
  void anAddressWithASpaceIsRefused() {
    assertThatThrownBy(() -> Origin.of("https://example.org/a b", folder))
        .hasMessageContaining("holds a space or a control character");
  }
}
