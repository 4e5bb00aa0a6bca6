package io.drydock.practice;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether Docker Hub can be reached from here. */
final class DockerHub {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private DockerHub() {}

  /** Asks; an answer after two seconds comes too late. */
  static boolean answers() {
    var answered = new AtomicBoolean();
    // Neither a slow name server nor a silent firewall heeds the connection's own time-outs.
    var asking = Thread.ofPlatform().daemon().start(() -> answered.set(asked()));
    try {
      asking.join(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return answered.get();
  }

  private static boolean asked() {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("https://registry-1.docker.io/v2/").toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      int status = connection.getResponseCode();
      connection.disconnect();
      // Without a login, the registry answers "who are you?": that is Docker Hub all right.
      return status == 401 || status == 200;
    } catch (IOException _) {
      return false;
    }
  }
}
