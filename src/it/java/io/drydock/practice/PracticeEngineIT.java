package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.PracticeEngineForTests;
import io.drydock.cli.DrydockCommand;
import io.drydock.cli.ExitCode;
import io.drydock.cli.Surroundings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine for each test, beside the shared one: without stand-ins, it is up in a second. */
class PracticeEngineIT {
  @TempDir static Path images;
  @TempDir Path folder;
  private Path home;
  private PracticeEngine engine;

  @BeforeAll
  static void keepAnImage() {
    var shared = PracticeEngineForTests.get();
    shared.dockerOk("pull", "--quiet", "alpine");
    shared.dockerOk("save", "--output", images.resolve("alpine.tar").toString(), "alpine");
  }

  @BeforeEach
  void chooseAHome() {
    home =
        folder.resolve(
            "a home with a long name and spaces in it; more than any socket's path may have"
                .repeat(2));
    engine = PracticeEngine.at(home, () -> true);
  }

  @AfterEach
  void takeDown() {
    engine.down(Progress.silent(), true);
  }

  @Test
  void itIsStartedOnceAndFoundAgain() {
    var first = engine.up(Progress.silent());
    assertThat(first.running()).isTrue();
    assertThat(first.apiVersion()).matches("1\\.\\d+");
    var second = PracticeEngine.at(home, () -> true).up(Progress.silent());
    assertThat(second.pid()).isEqualTo(first.pid());
    assertThat(second.registry()).isEqualTo(first.registry());
  }

  @Test
  void downLeavesNoProcessMountBridgeRuleSocketOrControlGroup() throws Exception {
    engine.up(Progress.silent());
    docker("load", "--input", images.resolve("alpine.tar").toString());
    docker("network", "create", "side");
    docker("run", "-d", "--name", "stubborn", "-p", "127.0.0.1::80", "alpine", "sleep", "1000");
    docker("run", "-d", "--network", "side", "-v", "data:/data", "alpine", "sleep", "1000");
    var practice = PracticeHome.at(home.resolve("practice"));
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
    docker("load", "--input", images.resolve("alpine.tar").toString());
    engine.down(Progress.silent());
    engine.up(Progress.silent());
    assertThat(docker("image", "ls", "--format", "{{.Repository}}")).isEqualTo("alpine");
  }

  @Test
  void afterAKillWithoutMercyTheNextStartReplacesIt() throws Exception {
    var first = engine.up(Progress.silent());
    docker("load", "--input", images.resolve("alpine.tar").toString());
    docker("run", "-d", "--name", "kept", "alpine", "sleep", "1000");
    Processes.kill(first.pid().orElseThrow());
    var second = engine.up(Progress.silent());
    assertThat(second.running()).isTrue();
    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(docker("ps", "--all", "--format", "{{.Names}} {{.State}}")).isEqualTo("kept exited");
    docker("start", "kept");
    engine.down(Progress.silent());
    assertNothingIsLeft(PracticeHome.at(home.resolve("practice")));
  }

  @Test
  void afterAKillOfEverythingDownStillCleansUp() throws Exception {
    engine.up(Progress.silent());
    docker("load", "--input", images.resolve("alpine.tar").toString());
    docker("run", "-d", "alpine", "sleep", "1000");
    var practice = PracticeHome.at(home.resolve("practice"));
    Processes.of(practice).forEach(Processes::kill);
    engine.down(Progress.silent());
    assertNothingIsLeft(practice);
  }

