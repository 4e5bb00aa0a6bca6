package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path home;
  private final StringWriter text = new StringWriter();

  @Test
  void everyThingIsOneAlignedRowAndWhatIsNotWellSaysWhatToDo() {
    run("doctor");
    var rows =
        text.toString().lines().filter(line -> !line.isBlank() && !line.startsWith(" ")).toList();
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
          "port 80",
          "port 3000",
          "port 5000",
          "disk"
        }) {
      assertThat(rows).anyMatch(row -> row.matches(name + " +(ok     |note   |missing)  .+"));
    }
    var lines = text.toString().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\S.{16}(note|missing) .*")) {
        assertThat(lines.get(i + 1)).startsWith(" ".repeat(26));
      }
    }
  }

  @Test
  void theExitCodeFollowsWhatIsMissing() {
    int exit = run("doctor");
    assertThat(exit)
        .isEqualTo(text.toString().contains(" missing  ") ? ExitCode.PROBLEMS : ExitCode.OK);
    assertThat(text.toString())
        .endsWith((exit == 0 ? "Ready to learn." : "Something is missing; see above.") + "\n");
  }

  @Test
  void practiceWithoutASubcommandShowsThem() {
    assertThat(run("practice")).isEqualTo(ExitCode.USAGE);
    assertThat(text.toString()).contains("up").contains("down").contains("status").contains("env");
  }

  @Test
  void envQuotesWhatAShellWouldReadOtherwise() {
    var odd = home.resolve("it's here");
    assertThat(run(Map.of("DRYDOCK_HOME", odd.toString()), "practice", "env")).isZero();
    assertThat(text.toString())
        .contains("export DOCKER_CONFIG='" + home + "/it'\\''s here/practice/docker-config'");
  }

  private int run(String... arguments) {
    return run(
        Map.of("DRYDOCK_HOME", home.toString(), "DOCKER_HOST", "unix:///nowhere/docker.sock"),
        arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    var out = new PrintWriter(text);
    var surroundings =
        new Surroundings(
            InputStream.nullInputStream(), out, out, environment, home, home, Clock.systemUTC(), false);
    return DrydockCommand.run(surroundings, arguments);
  }
}
