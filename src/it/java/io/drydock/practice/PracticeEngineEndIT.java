package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a practice engine after its end, and after a crash. */
class PracticeEngineEndIT {
  @TempDir Path folder;
  private OwnEngine own;
  private PracticeEngine engine;

  @BeforeEach
  void anEngine() {
    own = OwnEngine.in(folder);
    engine = own.engine();
  }

  @AfterEach
  void takeDown() {
    own.close();
  }

  @Test
  void downLeavesNoProcessMountBridgeRuleSocketOrControlGroup() throws Exception {
    engine.up(Progress.silent());
    own.loadAlpine();
    own.docker("network", "create", "side");
    own.docker("run", "-d", "--name", "stubborn", "-p", "127.0.0.1::80", "alpine", "sleep", "1000");
    own.docker("run", "-d", "--network", "side", "-v", "data:/data", "alpine", "sleep", "1000");
    var practice = own.practice();
    assertThat(Processes.inContainers(practice)).hasSize(2);
    assertThat(links()).contains(practice.bridge());
    var range = EngineState.read(practice.state()).orElseThrow().range();
    assertThat(rules()).filteredOn(rule -> rule.contains(range)).hasSize(3);

    long start = System.nanoTime();
    engine.down(Progress.silent());

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
    assertNothingIsLeft(practice);
    // Other engines of the machine may come and go meanwhile: their rules are not looked at.
    assertThat(rules()).noneMatch(rule -> rule.contains(range) || rule.contains(practice.bridge()));
    assertThat(practice.data()).isDirectory();
    assertThat(engine.status().running()).isFalse();
  }

  @Test
  void itsImagesAreThereAgainAfterDownAndUp() {
    engine.up(Progress.silent());
    own.loadAlpine();
    engine.down(Progress.silent());
    engine.up(Progress.silent());
    assertThat(own.docker("image", "ls", "--format", "{{.Repository}}")).isEqualTo("alpine");
  }

  @Test
  void afterAKillWithoutMercyTheNextStartReplacesIt() throws Exception {
    var first = engine.up(Progress.silent());
    own.loadAlpine();
    own.docker("run", "-d", "--name", "kept", "alpine", "sleep", "1000");
    Processes.kill(first.pid().orElseThrow());
    var second = engine.up(Progress.silent());
    assertThat(second.running()).isTrue();
    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(own.docker("ps", "--all", "--format", "{{.Names}} {{.State}}"))
        .isEqualTo("kept exited");
    own.docker("start", "kept");
    engine.down(Progress.silent());
    assertNothingIsLeft(own.practice());
  }

  @Test
  void afterAKillOfEverythingDownStillCleansUp() throws Exception {
    engine.up(Progress.silent());
    own.loadAlpine();
    own.docker("run", "-d", "alpine", "sleep", "1000");
    var practice = own.practice();
    Processes.of(practice).forEach(Processes::kill);
    engine.down(Progress.silent());
    assertNothingIsLeft(practice);
  }

  @Test
  void aStartThatFailedLeavesNothing() throws Exception {
    var practice = own.practice();
    Files.createDirectories(practice.root());
    Files.writeString(practice.data(), "not a folder");
    assertThatThrownBy(() -> engine.up(Progress.silent()))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("ended at once")
        .hasNoSuppressedExceptions();
    assertNothingIsLeft(practice);
    assertThat(practice.log("engine")).as("where the message says to look").exists();

    Files.delete(practice.data());
    assertThat(engine.up(Progress.silent()).running()).isTrue();
  }

  @Test
  void anEngineWithoutTheImagesItNeedsIsNoStartEither() throws Exception {
    var practice = own.practice();
    Files.createDirectories(practice.root());
    Files.writeString(practice.set(), "not a folder");
    var withoutHub = PracticeEngine.at(own.home(), () -> false);
    assertThatThrownBy(() -> withoutHub.up(Progress.silent()))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("practice/set/root could not be made");
    assertNothingIsLeft(practice);
  }

  @Test
  void whatRanBeforeStaysWhereAPartOfItDoesNotComeBack() throws Exception {
    var first = engine.up(Progress.silent());
    var practice = own.practice();
    var state = EngineState.read(practice.state()).orElseThrow();
    Processes.kill(Registry.guarded(practice, state).pid().orElseThrow());
    Processes.await(() -> Network.portIsFree(state.registryPort()), Duration.ofSeconds(2));
    var loopback = InetAddress.ofLiteral("127.0.0.1");
    try (var _ = new ServerSocket(state.registryPort(), 1, loopback)) {
      assertThatThrownBy(() -> engine.up(Progress.silent())).isInstanceOf(PracticeException.class);
    }
    assertThat(engine.status().pid()).isEqualTo(first.pid());
  }

  @Test
  void aRegistryThatDiedComesBack() {
    engine.up(Progress.silent());
    var practice = own.practice();
    var registry = Registry.guarded(practice, EngineState.read(practice.state()).orElseThrow());
    Processes.kill(registry.pid().orElseThrow());
    engine.up(Progress.silent());
    assertThat(registry.runs()).isTrue();
  }

  private static void assertNothingIsLeft(PracticeHome practice) throws Exception {
    assertThat(Processes.of(practice)).isEmpty();
    assertThat(Leftovers.mounts(practice)).isEmpty();
    assertThat(practice.run()).doesNotExist();
    assertThat(links()).doesNotContain(practice.bridge());
    try (var groups =
        Files.find(Path.of("/sys/fs/cgroup"), 2, (path, _) -> path.endsWith(practice.cgroup()))) {
      assertThat(groups).isEmpty();
    }
    var pool = EngineState.read(practice.state()).orElseThrow().pool();
    assertThat(Tool.of("ip", "-o", "-4", "address").run().output())
        .doesNotContain(" 10." + pool + ".");
  }

  private static List<String> rules() {
    return Tool.of("iptables-save")
        .run()
        .output()
        .lines()
        .filter(line -> line.startsWith("-A"))
        .toList();
  }

  private static String links() {
    return Tool.of("ip", "-o", "link").run().output();
  }
}
