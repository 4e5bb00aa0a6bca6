package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path home;
  private ProgramForTests program;

  @BeforeEach
  void anEngineThatDoesNotAnswer() {
    program =
        ProgramForTests.in(home)
            .with("DRYDOCK_HOME", home.toString())
            .with("DOCKER_HOST", "unix:///nowhere/docker.sock");
  }

  @Test
  void everyThingIsOneAlignedRowAndWhatIsNotWellSaysWhatToDo() {
    program.run("doctor");
    var rows =
        program.out().lines().filter(line -> !line.isBlank() && !line.startsWith(" ")).toList();
    assertThat(rows)
        .anyMatch(
            row -> row.startsWith("JDK              ok       " + Runtime.version().feature()));
    assertThat(rows)
        .anyMatch(
            row -> row.startsWith("your engine      note     none answers at unix:///nowhere"));
    for (var name :
        new String[] {
          "docker client",
          "practice engine",
          "Docker Hub",
          "buildx",
          "git",
          "port 80",
          "port 3000",
          "port 5000",
          "disk"
        }) {
      assertThat(rows).anyMatch(row -> row.matches(name + " +(ok     |note   |missing)  .+"));
    }
    var lines = program.out().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\S.{16}(note|missing) .*")) {
        assertThat(lines.get(i + 1)).startsWith(" ".repeat(26));
      }
    }
  }

  @Test
  void anEngineThatDrydockCannotTalkToIsSaidInTheSameSentenceEverywhere() throws IOException {
    var checks = home.resolve("checks.yaml");
    Files.writeString(checks, "- image: a\n");
    var why = "Your engine is at ssh://me@far, and Drydock cannot talk over SSH.";
    program.with("DOCKER_HOST", "ssh://me@far");
    assertThat(program.run("doctor")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out()).contains(why);
    assertThat(program.run("check", checks.toString())).isEqualTo(ExitCode.UNABLE);
    assertThat(program.err()).contains(why);
  }

  @Test
  void theExitCodeFollowsWhatIsMissing() {
    int exit = program.run("doctor");
    assertThat(exit)
        .isEqualTo(program.out().contains(" missing  ") ? ExitCode.PROBLEMS : ExitCode.OK);
    assertThat(program.out())
        .endsWith((exit == 0 ? "Ready to learn." : "Something is missing; see above.") + "\n");
  }

  @Test
  void practiceWithoutASubcommandShowsThem() {
    assertThat(program.run("practice")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("up").contains("down").contains("status").contains("env");
  }

  @Test
  void envQuotesWhatAShellWouldReadOtherwise() {
    var odd = home.resolve("it's here");
    assertThat(program.with("DRYDOCK_HOME", odd.toString()).run("practice", "env")).isZero();
    assertThat(program.out())
        .contains("export DOCKER_CONFIG='" + home + "/it'\\''s here/practice/docker-config'");
  }
}
