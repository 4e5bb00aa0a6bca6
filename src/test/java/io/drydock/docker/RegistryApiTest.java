package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How registries are asked: a server that knows nothing, and notes each path. */
class RegistryApiTest {
  @TempDir Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String challenge = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          if (!challenge.isEmpty()) {
            exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
          }
          exchange.sendResponseHeaders(challenge.isEmpty() ? 404 : 401, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private RegistryApi registry() {
    return new RegistryApi(folder, Duration.ofSeconds(5));
  }

  private ImageReference reference(String repository, String tag) {
    return new ImageReference("127.0.0.1:" + server.getAddress().getPort(), repository, tag, "");
  }

  @Test
  void aNameIsNeverMoreThanAName() {
    assertThat(registry().manifest(reference("a b/c?d", "1/../2"))).isEmpty();
    assertThat(registry().tags(reference("../../admin", ""))).isEmpty();
    assertThat(asked).containsExactly("/v2/a%20b/c%3Fd/manifests/1%2F..%2F2");
  }

  @Test
  void aReferenceThatNamesNoAddressIsSaid() {
    assertThatThrownBy(() -> registry().tags(ImageReference.of("No Name")))
        .isInstanceOf(RegistryException.class)
        .hasMessage(
            "The registry of No Name cannot be asked: https:///v2/No%20Name/tags/list?n=1000 is no"
                + " address.");
  }

  @Test
  void aRegistryThatSendsElsewhereForATokenWithoutAnAddressIsSaid() {
    challenge = "Bearer realm=\"file:///etc/passwd\",service=\"x\"";
    assertThatThrownBy(() -> registry().tags(reference("a", "")))
        .isInstanceOf(RegistryException.class)
        .hasMessageEndingWith("cannot be asked: file:///etc/passwd?service=x is no address.");
  }

  @Test
  void aLoginThatIsDamagedIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("config.json"), "{\"auths\":{\"localhost:5000\":{\"auth\":\"%%\"}}}");
    assertThatThrownBy(() -> new Logins(folder).find("localhost:5000"))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "The login for localhost:5000 in " + folder.resolve("config.json") + " is damaged.");
  }

  /** An answer that begins well and then goes on with blanks, so many or for ever. */
  private void answersWithBlanks(long count, long pauseMs) {
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            var blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (long sent = 0; sent < count; sent += blanks.length) {
              out.write(blanks);
              out.flush();
              Thread.sleep(pauseMs);
            }
          } catch (InterruptedException | IOException e) {
            // Whoever asked has gone.
          }
        });
  }

  @Test
  @Timeout(20)
  void anAnswerWithoutEndIsGivenUpInTime() {
    answersWithBlanks(Long.MAX_VALUE, 100);
    var registry = new RegistryApi(folder, Duration.ofMillis(500));
    assertThatThrownBy(() -> registry.tags(reference("a", "")))
        .isInstanceOf(RegistryException.class)
        .hasMessageEndingWith("does not answer.");
  }

  @Test
  @Timeout(20)
  void anAnswerThatIsTooLargeIsGivenUp() {
    answersWithBlanks(16L << 20, 0);
    assertThatThrownBy(() -> registry().tags(reference("a", "")))
        .isInstanceOf(RegistryException.class)
        .hasMessageEndingWith("does not answer.");
  }
}
