package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Asks registries over the OCI distribution specification, with the logins that the Docker client
 * keeps. Loopback registries are asked over HTTP, as the engine does; all others over HTTPS.
 */
public final class RegistryApi implements RegistryView {
  private static final String MANIFEST_TYPES =
      "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json,"
          + " application/vnd.docker.distribution.manifest.list.v2+json,"
          + " application/vnd.docker.distribution.manifest.v2+json";
  private static final Pattern CHALLENGE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** The most bytes of a manifest, a list of tags or a token. */
  private static final long ANSWER_LIMIT = 8L << 20;

  private final Logins logins;
  private final Duration timeout;

  /**
   * A view with the logins of one client configuration.
   *
   * @param dockerConfig the folder of {@code config.json}
   * @param timeout for each request
   */
  public RegistryApi(Path dockerConfig, Duration timeout) {
    this.logins = new Logins(dockerConfig);
    this.timeout = timeout;
  }

  private HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(timeout)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  @Override
  public Optional<Manifest> manifest(ImageReference reference) {
    var which = reference.digest().isEmpty() ? reference.tag() : reference.digest();
    return get(reference, "/manifests/" + ApiPath.escaped(which))
        .map(
            answer -> {
              var node = json(answer);
              var digest = answer.headers().firstValue("Docker-Content-Digest").orElse("");
              var config = node.path("config").path("digest").asText("");
              return new Manifest(digest, platforms(reference, node, config), config);
            });
  }

  private List<String> platforms(ImageReference reference, JsonNode manifest, String config) {
    var platforms = new ArrayList<String>();
    for (var entry : manifest.path("manifests")) {
      platforms.add(platform(entry.path("platform")));
    }
    if (!config.isEmpty()) {
      get(reference, "/blobs/" + ApiPath.escaped(config))
          .map(RegistryApi::json)
          .ifPresent(node -> platforms.add(platform(node)));
    }
    return List.copyOf(platforms);
  }

  private static String platform(JsonNode node) {
    var text = node.path("os").asText() + "/" + node.path("architecture").asText();
    var variant = node.path("variant").asText("");
    var osVersion = node.path("os.version").asText("");
    return text
        + (variant.isEmpty() ? "" : "/" + variant)
        + (osVersion.isEmpty() ? "" : " " + osVersion);
  }

  @Override
  public List<String> tags(ImageReference reference) {
    var tags = new ArrayList<String>();
    get(reference, "/tags/list?n=1000")
        .map(RegistryApi::json)
        .ifPresent(node -> node.path("tags").forEach(tag -> tags.add(tag.asText())));
    return List.copyOf(tags);
  }

  private Optional<HttpResponse<byte[]>> get(ImageReference reference, String path) {
    var repository = ApiPath.names(reference.repository());
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    var uri = address(base(reference.registry()) + "/v2/" + repository.get() + path, reference);
    var answer = send(uri, reference, null);
    if (answer.statusCode() == 401) {
      answer = send(uri, reference, authorization(answer, reference));
    }
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(answer);
      case 404 -> Optional.empty();
      case 401, 403 ->
          throw new RegistryException(
              "The registry "
                  + reference.registry()
                  + " does not let you see "
                  + reference.name()
                  + ".",
              true,
              null);
      default ->
          throw new RegistryException(
              "The registry "
                  + reference.registry()
                  + " answers with status "
                  + answer.statusCode()
                  + ".",
              false,
              null);
    };
  }

  /** What a person typed, or what the registry names for its tokens, may be no address at all. */
  private static URI address(String text, ImageReference reference) {
    try {
      var uri = URI.create(text);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw new RegistryException(
        "The registry of " + reference.name() + " cannot be asked: " + text + " is no address.",
        false,
        null);
  }

  private HttpResponse<byte[]> send(URI uri, ImageReference reference, String authorization) {
    var request = HttpRequest.newBuilder(uri).timeout(timeout).header("Accept", MANIFEST_TYPES);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      return whole(request.build());
    } catch (IOException e) {
      throw new RegistryException(
          "The registry " + reference.registry() + " does not answer.", false, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryException("The question to the registry was interrupted.", false, e);
    }
  }

  /**
   * The whole answer, in the time that a question has; a request's own limit ends at the headers.
   */
  private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
    var http = client();
    try {
      var body = HttpResponse.BodyHandlers.ofByteArray();
      return http.sendAsync(request, HttpResponse.BodyHandlers.limiting(body, ANSWER_LIMIT))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("The answer did not end in " + timeout.toSeconds() + " seconds.", e);
    } finally {
      http.shutdownNow();
    }
  }

  /** What the registry asks for: the login itself (Basic), or a token for it (Bearer). */
  private String authorization(HttpResponse<byte[]> refusal, ImageReference reference) {
    var challenge = refusal.headers().firstValue("WWW-Authenticate").orElse("");
    var basic =
        logins
            .find(reference.registry())
            .map(login -> login.user() + ":" + login.password())
            .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .map(encoded -> "Basic " + encoded)
            .orElse(null);
    if (!challenge.startsWith("Bearer")) {
      return basic;
    }
    var query = new StringBuilder();
    var realm = "";
    for (var parts = CHALLENGE.matcher(challenge); parts.find(); ) {
      if (parts.group(1).equals("realm")) {
        realm = parts.group(2);
      } else {
        query.append(query.isEmpty() ? "?" : "&").append(parts.group(1)).append('=');
        query.append(ApiPath.escaped(parts.group(2)));
      }
    }
    var answer = send(address(realm + query, reference), reference, basic);
    var token = json(answer).path("token").asText(json(answer).path("access_token").asText(""));
    return "Bearer " + token;
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return EngineConnection.JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new RegistryException("The registry's answer is not valid JSON.", false, e);
    }
  }

  private static String base(String registry) {
    if (registry.equals("docker.io")) {
      return "https://registry-1.docker.io";
    }
    boolean loopback = registry.matches("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?");
    return (loopback ? "http://" : "https://") + registry;
  }
}
