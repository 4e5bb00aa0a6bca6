package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChoiceTest {
  @TempDir Path folder;

  @Test
  void theEngineThatDockerHostNamesIsTakenWhereItAnswers() throws IOException {
    try (var _ = engine("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")) {
      var choice = resolve("auto", Map.of("DOCKER_HOST", address(), "HOME", "/home/me"));
      assertThat(choice.kind()).isEqualTo(EngineChoice.Kind.OWN);
      assertThat(choice.address()).isEqualTo(address());
      assertThat(choice.environment()).isEmpty();
      assertThat(choice.variables())
          .containsEntry("hub", "your-docker-id")
          .containsEntry("registry", "")
          .containsEntry("official", "docker.io/library")
          .containsEntry("docker_config", "/home/me/.docker");
    }
  }

  @Test
  void anAddressIsHandedOnToTheLearnersCommands() throws IOException {
    try (var _ = engine("HTTP/1.1 200 OK\r\n\r\nOK")) {
      var choice = resolve(address(), Map.of("DRYDOCK_HUB_USER", "ada", "DOCKER_CONFIG", "/c"));
      assertThat(choice.environment()).isEqualTo(Map.of("DOCKER_HOST", address()));
      assertThat(choice.variables())
          .containsEntry("hub", "ada")
          .containsEntry("docker_config", "/c");
    }
  }

  @Test
  void anAddressAtWhichNobodyAnswersIsNamed() {
    assertThatThrownBy(() -> resolve("unix:///nowhere/docker.sock", Map.of()))
        .isInstanceOf(PracticeException.class)
        .hasMessage("No Docker engine answers at unix:///nowhere/docker.sock.")
        .extracting(e -> ((PracticeException) e).help())
        .isEqualTo("Try to start it, or `--engine practice` for a private one.");
  }

  @Test
  void aWordThatIsNoEngineIsNamed() {
    assertThatThrownBy(() -> resolve("podman", Map.of()))
        .isInstanceOf(PracticeException.class)
        .hasMessage("`podman` is no engine.")
        .extracting(e -> ((PracticeException) e).help())
        .asString()
        .startsWith("Try `--engine auto`");
  }

  @Test
  void anAnswerThatIsNoEnginesIsNone() throws IOException {
    try (var _ = engine("HTTP/1.1 500 Oops\r\n\r\nno")) {
      assertThat(EngineChoice.answers(address(), Map.of())).isFalse();
    }
  }

  @Test
  void aSilentEngineIsNotWaitedForLong() throws IOException {
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(folder.resolve("docker.sock")));
      long start = System.nanoTime();
      assertThat(UnixHttp.get(folder.resolve("docker.sock"), "/_ping", Duration.ofMillis(200)))
          .isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void aClosedTcpPortIsNoEngine() {
    assertThat(EngineChoice.answers("tcp://127.0.0.1:1", Map.of())).isFalse();
    assertThat(EngineChoice.answers("tcp://no host", Map.of())).isFalse();
  }

  @Test
  void anEmptyDockerHostCountsAsNone() {
    var bare =
        Map.of("DOCKER_HOST", " ", "DOCKER_CONFIG", folder.toString(), "HOME", folder.toString());
    assertThat(Endpoint.of(bare).address()).endsWith("/run/docker.sock");
  }

  @Test
  void anEngineOverSshIsNeverReplacedInSilence() {
    for (var wanted : new String[] {"auto", "ssh://me@far"}) {
      assertThatThrownBy(() -> resolve(wanted, Map.of("DOCKER_HOST", "ssh://me@far")))
          .isInstanceOf(PracticeException.class)
          .hasMessage("Your engine is at ssh://me@far, and Drydock cannot talk over SSH.")
          .extracting(e -> ((PracticeException) e).help())
          .isEqualTo(Endpoint.HELP);
    }
    assertThat(Endpoint.at("npipe:////./pipe/docker_engine").unusable().orElseThrow())
        .endsWith("and Drydock cannot talk over a Windows pipe.");
  }

  @Test
  void contextsOverSshAndWithCertificatesAreNamed() throws Exception {
    var environment = Map.of("DOCKER_CONFIG", folder.toString(), "HOME", folder.toString());
    context(environment, "far", "host=ssh://me@far");
    context(environment, "safe", "host=tcp://far:2376");
    // The client would not take a file that is no certificate; where it lies, its documentation
    // says.
    var place =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest("safe".getBytes(StandardCharsets.UTF_8)));
    var certificates =
        Files.createDirectories(folder.resolve("contexts/tls").resolve(place).resolve("docker"));
    Files.writeString(certificates.resolve("ca.pem"), "a certificate");
    context(environment, "plain", "host=tcp://far:2375");
    assertThat(Endpoint.of(in("far", environment)).unusable().orElseThrow())
        .isEqualTo("Your engine is at ssh://me@far, and Drydock cannot talk over SSH.");
    assertThat(Endpoint.of(in("safe", environment)).unusable().orElseThrow())
        .startsWith("Your engine is at tcp://far:2376, and its certificates are kept in a Docker");
    assertThat(Endpoint.of(in("plain", environment)))
        .isEqualTo(new Endpoint("tcp://far:2375", Optional.empty()));
  }

  private static Map<String, String> in(String context, Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("DOCKER_CONTEXT", context);
    return all;
  }

  private static void context(Map<String, String> environment, String name, String docker) {
    Tool.of("docker", "context", "create", name, "--docker", docker)
        .with(environment)
        .within(Duration.ofSeconds(10))
        .run()
        .orThrow("The context was not made", "");
  }

  private EngineChoice resolve(String wanted, Map<String, String> environment) {
    return EngineChoice.resolve(wanted, folder, environment, Progress.silent());
  }

  private String address() {
    return "unix://" + folder.resolve("docker.sock");
  }

  /** Answers every question with the same text. */
  private ServerSocketChannel engine(String answer) throws IOException {
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve("docker.sock")));
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  try (var client = server.accept()) {
                    client.read(ByteBuffer.allocate(4096));
                    client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
                  }
                }
              } catch (IOException _) {
                // The test is over.
              }
            });
    return server;
  }
}
