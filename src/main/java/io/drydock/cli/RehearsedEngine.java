package io.drydock.cli;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers like an engine with one image, container, volume and network on it, so that a training
 * run goes through all that a question to an engine needs. Never used for anything else.
 */
final class RehearsedEngine implements AutoCloseable {
  private static final int REQUEST_LIMIT = 16 * 1024;
  private static final Pattern VERSION = Pattern.compile("^/v[0-9.]+");
  private static final String ID = "sha256:" + "1".repeat(64);

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("/_ping", "OK"),
          Map.entry(
              "/version",
              """
              {"Version": "1.0", "ApiVersion": "1.44", "MinAPIVersion": "1.24", "Os": "linux",
               "Arch": "amd64", "Components": [{"Name": "Engine", "Version": "1.0"}]}"""),
          Map.entry(
              "/info",
              """
              {"ID": "rehearsal", "Images": 1, "Containers": 1, "Driver": "overlay2", "OSType": "linux",
               "Architecture": "x86_64", "ServerVersion": "1.0", "RegistryConfig": {"Mirrors": []}}"""),
          Map.entry(
              "/images/json",
              """
              [{"Id": "%s", "RepoTags": ["web:latest"], "RepoDigests": [], "Created": 1, "Size": 1,
                "Labels": null, "Containers": -1, "SharedSize": -1, "ParentId": ""}]"""
                  .formatted(ID)),
          Map.entry(
              "/images/web/json",
              """
              {"Id": "%s", "RepoTags": ["web:latest"], "RepoDigests": [], "Created": "2024-01-01T00:00:00Z",
               "Os": "linux", "Architecture": "amd64", "Size": 1, "Metadata": {"LastTagTime": "2024-01-01T00:00:00Z"},
               "Config": {"Env": ["A=b"], "Cmd": ["sh"], "ExposedPorts": {"80/tcp": {}}, "Labels": {"a": "b"}},
               "RootFS": {"Type": "layers", "Layers": ["%s"]}}"""
                  .formatted(ID, ID)),
          Map.entry(
              "/containers/json",
              """
              [{"Id": "c1", "Names": ["/web"], "Image": "web", "ImageID": "%s", "Command": "sh", "Created": 1,
                "State": "running", "Status": "Up", "Ports": [], "Labels": {}, "Mounts": [],
                "NetworkSettings": {"Networks": {"bridge": {}}}}]"""
                  .formatted(ID)),
          Map.entry(
              "/containers/c1/json",
              """
              {"Id": "c1", "Name": "/web", "Image": "%s", "Created": "2024-01-01T00:00:00Z",
               "State": {"Status": "running", "Running": true, "ExitCode": 0, "StartedAt": "2024-01-01T00:00:00Z"},
               "Config": {"Env": [], "Cmd": ["sh"], "Image": "web", "Labels": {}},
               "HostConfig": {"NetworkMode": "bridge", "RestartPolicy": {"Name": "no"}, "PortBindings": {}},
               "NetworkSettings": {"Ports": {}, "Networks": {"bridge": {}}}, "Mounts": []}"""
                  .formatted(ID)),
          Map.entry(
              "/volumes",
              """
              {"Volumes": [{"Name": "data", "Driver": "local", "Mountpoint": "/", "Labels": null,
                "CreatedAt": "2024-01-01T00:00:00Z"}]}"""),
          Map.entry(
              "/networks",
              """
              [{"Id": "n1", "Name": "front", "Driver": "bridge", "Created": "2024-01-01T00:00:00Z",
                "Labels": {}, "IPAM": {"Config": []}}]"""));

  private final Path socket;
  private final ServerSocketChannel server;

  private RehearsedEngine(Path socket, ServerSocketChannel server) {
    this.socket = socket;
    this.server = server;
  }

  /** Listens on a socket in this folder. */
  static RehearsedEngine in(Path folder) throws IOException {
    var socket = folder.resolve("engine.sock");
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    var engine = new RehearsedEngine(socket, server);
    Thread.ofPlatform().daemon().name("rehearsed engine").start(engine::serve);
    return engine;
  }

  String address() {
    return "unix://" + socket;
  }

  /** Checks that hold on this engine. */
  static List<String> checks() {
    return List.of(
        "- image: web",
        "  env: {A: b}",
        "- container: web",
        "  state: running",
        "- volume: data",
        "- network: front",
        "  driver: bridge",
        "- image: gone",
        "  exists: false",
        "- image: missing",
        "- image: web",
        "  exists: false",
        "- container: gone");
  }

  private void serve() {
    try {
      while (true) {
        var caller = server.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      }
    } catch (IOException _) {
      // The training run is over.
    }
  }

  private static void answer(SocketChannel caller) {
    try (caller) {
      var request = ByteBuffer.allocate(REQUEST_LIMIT);
      var text = "";
      while (!text.contains("\r\n\r\n") && request.hasRemaining() && caller.read(request) >= 0) {
        text = new String(request.array(), 0, request.position(), StandardCharsets.UTF_8);
      }
      var words = text.split(" ", 3);
      var path = VERSION.matcher(words.length < 2 ? "" : words[1].split("\\?")[0]).replaceFirst("");
      var body = ANSWERS.get(path);
      var answer =
          "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
              .formatted(
                  body == null ? "404 Not Found" : "200 OK",
                  body == null ? 2 : body.getBytes(StandardCharsets.UTF_8).length,
                  body == null ? "{}" : body);
      caller.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException _) {
      // Whoever asked has gone.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
