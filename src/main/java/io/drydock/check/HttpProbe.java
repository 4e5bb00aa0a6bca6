package io.drydock.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks HTTP servers on behalf of checks. The time of the limits is that of the whole answer, to the
 * end of what is read of its body.
 */
final class HttpProbe {
  private final Limits limits;
  private final Map<Question, Silence> silent = new HashMap<>();

  HttpProbe(Limits limits) {
    this.limits = limits;
  }

  /**
   * What is asked.
   *
   * @param direct past every proxy, as for an address that only this machine knows
   */
  record Question(
      String method, String url, boolean redirects, boolean direct, HttpRequestParts sent) {
    /** One that sends nothing. */
    Question(String method, String url, boolean redirects, boolean direct) {
      this(method, url, redirects, direct, HttpRequestParts.NONE);
    }
  }

  /** What came of a request. */
  sealed interface Answer {}

  /** An HTTP answer; header names in small letters. */
  record Response(int status, Map<String, String> headers, String body) implements Answer {}

  /**
   * No HTTP answer: refused, reset, too late.
   *
   * @param reason in a few words
   */
  record Silence(String reason, Kind kind) implements Answer {
    /** What is known of the server all the same. */
    enum Kind {
      /** The address is there, and nobody listens. */
      REFUSED,
      /** It is not known that anything is at the address. */
      UNREACHABLE,
      /** Somebody listens, and gave no whole answer. */
      UNFINISHED
    }
  }

  /**
   * The answer to one request, over a client of its own that is closed with it. Who did not answer
   * is not waited for again.
   *
   * @throws IllegalArgumentException where the address is none
   */
  Answer ask(Question question) {
    var before = silent.get(question);
    var answer = before != null ? before : send(question);
    if (answer instanceof Silence silence) {
      silent.put(question, silence);
    }
    return answer;
  }

  private Answer send(Question question) {
    var request = request(question);
    var begun = new AtomicBoolean();
    try (var client = client(question)) {
      try {
        return Deadline.within(limits.request(), () -> response(client, request, begun));
      } catch (TimeoutException e) {
        return late(begun.get() ? "no end of the answer" : "no answer", Silence.Kind.UNFINISHED);
      } catch (ExecutionException e) {
        return silence(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Silence("interrupted", Silence.Kind.UNFINISHED);
      } finally {
        // Closing alone would wait for the rest of an answer.
        client.shutdownNow();
      }
    }
  }

  private static HttpRequest request(Question question) {
    var body =
        question
            .sent()
            .body()
            .map(HttpRequest.BodyPublishers::ofString)
            .orElseGet(HttpRequest.BodyPublishers::noBody);
    var request = HttpRequest.newBuilder(address(question.url())).method(question.method(), body);
    question.sent().headers().forEach(request::setHeader);
    return request.build();
  }

  private static URI address(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("`" + url + "` is not a web address.", e);
    }
  }

  private Silence late(String what, Silence.Kind kind) {
    return new Silence(what + " within " + SlowAnswers.words(limits.request()), kind);
  }

  private Response response(HttpClient client, HttpRequest request, AtomicBoolean begun)
      throws IOException, InterruptedException {
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    begun.set(true);
    try (var body = response.body()) {
      var text = new String(body.readNBytes(limits.body()), StandardCharsets.UTF_8);
      var headers = new TreeMap<String, String>();
      response
          .headers()
          .map()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
      return new Response(response.statusCode(), headers, text);
    }
  }

  private Silence silence(Throwable e) {
    if (isUnreachable(e)) {
      return new Silence("no way leads to this address", Silence.Kind.UNREACHABLE);
    }
    return switch (e) {
      case HttpConnectTimeoutException _ -> late("no answer", Silence.Kind.UNREACHABLE);
      case ConnectException _ -> new Silence("connection refused", Silence.Kind.REFUSED);
      case IOException _ -> new Silence("the connection was closed", Silence.Kind.UNFINISHED);
      case RuntimeException other -> throw other;
      default -> throw new IllegalStateException(e);
    };
  }

  /** The client wraps what the operating system said. */
  private static boolean isUnreachable(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoRouteToHostException
          || cause instanceof SocketException
              && "Network is unreachable".equals(cause.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private HttpClient client(Question question) {
    var builder =
        HttpClient.newBuilder()
            // A little less than for the whole: whether anybody is there is known before its end.
            .connectTimeout(limits.request().multipliedBy(9).dividedBy(10))
            .followRedirects(
                question.redirects() ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1);
    return question.direct() ? builder.proxy(HttpClient.Builder.NO_PROXY).build() : builder.build();
  }
}
