package io.drydock.practice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Puts images into a registry without an engine, over the registry's own protocol.
 *
 * @param base {@code http://127.0.0.1:PORT}; asks for no login
 */
record ImageStore(String base, HttpClient http) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static ImageStore at(int port) {
    var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    return new ImageStore("http://127.0.0.1:" + port, http);
  }

  /**
   * The image behind a tag, as an index names it. Engines with the containerd image store push
   * manifests of the OCI's kind.
   */
  StoredImage.Entry find(Platform platform, String repository, String tag) {
    var request =
        request(repository, "manifests/" + tag)
            .header("Accept", StoredImage.MANIFEST)
            .header("Accept", StoredImage.OCI_MANIFEST);
    var answer = send(request.GET(), 200);
    var type = answer.headers().firstValue("Content-Type").orElse(StoredImage.MANIFEST);
    var body = answer.body();
    return new StoredImage.Entry(platform, type, Digest.of(body), body.length);
  }

  /** Puts an image into a repository, without a tag. */
  StoredImage.Entry put(String repository, StoredImage image) {
    var config = image.config(Instant.now());
    blob(repository, image.layer());
    blob(repository, config);
    var manifest = image.manifest(config);
    var digest = Digest.of(manifest);
    manifest(repository, digest, StoredImage.MANIFEST, manifest);
    return new StoredImage.Entry(image.platform(), StoredImage.MANIFEST, digest, manifest.length);
  }

  /** Makes a tag stand for images of several platforms, which are in the repository already. */
  void index(String repository, String tag, List<StoredImage.Entry> entries) {
    manifest(repository, tag, StoredImage.INDEX, StoredImage.index(entries));
  }

  private void manifest(String repository, String name, String type, byte[] bytes) {
    var request = request(repository, "manifests/" + name).header("Content-Type", type);
    send(request.PUT(BodyPublishers.ofByteArray(bytes)), 201);
  }

  private void blob(String repository, byte[] bytes) {
    var begun =
        send(request(repository, "blobs/uploads/").POST(BodyPublishers.noBody()), 202)
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> failed("it names no place for an upload"));
    var place = URI.create(base).resolve(begun);
    var query = place.getRawQuery() == null ? "?" : "&";
    var end = URI.create(place + query + "digest=" + Digest.of(bytes));
    var request = HttpRequest.newBuilder(end).timeout(PATIENCE);
    request.header("Content-Type", "application/octet-stream");
    send(request.PUT(BodyPublishers.ofByteArray(bytes)), 201);
  }

  private HttpRequest.Builder request(String repository, String path) {
    return HttpRequest.newBuilder(URI.create(base + "/v2/" + repository + "/" + path))
        .timeout(PATIENCE);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, int wanted) {
    try {
      var built = request.build();
      var answer = http.send(built, BodyHandlers.ofByteArray());
      if (answer.statusCode() != wanted) {
        throw failed(
            "it answers "
                + built.method()
                + " "
                + built.uri().getPath()
                + " with status "
                + answer.statusCode());
      }
      return answer;
    } catch (IOException e) {
      throw failed(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw failed("it was interrupted");
    }
  }

  private static PracticeException failed(String why) {
    return new PracticeException(
        "An image could not be put into the practice registry: " + why + ".",
        "Try `drydock practice up` again.");
  }

  @Override
  public void close() {
    http.close();
  }
}
