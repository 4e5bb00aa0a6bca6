package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticePartsTest {
  @TempDir Path folder;

  @Test
  void theSocketsPathIsShortHoweverDeepTheHome() {
    var home = PracticeHome.at(folder.resolve("deep/".repeat(60)));
    assertThat(home.run().resolve("exec/containerd/containerd-debug.sock.ttrpc").toString())
        .hasSizeLessThan(107);
    assertThat(home.bridge()).hasSizeLessThan(16);
  }

  @Test
  void twoWaysToOneHomeAreOneHomeAndTwoHomesAreTwo() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    var direct = PracticeHome.at(folder.resolve("a/practice"));
    assertThat(PracticeHome.at(folder.resolve("b/./practice"))).isEqualTo(direct);
    assertThat(PracticeHome.at(folder.resolve("c/practice")).id()).isNotEqualTo(direct.id());
  }

  @Test
  void whatWasChosenIsReadBackAndHalfOfItIsNothing() throws IOException {
    var state = new EngineState(213, 5000, 5001, true);
    var file = folder.resolve("engine.properties");
    state.write(file);
    assertThat(EngineState.read(file)).contains(state);
    Files.writeString(file, "pool=213\n");
    assertThat(EngineState.read(file)).isEmpty();
    assertThat(EngineState.read(folder.resolve("none"))).isEmpty();
  }

  @Test
  void routesThatMeetAnAddressRangeAreSeen() {
    var host = "eth0\t0000D50A\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0";
    assertThat(Network.Route.of(host).meets(213)).isTrue();
    assertThat(Network.Route.of(host).meets(214)).isFalse();
    var wide = "vpn\t0000000A\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0";
    assertThat(Network.Route.of(wide).meets(213)).isTrue();
    var narrow = "dd0\t0007D50A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0";
    assertThat(Network.Route.of(narrow).meets(213)).isTrue();
    assertThat(Network.Route.of(narrow).meets(212)).isFalse();
    var theWorld = "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0";
    assertThat(Network.Route.of(theWorld).meets(213)).isFalse();
  }

  @Test
  void aPortThatIsTakenIsPassedOver() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(Network.freePort(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
    }
  }

  @Test
  void aLockIsWaitedForNoLongerThanAsked() {
    var home = PracticeHome.at(folder);
    var told = new ArrayList<String>();
    try (var _ = HomeLock.take(home, Duration.ofSeconds(1), Progress.silent())) {
      assertThatThrownBy(() -> HomeLock.take(home, Duration.ofMillis(120), heard(told)))
          .isInstanceOf(PracticeException.class)
          .hasMessageStartingWith("Another Drydock has held ");
    }
    assertThat(told).hasSize(1).first().asString().startsWith("Waiting for another Drydock");
    HomeLock.take(home, Duration.ofMillis(100), Progress.silent()).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> PracticeHome.make(file.resolve("below")))
        .isInstanceOf(PracticeException.class)
        .hasMessageStartingWith("The folder " + file.resolve("below") + " could not be made");
  }

  @Test
  void aCommandThatIsTooSlowIsEnded() {
    long start = System.nanoTime();
    var outcome = Tool.of("sh", "-c", "echo begun; sleep 20").within(Duration.ofMillis(200)).run();
    assertThat(outcome.timedOut()).isTrue();
    assertThat(outcome.output()).isEqualTo("begun\n");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void endlessOutputIsCutOff() {
    var outcome = Tool.of("sh", "-c", "head -c 3000000 /dev/zero").run();
    assertThat(outcome.output()).hasSize(1 << 20);
  }

  @Test
  void aFailedCommandIsToldWithItsLastLines() {
    assertThatThrownBy(
            () -> Tool.of("sh", "-c", "echo why; exit 3").run().orThrow("It failed", "Try again."))
        .isInstanceOf(PracticeException.class)
        .hasMessage("It failed (`sh -c echo why; exit 3`): why");
    assertThat(Tool.of("no-such-program-here").run().exit()).isEqualTo(127);
  }

  @Test
  void theKernelsWayOfWritingPathsIsRead() {
    assertThat(Leftovers.unescaped("/a\\040b\\134c")).isEqualTo("/a b\\c");
  }

  @Test
  void theListOfRecipesHoldsEveryFileOfTheFolder() throws Exception {
    var resources = Path.of(Recipes.class.getResource("set/apk").toURI()).getParent();
    try (var files = Files.list(resources)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Recipes.NAMES);
    }
  }

  @Test
  void theSmallestProgramPrintsItsTextAndEndsWell() throws IOException {
    var program =
        Files.write(
            folder.resolve("hello"), HelloWorld.program("Ahoy\n", System.getProperty("os.arch")));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    var outcome = Tool.of(program.toString()).run();
    assertThat(outcome.output()).isEqualTo("Ahoy\n");
    assertThat(outcome.exit()).isZero();
    assertThat(program)
        .hasSize(64 + 56 + (System.getProperty("os.arch").equals("aarch64") ? 32 : 31) + 5);
  }

  @Test
  void packagesAreNamedOnceAndMissingProgramsAreFound() {
    var programs =
        List.of(
            new Requirements.Program("no-such-1", "b", ""),
            new Requirements.Program("no-such-2", "a", ""),
            new Requirements.Program("no-such-3", "b", ""),
            new Requirements.Program("sh", "dash", ""));
    assertThat(Requirements.missing(programs)).hasSize(3);
    assertThat(Requirements.packages(programs)).containsExactly("a", "b", "dash");
    assertThatThrownBy(() -> Requirements.demand("Not here", programs))
        .isInstanceOf(PracticeException.class)
        .hasMessage("Not here: no-such-1, no-such-2, no-such-3.")
        .extracting(e -> ((PracticeException) e).help())
        .isEqualTo("Try `drydock doctor --fix`, or `apt-get install a b`.");
  }

  @Test
  void engineAndRegistryAreDownUntilTheyAreStarted() {
    var status = PracticeEngine.at(folder, () -> false).status();
    assertThat(status.running()).isFalse();
    assertThat(status.pid()).isEmpty();
    assertThat(status.practiceSet()).isFalse();
    assertThat(List.of(status.version(), status.registry(), status.mirror())).containsOnly("");
    PracticeEngine.at(folder, () -> false).down(Progress.silent());
    assertThat(folder).isEmptyDirectory();
  }

  private static Progress heard(List<String> steps) {
    return new Progress() {
      @Override
      public void step(String what) {
        steps.add(what);
      }

      @Override
      public void advance(long done, long total) {}
    };
  }
}
