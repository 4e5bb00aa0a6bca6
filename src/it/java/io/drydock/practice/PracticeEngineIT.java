package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.PracticeEngineForTests;
import io.drydock.cli.ExitCode;
import io.drydock.cli.ProgramForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a practice engine is started, found again and chosen. */
class PracticeEngineIT {
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
  void itIsStartedOnceAndFoundAgain() {
    var first = engine.up(Progress.silent());
    assertThat(first.running()).isTrue();
    assertThat(first.apiVersion()).matches("1\\.\\d+");
    var second = PracticeEngine.at(own.home(), () -> true).up(Progress.silent());
    assertThat(second.pid()).isEqualTo(first.pid());
    assertThat(second.registry()).isEqualTo(first.registry());
  }

  @Test
  void aProcessThatGotTheOldNumberIsNotTakenForTheEngine() throws Exception {
    engine.up(Progress.silent());
    engine.down(Progress.silent());
    var practice = own.practice();
    Files.createDirectories(practice.run());
    Files.writeString(practice.pid("engine"), ProcessHandle.current().pid() + "\n");
    assertThat(engine.status().running()).isFalse();
    assertThat(engine.up(Progress.silent()).pid().orElseThrow())
        .isNotEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void twoTutorsAtOnceStartOneEngine() throws Exception {
    Callable<PracticeStatus> start =
        () -> PracticeEngine.at(own.home(), () -> true).up(Progress.silent());
    try (var threads = Executors.newFixedThreadPool(2)) {
      var all = threads.invokeAll(List.of(start, start));
      assertThat(all.getFirst().get().pid()).isEqualTo(all.getLast().get().pid());
    }
    var dockerds =
        Processes.of(own.practice()).stream()
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
      own.loadAlpine();
      assertThat(own.docker("run", "--rm", "alpine", "echo", "alive")).isEqualTo("alive");
    } finally {
      other.down(Progress.silent(), true);
    }
  }

  @Test
  void whereDockerHubAnswersThereIsNoMirrorOfStandIns() {
    var status = engine.up(Progress.silent());
    assertThat(status.mirror()).isEqualTo("Docker Hub");
    assertThat(own.docker("info", "--format", "{{.RegistryConfig.Mirrors}}")).isEqualTo("[]");
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
        .containsEntry("docker_config", own.home().toAbsolutePath() + "/practice/docker-config");
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
    assertThat(run(own.home(), ExitCode.PROBLEMS, "practice", "status"))
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
    Files.createDirectories(own.home().resolve("practice"));
    Files.writeString(own.home().resolve("practice/data"), "not a folder");
    assertThatThrownBy(() -> engine.up(Progress.silent()))
        .isInstanceOf(PracticeException.class)
        .hasMessageStartingWith("The practice engine's engine ended at once")
        .extracting(e -> ((PracticeException) e).help())
        .asString()
        .contains("look into")
        .contains("engine.log");
  }

  private static String run(Path home, int exit, String... arguments) {
    var program = ProgramForTests.in(home).with("DRYDOCK_HOME", home.toString());
    assertThat(program.run(arguments)).as(program.err()).isEqualTo(exit);
    return program.out();
  }
}
