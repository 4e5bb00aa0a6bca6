package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A view of a real engine through its HTTP API. Thread-safe. */
public final class EngineApi implements EngineView, AutoCloseable {
  /**
   * Long enough to read the layers of a large image; lists and inspects get the caller's time-out.
   */
  private static final Duration STREAM_TIMEOUT = Duration.ofSeconds(60);

  private final EngineConnection connection;
  private final EngineConnection streams;
  private final LayerFiles layerFiles;
  private final OneOffRuns oneOffs;

  private EngineApi(EngineConnection connection, EngineConnection streams) {
    this.connection = connection;
    this.streams = streams;
    this.layerFiles = new LayerFiles(streams);
    this.oneOffs = new OneOffRuns(streams, Clock.systemUTC());
  }

  /**
   * A view of the engine at an address; nothing is asked yet.
   *
   * @param address {@code unix://…} or {@code tcp://…}
   * @param timeout for each answer to a list or an inspect
   * @throws IllegalArgumentException for an address of another kind
   */
  public static EngineApi connect(String address, Duration timeout) {
    if (!address.startsWith("unix://") && !address.startsWith("tcp://")) {
      throw new IllegalArgumentException(
          "The engine's address `" + address + "` starts neither with unix:// nor with tcp://.");
    }
    return new EngineApi(
        new EngineConnection(address, timeout), new EngineConnection(address, STREAM_TIMEOUT));
  }

  /** The address that it talks to. */
  public String address() {
    return connection.address();
  }

  @Override
  public EngineInfo info() {
    return EngineJson.info(connection.get("/info"), connection.get("/version"));
  }

  @Override
  public List<ImageSummary> images() {
    return all(connection.get("/images/json"), EngineJson::imageSummary);
  }

  @Override
  public Optional<ImageDetails> image(String reference) {
    return ApiPath.image(reference)
        .flatMap(path -> connection.find(path + "/json"))
        .map(EngineJson::imageDetails);
  }

  @Override
  public List<HistoryEntry> history(String reference) {
    return ApiPath.image(reference)
        .flatMap(path -> connection.find(path + "/history"))
        .map(history -> all(history, EngineJson::historyEntry))
        .orElse(List.of());
  }

  @Override
  public List<ContainerSummary> containers() {
    var containers =
        new ArrayList<>(
            all(connection.get("/containers/json?all=1"), EngineJson::containerSummary));
    containers.removeIf(container -> container.labels().containsKey(OneOffRuns.LABEL));
    containers.sort(Comparator.comparing(ContainerSummary::created).reversed());
    return List.copyOf(containers);
  }

  @Override
  public Optional<ContainerDetails> container(String nameOrId) {
    return connection.find(ApiPath.container(nameOrId) + "/json").map(EngineJson::containerDetails);
  }

  @Override
  public List<VolumeSummary> volumes() {
    return all(connection.get("/volumes").path("Volumes"), EngineJson::volume);
  }

  @Override
  public List<NetworkSummary> networks() {
    return all(connection.get("/networks"), EngineJson::network);
  }

  @Override
  public DiskUsage diskUsage() {
    return DiskUsageJson.read(streams.get("/system/df"));
  }

  @Override
  public String logs(String container, int lines) {
    boolean tty = container(container).map(ContainerDetails::tty).orElse(false);
    var path = ApiPath.container(container) + "/logs?stdout=1&stderr=1&tail=" + lines;
    return streams.inTime(
        () -> streams.stream(path).map(response -> output(response, tty)).orElse(""));
  }

  @Override
  public List<String> processes(String container) {
    var path = ApiPath.container(container);
    return ProcessTable.commands(
        connection.get(path + "/top"), connection.get(path + "/json").at("/State/Pid").asText());
  }

  @Override
  public Optional<FileEntry> containerFile(String container, String path) {
    var archive = ApiPath.container(container) + "/archive?path=" + ApiPath.escaped(path);
    return streams.inTime(
        () -> streams.stream(archive).map(response -> TarFiles.first(response, path)));
  }

  @Override
  public Optional<FileEntry> imageFile(String reference, String path) {
    return image(reference)
        .flatMap(details -> streams.inTime(() -> layerFiles.find(details, path)));
  }

  @Override
  public List<List<String>> layerPaths(String reference) {
    return image(reference)
        .map(details -> streams.inTime(() -> layerFiles.paths(details)))
        .orElse(List.of());
  }

  @Override
  public Optional<FileEntry> volumeFile(String volume, String path) {
    return oneOffs.inVolume(volume, path, this::containerFile);
  }

  @Override
  public OneOffContainer.Result oneOff(OneOffContainer what) {
    return oneOffs.run(
        what,
        id -> logs(id, Integer.MAX_VALUE),
        id -> container(id).map(ContainerDetails::oomKilled).orElse(false));
  }

  @Override
  public ExecResult exec(String container, List<String> command, Duration timeout) {
    var nodes = JsonNodeFactory.instance;
    var request = nodes.objectNode().put("AttachStdout", true).put("AttachStderr", true);
    var words = request.putArray("Cmd");
    command.forEach(words::add);
    // A transport of its own: the time-out is the command's, not the lists'.
    try (var own = new EngineConnection(connection.address(), timeout)) {
      var id = own.post(ApiPath.container(container) + "/exec", request).path("Id").asText();
      var start = nodes.objectNode().put("Detach", false);
      var output =
          own.inTime(() -> output(own.postStream(ApiPath.exec(id) + "/start", start), false));
      var state = connection.get(ApiPath.exec(id) + "/json");
      return new ExecResult(state.path("ExitCode").asInt(-1), output);
    } catch (IOException e) {
      throw new EngineException(EngineException.Reason.UNREACHABLE, "The connection broke.", e);
    }
  }

  private static String output(DockerHttpClient.Response response, boolean tty) {
    try (response) {
      return OutputStreams.read(response.getBody(), tty);
    } catch (IOException | RuntimeException e) {
      throw new EngineException(
          EngineException.Reason.TIMEOUT, "The output did not end in time.", e);
    }
  }

  private static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
    return StreamSupport.stream(array.spliterator(), false).map(read).toList();
  }

  @Override
  public void close() {
    try (connection;
        streams) {
      layerFiles.close();
    } catch (IOException e) {
      throw new EngineException(EngineException.Reason.UNREACHABLE, "The connection broke.", e);
    }
  }
}
