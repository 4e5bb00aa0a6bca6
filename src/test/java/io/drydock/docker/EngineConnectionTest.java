package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.docker.EngineException.Reason;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the view behaves when an engine misbehaves: a socket that answers what each test wants. */
class EngineConnectionTest {
  private static final String VERSION = "{\"ApiVersion\":\"1.51\",\"MinAPIVersion\":\"1.24\"}";

  @TempDir Path folder;

  private ServerSocketChannel server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  /** An engine that answers each request line with the given bytes; null means silence. */
  private EngineApi engine(Function<String, String> answers) throws IOException {
    var socket = UnixDomainSocketAddress.of(folder.resolve("engine.sock"));
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(socket);
    Thread.ofVirtual().start(() -> serve(answers));
    return EngineApi.connect("unix://" + socket.getPath(), Duration.ofSeconds(3));
  }

  private void serve(Function<String, String> answers) {
    while (server.isOpen()) {
      try {
        var connection = server.accept();
        Thread.ofVirtual().start(() -> answer(connection, answers));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(SocketChannel connection, Function<String, String> answers) {
    try {
      var buffer = ByteBuffer.allocate(1 << 14);
      while (connection.read(buffer.clear()) > 0) {
        var line =
            new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8)
                .lines()
                .findFirst();
        asked.add(line.orElse(""));
        var text = answers.apply(line.orElse(""));
        if (text == null) {
          return;
        }
        connection.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException closed) {
      // The client went away.
    }
  }

  private static String ok(String json) {
    return answer(200, json);
  }

  private static String answer(int status, String json) {
    return "HTTP/1.1 "
        + status
        + " x\r\nContent-Type: application/json\r\nContent-Length: "
        + json.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + json;
  }

  private static void assertReason(Throwable error, Reason reason) {
    assertThat(error).isInstanceOf(EngineException.class);
    assertThat(((EngineException) error).reason()).isEqualTo(reason);
  }

  @Test
  void theVersionIsSettledOnceAndNotAboveTheOneThatIsKnown() throws IOException {
    try (var engine = engine(line -> line.contains(" /version ") ? ok(VERSION) : ok("[]"))) {
      engine.images();
      engine.images();
    }
    assertThat(asked)
        .containsExactly(
            "GET /version HTTP/1.1",
            "GET /v1.44/images/json HTTP/1.1",
            "GET /v1.44/images/json HTTP/1.1");
  }

  @Test
  void anOlderEngineIsAskedInItsOwnVersion() throws IOException {
    var version = "{\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\"}";
    try (var engine = engine(line -> line.contains(" /version ") ? ok(version) : ok("[]"))) {
      engine.images();
    }
    assertThat(asked.getLast()).startsWith("GET /v1.41/");
  }

  @Test
  void aNewerEngineThatWantsMoreGetsItsLowest() throws IOException {
    var version = "{\"ApiVersion\":\"1.60\",\"MinAPIVersion\":\"1.50\"}";
    try (var engine = engine(line -> line.contains(" /version ") ? ok(version) : ok("[]"))) {
      engine.images();
    }
    assertThat(asked.getLast()).startsWith("GET /v1.50/");
  }

  @Test
  void anEngineThatHangsIsLeftInTime() throws IOException {
    try (var engine = engine(_ -> null)) {
      var started = Instant.now();
      assertThatThrownBy(engine::images)
          .satisfies(e -> assertReason(e, Reason.TIMEOUT))
          .hasMessageContaining("does not answer in time");
      assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(12));
    }
  }

  @Test
  void nobodyAtTheAddressIsSaidSo() {
    try (var engine =
        EngineApi.connect("unix://" + folder.resolve("no.sock"), Duration.ofSeconds(1))) {
      assertThatThrownBy(engine::images)
          .satisfies(e -> assertReason(e, Reason.UNREACHABLE))
          .hasMessageContaining("no.sock does not answer.");
    }
  }

  @Test
  void anErrorOfTheEngineKeepsItsWords() throws IOException {
    try (var engine =
        engine(
            line ->
                line.contains(" /version ")
                    ? ok(VERSION)
                    : answer(500, "{\"message\":\"layer does not exist\"}"))) {
      assertThatThrownBy(engine::images)
          .satisfies(e -> assertReason(e, Reason.REFUSED))
          .hasMessage("layer does not exist");
    }
  }

  @Test
  void anAnswerThatIsNoJsonIsUnreadable() throws IOException {
    try (var engine = engine(line -> line.contains(" /version ") ? ok(VERSION) : ok("<html>"))) {
      assertThatThrownBy(engine::images).satisfies(e -> assertReason(e, Reason.UNREADABLE));
    }
  }

  @Test
  void whatIsNotThereIsEmptyAndNoError() throws IOException {
    try (var engine =
        engine(
            line ->
                line.contains(" /version ") ? ok(VERSION) : answer(404, "{\"message\":\"no\"}"))) {
      assertThat(engine.image("nothing")).isEmpty();
      assertThat(engine.container("nothing")).isEmpty();
      assertThat(engine.history("nothing")).isEmpty();
    }
  }

  @Test
  void aNameIsNeverMoreThanAName() throws IOException {
    try (var engine =
        engine(
            line ->
                line.contains(" /version ") ? ok(VERSION) : answer(404, "{\"message\":\"no\"}"))) {
      assertThat(engine.image("a b/c?d=#%2f")).isEmpty();
      assertThat(engine.history("localhost:5000/a/b:1")).isEmpty();
      assertThat(engine.container("web?all=1/../x")).isEmpty();
      assertThat(engine.image("../containers/web")).isEmpty();
      assertThat(engine.history("a//b")).isEmpty();
      assertThat(engine.image("")).isEmpty();
    }
    assertThat(asked)
        .containsExactly(
            "GET /version HTTP/1.1",
            "GET /v1.44/images/a%20b/c%3Fd%3D%23%252f/json HTTP/1.1",
            "GET /v1.44/images/localhost:5000/a/b:1/history HTTP/1.1",
            "GET /v1.44/containers/web%3Fall%3D1%2F..%2Fx/json HTTP/1.1");
  }

  @Test
  void nullsAndMissingFieldsAreEmpty() throws IOException {
    try (var engine =
        engine(
            line ->
                line.contains(" /version ")
                    ? ok(VERSION)
                    : ok("[{\"Id\":\"sha256:1\",\"RepoTags\":null}]"))) {
      assertThat(engine.images()).singleElement().matches(ImageSummary::dangling);
    }
  }

  @Test
  void anAddressOfAnotherKindIsRefusedAtOnce() {
    assertThatThrownBy(() -> EngineApi.connect("ssh://host", Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ssh://host");
  }
}
