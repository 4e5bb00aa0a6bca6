package io.drydock.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Asks HTTP servers on behalf of checks; three seconds and one MiB at most. */
final class HttpProbe {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final int BODY_LIMIT = 1 << 20;

  private HttpClient plain;
  private HttpClient following;

  /** What came of a request. */
  sealed interface Answer {}

  /** An HTTP answer; header names in small letters. */
  record Response(int status, Map<String, String> headers, String body) implements Answer {}

  /** No HTTP answer: refused, reset, too late. */
  record Silence(String reason) implements Answer {}

  Answer ask(String method, String url, boolean redirects) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(TIMEOUT)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      var response = client(redirects).send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        var text = new String(body.readNBytes(BODY_LIMIT), StandardCharsets.UTF_8);
        var headers = new TreeMap<String, String>();
        response
            .headers()
            .map()
            .forEach(
                (name, values) ->
                    headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Response(response.statusCode(), headers, text);
      }
    } catch (IOException e) {
      return new Silence(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Silence("interrupted");
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case ConnectException _ -> "connection refused";
      case HttpTimeoutException _ -> "no answer within " + TIMEOUT.toSeconds() + " seconds";
      default -> "the connection was closed";
    };
  }

  private HttpClient client(boolean redirects) {
    if (redirects) {
      following = following == null ? make(HttpClient.Redirect.NORMAL) : following;
      return following;
    }
    plain = plain == null ? make(HttpClient.Redirect.NEVER) : plain;
    return plain;
  }

  private static HttpClient make(HttpClient.Redirect redirect) {
    return HttpClient.newBuilder()
        .connectTimeout(TIMEOUT)
        .followRedirects(redirect)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }
}
