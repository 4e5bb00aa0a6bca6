package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drydock.check.HttpProbe.Response;
import io.drydock.check.HttpProbe.Silence;
import io.drydock.check.HttpProbe.Silence.Kind;
import io.drydock.machine.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that answer in every bad way. */
@Timeout(20)
class HttpProbeTest {
  private static final int BODY = 1000;

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  /** A server that does this with each request. */
  private String server(Behaviour behaviour) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            behaviour.answer(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @AfterEach
  void stop() {
    over.countDown();
    if (server != null) {
      server.stop(0);
    }
  }

  private static HttpProbe probe(Duration request) {
    var limits = Limits.DEFAULT;
    return new HttpProbe(
        new Limits(
            limits.exec(),
            request,
            BODY,
            limits.registry(),
            limits.save(),
            limits.run(),
            limits.logs()));
  }

  private static HttpProbe.Answer ask(String url) {
    return probe(Duration.ofMillis(700)).ask(new HttpProbe.Question("GET", url, false, false));
  }

  @Test
  void anAnswerIsReadWhole() throws Exception {
    var url =
        server(
            exchange -> {
              exchange.getResponseHeaders().add("X-Here", "yes");
              exchange.sendResponseHeaders(201, 5);
              exchange.getResponseBody().write("Hello".getBytes());
            });
    assertThat(ask(url))
        .isInstanceOfSatisfying(
            Response.class,
            response -> {
              assertThat(response.status()).isEqualTo(201);
              assertThat(response.headers()).containsEntry("x-here", "yes");
              assertThat(response.body()).isEqualTo("Hello");
            });
  }

  @Test
  void aBodyWithoutEndIsGivenUpInTime() throws Exception {
    var url =
        server(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              do {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
              } while (!over.await(50, TimeUnit.MILLISECONDS));
            });
    var started = System.nanoTime();
    assertThat(ask(url))
        .isEqualTo(new Silence("no end of the answer within 700 milliseconds", Kind.UNFINISHED));
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void ofALargeBodyNoMoreIsReadThanTheLimit() throws Exception {
    var url =
        server(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try {
                while (true) {
                  exchange.getResponseBody().write(new byte[8192]);
                }
              } catch (IOException closed) {
                over.countDown();
              }
            });
    assertThat(ask(url))
        .isInstanceOfSatisfying(
            Response.class, response -> assertThat(response.body()).hasSize(BODY));
    assertThat(over.await(10, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
  }

  @Test
  void aServerThatTakesTheRequestAndSaysNothingIsGivenUpInTime() throws Exception {
    var url = server(exchange -> over.await(10, TimeUnit.SECONDS));
    assertThat(ask(url))
        .isEqualTo(new Silence("no answer within 700 milliseconds", Kind.UNFINISHED));
  }

  @Test
  void aWholeSecondIsSaidAsOne() throws Exception {
    var url = server(exchange -> over.await(10, TimeUnit.SECONDS));
    assertThat(probe(Duration.ofSeconds(1)).ask(new HttpProbe.Question("GET", url, false, false)))
        .isEqualTo(new Silence("no answer within 1 second", Kind.UNFINISHED));
  }

  @Test
  void aConnectionThatIsClosedIsToldFromOneThatIsRefused() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (true) {
                    socket.accept().close();
                  }
                } catch (IOException e) {
                  // The test is over.
                }
              });
      assertThat(ask("http://localhost:" + socket.getLocalPort() + "/"))
          .isEqualTo(new Silence("the connection was closed", Kind.UNFINISHED));
    }
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(ask("http://localhost:" + free + "/"))
        .isEqualTo(new Silence("connection refused", Kind.REFUSED));
  }

  @Test
  void noClientIsLeftOpen() throws Exception {
    var url = server(exchange -> exchange.sendResponseHeaders(204, -1));
    ask(url);
    // A client that was closed needs a moment to end its threads; one that is left open never does.
    var gone =
        Deadline.after(Duration.ofSeconds(10))
            .await(
                Duration.ofMillis(20),
                () ->
                    Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("HttpClient-")));
    assertThat(gone).isTrue();
  }

  @Test
  void whatIsNoAddressIsNotAsked() {
    assertThatThrownBy(() -> ask("http://local host/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`http://local host/` is not a web address.");
  }
}