  @Test
  void aProcessThatGotTheOldNumberIsNotTakenForTheEngine() throws Exception {
    engine.up(Progress.silent());
    engine.down(Progress.silent());
    var practice = PracticeHome.at(home.resolve("practice"));
    Files.createDirectories(practice.run());
    Files.writeString(practice.pid("engine"), ProcessHandle.current().pid() + "\n");
    assertThat(engine.status().running()).isFalse();
    assertThat(engine.up(Progress.silent()).pid().orElseThrow())
        .isNotEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void aRegistryThatDiedComesBack() {
    engine.up(Progress.silent());
    var practice = PracticeHome.at(home.resolve("practice"));
    var registry = Registry.guarded(practice, EngineState.read(practice.state()).orElseThrow());
    Processes.kill(registry.pid().orElseThrow());
    engine.up(Progress.silent());
    assertThat(registry.runs()).isTrue();
  }

  @Test
  void twoTutorsAtOnceStartOneEngine() throws Exception {
    Callable<PracticeStatus> start =
        () -> PracticeEngine.at(home, () -> true).up(Progress.silent());
    try (var threads = Executors.newFixedThreadPool(2)) {
      var all = threads.invokeAll(List.of(start, start));
      assertThat(all.getFirst().get().pid()).isEqualTo(all.getLast().get().pid());
    }
    var dockerds =
        Processes.of(PracticeHome.at(home.resolve("practice"))).stream()
            .filter(pid -> Processes.commandLine(pid).getFirst().endsWith("dockerd"));
    assertThat(dockerds).hasSize(1);
  }

  @Test
  void enginesOfTwoHomesRunSideBySide() {
    var other = PracticeEngine.at(folder.resolve("other"), () -> true);
    try {
      var first = engine.up(Progress.silent());
      var second = other.up(Progress.silent());
      assertThat(second.address()).isNotEqualTo(first.address());
      assertThat(second.registry()).isNotEqualTo(first.registry());
      other.down(Progress.silent());
      assertThat(engine.status().running()).isTrue();
      docker("load", "--input", images.resolve("alpine.tar").toString());
      assertThat(docker("run", "--rm", "alpine", "echo", "alive")).isEqualTo("alive");
    } finally {
      other.down(Progress.silent(), true);
    }
  }

  @Test
  void whereDockerHubAnswersThereIsNoMirrorOfStandIns() {
    var status = engine.up(Progress.silent());
    assertThat(status.mirror()).isEqualTo("Docker Hub");
    assertThat(docker("info", "--format", "{{.RegistryConfig.Mirrors}}")).isEqualTo("[]");
  }

  @Test
  void aDockerHostThatLeadsToThePracticeEngineIsNotTakenForTheLearnersOwn() {
    var started = engine.up(Progress.silent());
    var environment = Map.of("DOCKER_HOST", started.address(), "DOCKER_TLS_VERIFY", "1");
    var choice = EngineChoice.resolve(EngineChoice.AUTO, engine, environment, Progress.silent());
    assertThat(choice.kind()).isEqualTo(EngineChoice.Kind.PRACTICE);
    assertThat(choice.variables())
        .containsEntry("hub", started.registry() + "/learner")
        .containsEntry("official", started.official())
        .containsEntry("docker_config", home.toAbsolutePath() + "/practice/docker-config");
    assertThat(choice.environment())
        .containsEntry("DOCKER_HOST", started.address())
        .containsEntry("DOCKER_TLS_VERIFY", "");
  }

  @Test
  void whereNoEngineOfTheirOwnAnswersThePracticeEngineIsStarted() {
    var environment = Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock"));
    var choice = EngineChoice.resolve(EngineChoice.AUTO, engine, environment, Progress.silent());
    assertThat(choice.kind()).isEqualTo(EngineChoice.Kind.PRACTICE);
    assertThat(engine.status().running()).isTrue();
  }

  @Test
  void theRegistryKeepsItsAddressFromStartToStart() {
    var first = engine.up(Progress.silent());
    engine.down(Progress.silent());
    assertThat(engine.up(Progress.silent()).registry()).isEqualTo(first.registry());
  }

  @Test
  void theCommandsTellWhereItIs() {
    var sharedHome = PracticeEngineForTests.get().home();
    var shared = PracticeEngineForTests.get();
    assertThat(run(sharedHome, ExitCode.OK, "practice", "status"))
        .contains("engine        running")
        .contains("address       " + shared.dockerHost())
        .contains("registry      " + shared.registry() + " (user learner, password learner)")
        .contains("practice set  built");
    assertThat(run(sharedHome, ExitCode.OK, "practice", "env"))
        .contains("export DOCKER_HOST='" + shared.dockerHost() + "'")
        .contains("export DOCKER_CONFIG='" + shared.environment().get("DOCKER_CONFIG") + "'");
    assertThat(run(home, ExitCode.PROBLEMS, "practice", "status"))
        .contains("engine        not running");
  }

  @Test
  void aHomeWhoseNameDockerCannotWriteIsNamed() {
    assertThatThrownBy(
            () -> PracticeEngine.at(folder.resolve("one,two"), () -> true).up(Progress.silent()))
        .isInstanceOf(PracticeException.class)
        .hasMessageEndingWith(
            "one,two/practice: a comma, colon, quote or backslash is in the way.");
  }

  @Test
  void anEngineThatCannotStartSaysSoAndWhereToLook() throws Exception {
    Files.createDirectories(home.resolve("practice"));
    Files.writeString(home.resolve("practice/data"), "not a folder");
    assertThatThrownBy(() -> engine.up(Progress.silent()))
        .isInstanceOf(PracticeException.class)
        .hasMessageStartingWith("The practice engine's engine ended at once")
        .extracting(e -> ((PracticeException) e).help())
        .asString()
        .contains("look into")
        .contains("engine.log");
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

  private String docker(String... arguments) {
    var words = new ArrayList<>(List.of("docker"));
    words.addAll(List.of(arguments));
    return Tool.of(words).with(engine.environment()).run().orThrow("docker", "");
  }

  private static String run(Path home, int exit, String... arguments) {
    var out = new StringWriter();
    var surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(out),
            Map.of("DRYDOCK_HOME", home.toString()),
            home,
            home,
            Clock.systemUTC(),
            false);
    assertThat(DrydockCommand.run(surroundings, arguments)).isEqualTo(exit);
    return out.toString();
  }
}
