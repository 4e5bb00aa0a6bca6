package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Passed;
import io.drydock.docker.EngineViewForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a list of checks asks one server. */
@Timeout(20)
class RequestsOfAListTest {
  private final AtomicInteger visits = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void aServerThatCountsItsVisits() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var text = (visits.incrementAndGet() + " visits\n").getBytes();
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Check visits(long count) {
    return new Check.Http(
        new HttpTarget.Url("http://localhost:" + server.getAddress().getPort() + "/"),
        "GET",
        false,
        HttpRequestParts.NONE,
        List.of(new Expectation("body", new Matcher.Equal(count + " visits"))),
        Options.NONE);
  }

  private static List<Verdict.Outcome> judge(Check... checks) {
    var evidence =
        new Evidence(EngineViewForTests.answering(_ -> List.of()), SettingForTests.ran());
    return Judge.judgeAll(List.of(checks), evidence).stream().map(Verdict::outcome).toList();
  }

  @Test
  void eachCheckAsksOnce() {
    assertThat(judge(visits(1), visits(2), visits(3)))
        .containsExactly(new Passed(), new Passed(), new Passed());
    assertThat(visits).hasValue(3);
  }

  @Test
  void whatTheNextAnswerWouldBeIsNotWhatThisOneIs() {
    assertThat(judge(visits(2)).getFirst()).isInstanceOf(Failed.class);
  }

  @Test
  void whoDoesNotAnswerIsNotAskedAgain() {
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.close();
        });
    assertThat(judge(visits(1))).allMatch(Failed.class::isInstance);
    // The client itself may try once more where a connection is closed.
    int once = visits.getAndSet(0);
    assertThat(judge(visits(1), visits(1))).allMatch(Failed.class::isInstance);
    assertThat(visits).hasValue(once);
  }
}
