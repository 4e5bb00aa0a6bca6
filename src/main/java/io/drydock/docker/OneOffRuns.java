package io.drydock.docker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Makes containers for checks, and removes them. Each bears a label with the second at which its
 * time is over: where a program was killed before it could remove one, the next run does it.
 */
final class OneOffRuns {
  /** Lists and events leave out what bears it. */
  static final String LABEL = "io.drydock.one-off";

  private static final Duration TO_REMOVE = Duration.ofSeconds(60);
  private static final long NO_PROGRAM = 127;
  private static final long MEMORY = 1L << 30;
  private static final int PROCESSES = 512;
  private static final int MOST_IMAGES = 3;
  private static final String VOLUME_PLACE = "/drydock-volume";

  private final EngineConnection connection;
  private final Clock clock;

  OneOffRuns(EngineConnection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  OneOffContainer.Result run(
      OneOffContainer what, Function<String, String> logs, Function<String, Boolean> outOfMemory) {
    return withContainer(
        request(what),
        what.limit(),
        id -> {
          try {
            connection.post(ApiPath.container(id) + "/start", nodes().objectNode());
          } catch (EngineException e) {
            if (e.reason() != EngineException.Reason.REFUSED) {
              throw e;
            }
            // As the client counts it: the container is there, and its program is not.
            return new OneOffContainer.Result(Optional.of(NO_PROGRAM), e.getMessage(), false);
          }
          var exit = ended(id, what.limit());
          return new OneOffContainer.Result(exit, logs.apply(id), outOfMemory.apply(id));
        });
  }

  private Optional<Long> ended(String id, Duration limit) {
    try (var own = new EngineConnection(connection.address(), limit)) {
      var end = own.post(ApiPath.container(id) + "/wait", nodes().objectNode());
      return Optional.of(end.path("StatusCode").asLong());
    } catch (EngineException e) {
      if (e.reason() == EngineException.Reason.TIMEOUT) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw new EngineException(EngineException.Reason.UNREACHABLE, "The connection broke.", e);
    }
  }

  /**
   * What a container sees that mounts the volume. It is never started, so any image will do.
   *
   * @param read asks a container by its ID for a path
   */
  Optional<FileEntry> inVolume(String volume, String path, FileReader read) {
    EngineException last = null;
    for (var image : smallestImages()) {
      try {
        return withContainer(
            looking(image, volume), Duration.ZERO, id -> read.read(id, VOLUME_PLACE + "/" + path));
      } catch (EngineException e) {
        if (e.reason() != EngineException.Reason.REFUSED) {
          throw e;
        }
        // An image for another platform.
        last = e;
      }
    }
    throw last != null
        ? last
        : new EngineException(404, "There is no image to look into the volume with.");
  }

  /** Reads a file of a container. */
  @FunctionalInterface
  interface FileReader {
    Optional<FileEntry> read(String container, String path);
  }

  private List<String> smallestImages() {
    return StreamSupport.stream(connection.get("/images/json").spliterator(), false)
        .sorted(Comparator.comparingLong(image -> image.path("Size").asLong()))
        .limit(MOST_IMAGES)
        .map(image -> image.path("Id").asText())
        .toList();
  }

  private <T> T withContainer(ObjectNode request, Duration limit, Function<String, T> use) {
    removeForgotten();
    var end = clock.instant().plus(limit).plus(TO_REMOVE).getEpochSecond();
    request.putObject("Labels").put(LABEL, String.valueOf(end));
    var id = connection.post("/containers/create", request).path("Id").asText();
    try {
      return use.apply(id);
    } finally {
      remove(id);
    }
  }

  private void removeForgotten() {
    var filters = ApiPath.escaped("{\"label\":[\"" + LABEL + "\"]}");
    for (var container : connection.get("/containers/json?all=1&filters=" + filters)) {
      var end = container.path("Labels").path(LABEL).asText();
      if (!end.matches("[0-9]{1,12}") || Long.parseLong(end) < clock.instant().getEpochSecond()) {
        remove(container.path("Id").asText());
      }
    }
  }

  private void remove(String id) {
    connection.delete(ApiPath.container(id) + "?force=1&v=1");
  }

  private static ObjectNode request(OneOffContainer what) {
    var request = nodes().objectNode().put("Image", what.image());
    if (!what.command().isEmpty()) {
      var words = request.putArray("Cmd");
      what.command().forEach(words::add);
    }
    var env = request.putArray("Env");
    what.env().forEach((name, value) -> env.add(name + "=" + value));
    what.user().ifPresent(user -> request.put("User", user));
    var host = request.putObject("HostConfig");
    host.put("NetworkMode", what.network().orElse("none"))
        .put("PidsLimit", PROCESSES)
        .put("Memory", MEMORY);
    host.putArray("SecurityOpt").add("no-new-privileges");
    // Whatever the engine's own log driver is: this one can be read, and does not grow.
    host.putObject("LogConfig")
        .put("Type", "json-file")
        .putObject("Config")
        .put("max-size", "4m")
        .put("max-file", "1");
    var mounts = host.putArray("Mounts");
    what.volumes().forEach((path, source) -> mounts.add(mount(source, path)));
    return request;
  }

  private static ObjectNode looking(String image, String volume) {
    var request = nodes().objectNode().put("Image", image);
    request.putArray("Cmd").add("nothing");
    var host = request.putObject("HostConfig").put("NetworkMode", "none");
    var mount = mount(volume + ":ro", VOLUME_PLACE);
    // A volume that is empty stays so.
    mount.putObject("VolumeOptions").put("NoCopy", true);
    host.putArray("Mounts").add(mount);
    return request;
  }

  private static ObjectNode mount(String source, String path) {
    return nodes()
        .objectNode()
        .put("Type", "volume")
        .put("Source", source.replaceFirst(":ro$", ""))
        .put("Target", path)
        .put("ReadOnly", source.endsWith(":ro"));
  }

  private static JsonNodeFactory nodes() {
    return JsonNodeFactory.instance;
  }
}
