package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.ThrowawayEngine;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An engine that goes away, hangs, or does not come: the tutor says so, waits for nobody, blames
 * nobody.
 */
@Timeout(240)
class LostEngineIT {
  private static final String STEPS =
      """
      - read: Data lives in volumes.
      - task: make-it
        say: Make a volume `mine`.
        check:
          - volume: mine
        hints: [Look again.]
        solution: docker volume create mine
      """;

  private static final String NO_ANSWER = "It could not be looked at";

  @TempDir Path folder;

  private TmuxScreen sitDown(String address) throws IOException {
    return new Learner(folder).lesson(STEPS).engine(address).sitDown();
  }

  private static String lastLine(String screen) {
    var lines = screen.stripTrailing();
    return lines.substring(lines.lastIndexOf('\n') + 1);
  }

  @Test
  void anEngineThatIsKilledIsSaidToBeLostAndTheLessonGoesOnWhenItIsBack() throws IOException {
    // Installs what the machine lacks.
    PracticeEngineForTests.get();
    try (var engine = new ThrowawayEngine().start();
        var screen = sitDown(engine.address())) {
      screen.await("the engine in the prompt", s -> !lastLine(s).contains("starting"));
      screen.press("Enter").await("Step 2 of 2").awaitPrompt();
      engine.kill();
      screen.await("engine: lost").type("echo half").await("❯ echo half").press("C-u");
      screen.enter("check").await(NO_ANSWER).awaitPrompt();
      screen
          .enter("docker volume create mine")
          .await("No engine answers at the address")
          .awaitPrompt();
      assertThat(screen.text()).doesNotContain("✗").doesNotContain("Passed");
      engine.start();
      screen.await("an engine that is back", s -> !lastLine(s).contains("lost"));
      screen.enter("docker volume create mine").await("✓ Passed.");
    }
  }

  @Test
  void anEngineThatHangsCostsNothingAndIsAskedAgain() throws IOException {
    PracticeEngineForTests.get();
    try (var engine = new ThrowawayEngine().start();
        var screen = sitDown(engine.address())) {
      screen.await("the engine in the prompt", s -> !lastLine(s).contains("starting"));
      screen.press("Enter").await("Step 2 of 2").awaitPrompt();
      engine.signal("STOP");
      screen.enter("check").awaitPrompt();
      screen.enter("echo meanwhile-$((1+1))").await("\nmeanwhile-2");
      screen.await(NO_ANSWER).awaitPrompt();
      assertThat(screen.text()).doesNotContain("✗").doesNotContain("Passed");
      engine.signal("CONT");
      screen.enter("docker volume create mine").await("✓ Passed.");
    }
  }

  @Test
  void ctrlCEndsTheWaitForAnEngineThatDoesNotCome() throws IOException {
    var socket = folder.resolve("engine.sock");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Thread.ofPlatform().daemon().start(() -> onlyPing(server));
      try (var screen = sitDown("unix://" + socket)) {
        screen.enter("docker ps").await("Waiting for the engine").press("C-c");
        screen.await("Not run: the engine is not there yet. Try again in a moment.").awaitPrompt();
        screen.enter("echo still-$((1+1))").await("\nstill-2");
      }
    }
  }

  /** The first question is answered; all others wait for ever. */
  private static void onlyPing(ServerSocketChannel server) {
    var answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK";
    try {
      var first = server.accept();
      first.read(ByteBuffer.allocate(4096));
      first.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
      first.close();
      while (true) {
        server.accept();
      }
    } catch (IOException _) {
      // The test is over.
    }
  }

  @Test
  void aBrokenLessonIsNamedWithItsPlaceBeforeAnythingIsOpenedAndNothingIsLost() throws IOException {
    var learner = new Learner(folder).lesson(STEPS);
    try (var screen = learner.sitDown()) {
      screen.press("Enter").await("Step 2 of 2").awaitPrompt().enter("quit");
      assertThat(screen.awaitExit()).isZero();
    }
    var file = folder.resolve("course/lessons/first.yaml");
    var good = Files.readString(file);
    var journal = Files.readString(learner.home().resolve("progress/trial.journal"));
    Files.writeString(file, good.replace("say:", "sya:"));
    try (var screen =
        TmuxScreen.start(
            100,
            40,
            learner.work(),
            learner.environment(),
            learner.program("learn", "--engine", "unix:///nowhere/docker.sock"))) {
      assertThat(screen.awaitExit()).isEqualTo(2);
      // The task stands on line 8 of the file, its keys start in column 5.
      assertThat(screen.text()).contains("first.yaml:8:5", "sya", "say");
    }
    assertThat(Files.readString(learner.home().resolve("progress/trial.journal")))
        .isEqualTo(journal);
    Files.writeString(file, good);
    try (var screen = learner.sitDown()) {
      screen.await("Step 2 of 2");
    }
  }
}
