package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.drydock.docker.EngineViewForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a check sends, as a server sees it that tells it again. */
class HttpSendingTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          var told =
              "%s %s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      headers.getFirst("Content-Type"),
                      headers.getFirst("X-Name"),
                      new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, told.length());
          try (var body = exchange.getResponseBody()) {
            body.write(told.getBytes(StandardCharsets.UTF_8));
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void headersAndBodyAreSentWithTheValuesOfVariables() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    assertThat(
            JudgedText.last(
                EngineViewForTests.none(),
                """
                - http: %s
                  body: {as: first}
                - http: %s
                  method: POST
                  request-headers: {Content-Type: application/json, X-Name: 7}
                  request-body: '{"a": "${first}"}'
                  body: 'POST application/json 7 {"a": "GET null null"}'
                """
                    .formatted(url, url)))
        .isEqualTo("passed");
  }
}
