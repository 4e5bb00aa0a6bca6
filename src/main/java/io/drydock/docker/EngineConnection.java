package io.drydock.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.SSLConfig;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Requests to one engine, over docker-java's transport, with the API version settled once.
 *
 * <p>docker-java does not negotiate: the version is asked without one, then pinned to the highest
 * that both sides speak, at most {@value #HIGHEST_KNOWN} (Docker 29 refuses less than 1.44). Nor do
 * its time-outs count for reads from a Unix socket, so each question runs on a thread of its own
 * that is interrupted, which closes the socket.
 */
final class EngineConnection implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String HIGHEST_KNOWN = "1.44";
  private static final int BODY_LIMIT = 64 << 20;
  private static final SSLContext NO_TLS = new SSLContext(null, null, "none") {};

  private final String address;
  private final Duration timeout;
  private final DockerHttpClient http;
  private volatile String prefix;

  EngineConnection(String address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
    this.http =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(URI.create(address))
            .sslConfig(tls(address))
            .connectionTimeout(timeout)
            .responseTimeout(timeout)
            .maxConnections(16)
            .build();
  }

  /** TLS as DOCKER_TLS_VERIFY and DOCKER_CERT_PATH ask for it; only TCP addresses can have it. */
  private static SSLConfig tls(String address) {
    if (address.startsWith("unix:")) {
      // Without one, the transport reads every certificate of the machine before the first
      // question.
      return () -> NO_TLS;
    }
    return address.startsWith("tcp:")
        ? DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost(address)
            .build()
            .getSSLConfig()
        : null;
  }

  String address() {
    return address;
  }

  /**
   * What the work gives, within the connection's time-out; all streams must be read inside.
   *
   * @throws EngineException where it takes longer or goes wrong
   */
  <T> T inTime(Callable<T> work) {
    var task = new FutureTask<>(work);
    // A virtual thread would leave a poller behind, for which the end of the JVM waits 300 ms.
    var thread = Thread.ofPlatform().daemon().name("engine question").start(task);
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw late(e);
    } catch (ExecutionException e) {
      throw translated(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          EngineException.Reason.UNREACHABLE, "The question was interrupted.", e);
    } finally {
      thread.interrupt();
    }
  }

  /** The answer's JSON, or nothing where the engine says 404. */
  Optional<JsonNode> find(String path) {
    return inTime(
        () -> {
          try (var response = send(getRequest(path))) {
            return response.getStatusCode() == 404 ? Optional.empty() : Optional.of(json(response));
          }
        });
  }

  /** The answer's JSON; a 404 is an error. */
  JsonNode get(String path) {
    return find(path)
        .orElseThrow(() -> new EngineException(404, "The engine knows no " + path + "."));
  }

  /** The answer to a POST with a JSON body. */
  JsonNode post(String path, JsonNode body) {
    return inTime(
        () -> {
          try (var response = send(postRequest(path, body))) {
            return json(response);
          }
        });
  }

  /** Removes something; what is gone already is no error. */
  void delete(String path) {
    var request = Request.builder().method(Request.Method.DELETE).path(prefix() + path).build();
    inTime(
        () -> {
          try (var response = send(request)) {
            return response.getStatusCode() == 404 ? null : json(response);
          }
        });
  }

  /** The open answer to a POST; the caller closes it, and asks {@link #inTime}. */
  DockerHttpClient.Response postStream(String path, JsonNode body) {
    return checked(send(postRequest(path, body)));
  }

  /**
   * The open answer to a GET; the caller closes it, and asks {@link #inTime} or waits for ever.
   * Nothing where the engine says 404.
   */
  Optional<DockerHttpClient.Response> stream(String path) {
    var response = send(getRequest(path));
    if (response.getStatusCode() == 404) {
      response.close();
      return Optional.empty();
    }
    return Optional.of(checked(response));
  }

  private Request getRequest(String path) {
    return Request.builder().method(Request.Method.GET).path(prefix() + path).build();
  }

  private Request postRequest(String path, JsonNode body) {
    return Request.builder()
        .method(Request.Method.POST)
        .path(prefix() + path)
        .putHeader("Content-Type", "application/json")
        .bodyBytes(body.toString().getBytes(StandardCharsets.UTF_8))
        .build();
  }

  private DockerHttpClient.Response send(Request request) {
    try {
      return http.execute(request);
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  private DockerHttpClient.Response checked(DockerHttpClient.Response response) {
    if (response.getStatusCode() < 300) {
      return response;
    }
    try (response) {
      throw refusal(response);
    } catch (IOException e) {
      throw translated(e);
    }
  }

  private JsonNode json(DockerHttpClient.Response response) throws IOException {
    if (response.getStatusCode() >= 300) {
      throw refusal(response);
    }
    return JSON.readTree(limited(response.getBody()));
  }

  private static EngineException refusal(DockerHttpClient.Response response) throws IOException {
    var text = new String(limited(response.getBody()), StandardCharsets.UTF_8).strip();
    var message = text.startsWith("{") ? JSON.readTree(text).path("message").asText(text) : text;
    return new EngineException(response.getStatusCode(), message);
  }

  private static byte[] limited(InputStream body) throws IOException {
    var bytes = body.readNBytes(BODY_LIMIT + 1);
    if (bytes.length > BODY_LIMIT) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE, "The engine's answer is larger than 64 MiB.", null);
    }
    return bytes;
  }

  private String prefix() {
    var known = prefix;
    if (known == null) {
      try (var response =
          send(Request.builder().method(Request.Method.GET).path("/version").build())) {
        known = "/v" + pinned(json(response));
      } catch (IOException | RuntimeException e) {
        throw translated(e);
      }
      prefix = known;
    }
    return known;
  }

  private static String pinned(JsonNode version) {
    var highest = version.path("ApiVersion").asText(HIGHEST_KNOWN);
    var lowest = version.path("MinAPIVersion").asText("1.12");
    var wanted = compare(highest, HIGHEST_KNOWN) < 0 ? highest : HIGHEST_KNOWN;
    return compare(wanted, lowest) < 0 ? lowest : wanted;
  }

  private static int compare(String a, String b) {
    var left = a.split("\\.");
    var right = b.split("\\.");
    int major = Integer.compare(Integer.parseInt(left[0]), Integer.parseInt(right[0]));
    return major != 0
        ? major
        : Integer.compare(Integer.parseInt(left[1]), Integer.parseInt(right[1]));
  }

  private EngineException late(Exception e) {
    return new EngineException(
        EngineException.Reason.TIMEOUT,
        "The engine at " + address + " does not answer in time.",
        e);
  }

  private EngineException translated(Throwable e) {
    if (e instanceof EngineException known) {
      return known;
    }
    if (e instanceof JsonProcessingException) {
      return new EngineException(
          EngineException.Reason.UNREADABLE,
          "The engine at " + address + " answers with something else than JSON.",
          e);
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SocketTimeoutException) {
        return late((SocketTimeoutException) t);
      }
    }
    return new EngineException(
        EngineException.Reason.UNREACHABLE, "The engine at " + address + " does not answer.", e);
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
