package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as another process, and as another user. */
class PracticeCommandIT {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin/java");
  private static final Path JAR =
      Path.of(System.getProperty("drydock.jar", "target/drydock.jar")).toAbsolutePath();

  @TempDir Path folder;

  @Test
  void anEngineOutlivesTheProcessThatStartedItAndTheNextOneFindsAndStopsIt() {
    var engine = PracticeEngine.at(folder, () -> true);
    try {
      engine.up(Progress.silent());
      var status = drydock(Map.of(), "practice", "status");
      assertThat(status.exit()).isZero();
      assertThat(status.output()).contains("address       " + engine.address());
      var down = drydock(Map.of(), "practice", "down", "--purge");
      assertThat(down.exit()).isZero();
      assertThat(down.output()).contains("The practice engine is down.");
      assertThat(folder.resolve("practice")).doesNotExist();
    } finally {
      engine.down(Progress.silent(), true);
    }
  }

  @Test
  void withoutRootItSaysWhatToTypeInstead() throws IOException {
    var up = asNobody(Map.of(), "practice", "up");
    assertThat(up.exit()).isEqualTo(2);
    assertThat(up.output())
        .contains("drydock: The practice engine needs root: it makes networks and mounts.")
        .contains("Try `sudo` before the same command, or start your own Docker engine.");
  }

  @Test
  void theDoctorInstallsNothingWithoutRootAndSaysWhatToType() throws IOException {
    var fix = asNobody(Map.of("PATH", "/nowhere"), "doctor", "--fix");
    assertThat(fix.exit()).isEqualTo(2);
    assertThat(fix.output())
        .contains("docker client    missing  there is no `docker` on the PATH")
        .contains("drydock: Packages can be installed only as root on Debian or Ubuntu.")
        .containsPattern("Try, there: sudo apt-get install .*docker\\.io.* npm");
  }

  @Test
  void theDoctorAsksBeforeItInstallsAndTakesSilenceForNo() throws IOException {
    var path = aPathWithNothingButAnAptGetThatOnlyTellsItsArguments();
    var fix = drydock(path, "doctor", "--fix");
    assertThat(fix.output())
        .containsPattern("Install these packages: .*docker\\.io.* npm.*\\? \\[y/N\\]");
    assertThat(fix.exit()).isEqualTo(1);
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  @Test
  void theDoctorInstallsWhereItMayAndTellsWhatIsStillMissing() throws IOException {
    var path = aPathWithNothingButAnAptGetThatOnlyTellsItsArguments();
    var fix = drydock(path, "doctor", "--fix", "--yes");
    var asked = Files.readAllLines(folder.resolve("asked"));
    assertThat(asked.getFirst()).isEqualTo("-q update");
    assertThat(asked.getLast())
        .startsWith("-qy install --no-install-recommends ")
        .contains(" docker.io ", " npm");
    assertThat(fix.exit()).isEqualTo(2);
    assertThat(fix.output())
        .containsPattern("drydock: These programs are still missing: .*docker, dpkg-deb, npm\\.")
        .containsPattern("Try `apt-get install .*docker\\.io dpkg npm.*`\\.");
  }

  private Map<String, String> aPathWithNothingButAnAptGetThatOnlyTellsItsArguments()
      throws IOException {
    var apt = Files.createDirectories(folder.resolve("bin")).resolve("apt-get");
    Files.writeString(apt, "#!/bin/sh\necho \"$*\" >>'" + folder.resolve("asked") + "'\n");
    Files.setPosixFilePermissions(apt, PosixFilePermissions.fromString("rwxr-xr-x"));
    // The system's own folders count in any case: what they hold is not missing.
    return Map.of("PATH", apt.getParent().toString());
  }

  /** In a folder that everybody may use: the build's own may be closed to others. */
  private static Tool.Outcome asNobody(Map<String, String> environment, String... arguments)
      throws IOException {
    var open = Files.createTempDirectory(Path.of("/tmp"), "drydock");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    try {
      var jar = Files.copy(JAR, open.resolve("drydock.jar"));
      var setpriv = Requirements.find("setpriv").orElseThrow().toString();
      var words =
          new ArrayList<>(List.of(setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"));
      words.addAll(List.of(JAVA.toString(), "-jar", jar.toString()));
      words.addAll(List.of(arguments));
      var all = new HashMap<>(environment);
      all.put("DRYDOCK_HOME", open.resolve("home").toString());
      return Tool.of(words).with(all).run();
    } finally {
      Leftovers.removeTree(open);
    }
  }

  private Tool.Outcome drydock(Map<String, String> environment, String... arguments) {
    var words = new ArrayList<String>();
    words.addAll(List.of(JAVA.toString(), "-jar", JAR.toString()));
    words.addAll(List.of(arguments));
    var all = new HashMap<>(environment);
    all.put("DRYDOCK_HOME", folder.toString());
    return Tool.of(words).with(all).within(Duration.ofMinutes(1)).run();
  }
}
