package io.drydock.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How git is called, with a program in its place that does what a bad day would. */
class GitTest {
  @TempDir private Path folder;
  private Path work;

  @BeforeEach
  void place() throws IOException {
    work = Files.createDirectory(folder.resolve("work"));
  }

  private void gitDoes(String script) throws IOException {
    var file = folder.resolve("git");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void run(Duration limit, boolean terminal, Map<String, String> more) throws IOException {
    var environment = new HashMap<>(more);
    environment.put("PATH", folder + ":" + System.getenv("PATH"));
    Git.of(environment, terminal, limit)
        .run(
            work,
            Path.of("/dev/null"),
            work.resolve("output"),
            1 << 20,
            List.of("clone", "--", "x"));
  }

  @Test
  void aFetchThatTakesTooLongIsEnded() throws IOException {
    gitDoes("sleep 60");
    assertThatThrownBy(() -> run(Duration.ofMillis(300), true, Map.of()))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("git did not end within");
  }

  @Test
  void aFetchThatBringsTooMuchIsEnded() throws IOException {
    gitDoes("head -c 3000000 /dev/zero > big; sleep 60");
    assertThatThrownBy(() -> run(Duration.ofSeconds(30), true, Map.of()))
        .hasMessage("The course is too large: more than 1 MiB.");
  }

  @Test
  void gitsReasonIsToldWithoutWhatATerminalWouldCarryOut() throws IOException {
    gitDoes("printf 'remote: \\033[2Jhello\\nfatal: no \\033]0;x\\007way\\n' >&2; exit 128");
    assertThatThrownBy(() -> run(Duration.ofSeconds(30), true, Map.of()))
        .hasMessage("git says: fatal: no ]0;xway");
    gitDoes("exit 1");
    assertThatThrownBy(() -> run(Duration.ofSeconds(30), true, Map.of()))
        .hasMessage("git failed and does not say why.");
  }

  @Test
  void hooksAndProtocolsThatStartProgramsAreOffAndTheAddressIsNoOption() throws IOException {
    gitDoes("printf '%s\\n' \"$@\"");
    run(Duration.ofSeconds(30), true, Map.of());
    assertThat(work.resolve("output"))
        .content()
        .contains("core.hooksPath=/dev/null", "protocol.allow=never", "submodule.recurse=false")
        .endsWith("clone\n--\nx\n");
  }

  @Test
  void aRepositoryAroundTheLearnerIsForgottenAndNobodyIsAskedWhoIsNotThere() throws IOException {
    gitDoes("env");
    run(
        Duration.ofSeconds(30),
        false,
        Map.of("GIT_DIR", "/x", "GIT_ALLOW_PROTOCOL", "ext", "GIT_SSH", "my-ssh"));
    assertThat(work.resolve("output"))
        .content()
        .contains("GIT_TERMINAL_PROMPT=0", "SSH_ASKPASS_REQUIRE=force", "GIT_SSH=my-ssh")
        .doesNotContain("GIT_DIR", "GIT_ALLOW_PROTOCOL");
    run(Duration.ofSeconds(30), true, Map.of());
    assertThat(work.resolve("output")).content().doesNotContain("GIT_TERMINAL_PROMPT");
  }

  @Test
  void twoCannotChangeTheStoreAtATime() throws IOException {
    var store = new CourseStore(folder.resolve("home"));
    var course = new Origin.Folder(work);
    try (var _ = store.fetch(course, () -> null)) {
      assertThatThrownBy(() -> store.fetch(course, () -> null))
          .hasMessage("Another drydock is adding, updating or removing a course.");
    }
    store.fetch(course, () -> null).close();
  }
}
