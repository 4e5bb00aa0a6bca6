package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engine's JSON as records. Where the engine leaves something out or says null, it is empty.
 */
final class EngineJson {
  private static final String UNTAGGED = "<none>:<none>";

  private EngineJson() {}

  static EngineInfo info(JsonNode info, JsonNode version) {
    return new EngineInfo(
        info.path("ID").asText(),
        version.path("Version").asText(),
        version.path("ApiVersion").asText(),
        info.path("OSType").asText(),
        version.path("Arch").asText(),
        info.path("Driver").asText(),
        texts(info.path("RegistryConfig").path("Mirrors")),
        texts(info.path("SecurityOptions")).contains("name=rootless"));
  }

  static ImageSummary imageSummary(JsonNode image) {
    return new ImageSummary(
        image.path("Id").asText(),
        tags(image.path("RepoTags")),
        digests(image),
        image.path("ParentId").asText(),
        Instant.ofEpochSecond(image.path("Created").asLong()),
        image.path("Size").asLong(),
        map(image.path("Labels")));
  }

  static ImageDetails imageDetails(JsonNode image) {
    return new ImageDetails(
        image.path("Id").asText(),
        tags(image.path("RepoTags")),
        digests(image),
        image.path("Os").asText(),
        image.path("Architecture").asText(),
        image.path("Variant").asText(""),
        image.path("OsVersion").asText(""),
        time(image.path("Created")).orElse(Instant.EPOCH),
        time(image.path("Metadata").path("LastTagTime")),
        texts(image.path("RootFS").path("Layers")),
        config(image.path("Config")));
  }

  private static ImageDetails.Config config(JsonNode config) {
    return new ImageDetails.Config(
        env(config.path("Env")),
        texts(config.path("Cmd")),
        texts(config.path("Entrypoint")),
        keys(config.path("ExposedPorts")),
        keys(config.path("Volumes")),
        map(config.path("Labels")),
        config.path("User").asText(""),
        config.path("WorkingDir").asText(""),
        config.path("StopSignal").asText(""),
        texts(config.path("Healthcheck").path("Test")));
  }

  static HistoryEntry historyEntry(JsonNode entry) {
    return new HistoryEntry(
        entry.path("Id").asText(),
        Instant.ofEpochSecond(entry.path("Created").asLong()),
        entry.path("CreatedBy").asText(),
        entry.path("Size").asLong(),
        entry.path("Comment").asText(""));
  }

  /**
   * A linked container has further names, {@code /app/db}, which an engine may list before its own.
   */
  private static String name(JsonNode names) {
    var own = names.path(0).asText();
    for (var each : names) {
      if (each.asText().lastIndexOf('/') <= 0) {
        own = each.asText();
        break;
      }
    }
    return bare(own);
  }

  static ContainerSummary containerSummary(JsonNode container) {
    var ports = new ArrayList<PublishedPort>();
    container
        .path("Ports")
        .forEach(
            port ->
                ports.add(
                    new PublishedPort(
                        port.path("IP").asText(""),
                        port.path("PublicPort").asInt(),
                        port.path("PrivatePort").asInt(),
                        port.path("Type").asText("tcp"))));
    return new ContainerSummary(
        container.path("Id").asText(),
        name(container.path("Names")),
        container.path("Image").asText(),
        container.path("ImageID").asText(),
        container.path("Command").asText(),
        Instant.ofEpochSecond(container.path("Created").asLong()),
        container.path("State").asText(),
        container.path("Status").asText(),
        List.copyOf(ports),
        mounts(container.path("Mounts")).stream()
            .filter(mount -> mount.type().equals("volume"))
            .map(ContainerDetails.Mount::name)
            .toList(),
        keys(container.path("NetworkSettings").path("Networks")),
        map(container.path("Labels")));
  }

  static ContainerDetails containerDetails(JsonNode container) {
    var state = container.path("State");
    var host = container.path("HostConfig");
    var config = container.path("Config");
    var networks = new LinkedHashMap<String, String>();
    container
        .path("NetworkSettings")
        .path("Networks")
        .properties()
        .forEach(
            network ->
                networks.put(network.getKey(), network.getValue().path("IPAddress").asText("")));
    return new ContainerDetails(
        container.path("Id").asText(),
        bare(container.path("Name").asText()),
        config.path("Image").asText(),
        container.path("Image").asText(),
        Stream.concat(
                Stream.of(container.path("Path").asText()), texts(container.path("Args")).stream())
            .toList(),
        state.path("Status").asText(),
        state.path("ExitCode").asInt(),
        state.path("Error").asText(""),
        state.path("OOMKilled").asBoolean(),
        time(container.path("Created")).orElse(Instant.EPOCH),
        time(state.path("StartedAt")),
        time(state.path("FinishedAt")),
        ports(container.path("NetworkSettings").path("Ports"), host.path("PortBindings")),
        mounts(container.path("Mounts")),
        env(config.path("Env")),
        map(config.path("Labels")),
        config.path("User").asText(""),
        config.path("WorkingDir").asText(""),
        RestartPolicyJson.read(host.path("RestartPolicy")),
        state.path("Health").path("Status").asText(""),
        config.path("Tty").asBoolean(),
        host.path("AutoRemove").asBoolean(),
        host.path("Memory").asLong(),
        networks,
        container.path("RestartCount").asInt(),
        HostSettingsJson.read(host));
  }

  /** A stopped container keeps its wishes (bindings) but has no ports. */
  private static List<PublishedPort> ports(JsonNode actual, JsonNode wished) {
    var source = actual.isEmpty() ? wished : actual;
    var ports = new ArrayList<PublishedPort>();
    source
        .properties()
        .forEach(
            entry -> {
              var key = entry.getKey().split("/");
              int inside = Integer.parseInt(key[0]);
              var protocol = key.length > 1 ? key[1] : "tcp";
              if (entry.getValue().isEmpty()) {
                ports.add(new PublishedPort("", 0, inside, protocol));
              }
              entry
                  .getValue()
                  .forEach(
                      binding ->
                          ports.add(
                              new PublishedPort(
                                  binding.path("HostIp").asText(""),
                                  binding.path("HostPort").asInt(),
                                  inside,
                                  protocol)));
            });
    return List.copyOf(ports);
  }

  private static List<ContainerDetails.Mount> mounts(JsonNode mounts) {
    var all = new ArrayList<ContainerDetails.Mount>();
    mounts.forEach(
        mount ->
            all.add(
                new ContainerDetails.Mount(
                    mount.path("Type").asText(),
                    mount.path("Name").asText(""),
                    mount.path("Source").asText(""),
                    mount.path("Destination").asText(),
                    mount.path("RW").asBoolean())));
    return List.copyOf(all);
  }

  static VolumeSummary volume(JsonNode volume) {
    return new VolumeSummary(
        volume.path("Name").asText(),
        volume.path("Driver").asText(),
        volume.path("Mountpoint").asText(),
        map(volume.path("Labels")),
        time(volume.path("CreatedAt")));
  }

  static NetworkSummary network(JsonNode network) {
    var subnets = new ArrayList<String>();
    network
        .path("IPAM")
        .path("Config")
        .forEach(config -> subnets.add(config.path("Subnet").asText()));
    return new NetworkSummary(
        network.path("Id").asText(),
        network.path("Name").asText(),
        network.path("Driver").asText(),
        network.path("Scope").asText(),
        network.path("Internal").asBoolean(),
        List.copyOf(subnets),
        map(network.path("Labels")),
        time(network.path("Created")).orElse(Instant.EPOCH));
  }

  static Optional<Instant> time(JsonNode text) {
    try {
      var time = OffsetDateTime.parse(text.asText("")).toInstant();
      // The engine writes "never" as the year 1.
      return time.isAfter(Instant.EPOCH) ? Optional.of(time) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Map<String, String> map(JsonNode object) {
    var map = new LinkedHashMap<String, String>();
    object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText("")));
    return map;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText("")));
    return List.copyOf(texts);
  }

  private static List<String> tags(JsonNode array) {
    return texts(array).stream().filter(tag -> !tag.equals(UNTAGGED)).toList();
  }

  /**
   * Where images are kept in containerd, an image's ID is the digest that registries know it by,
   * under each of its names; the engine tells it with one of them.
   */
  private static List<String> digests(JsonNode image) {
    var told = texts(image.path("RepoDigests"));
    var digest = "@" + image.path("Id").asText();
    return told.stream().noneMatch(each -> each.endsWith(digest))
        ? told
        : Stream.concat(
                told.stream(),
                tags(image.path("RepoTags")).stream()
                    .map(tag -> ImageReference.of(tag).name() + digest))
            .distinct()
            .toList();
  }

  private static List<String> keys(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static Map<String, String> env(JsonNode array) {
    var env = new LinkedHashMap<String, String>();
    array.forEach(
        text -> {
          var pair = text.asText().split("=", 2);
          env.put(pair[0], pair.length > 1 ? pair[1] : "");
        });
    return env;
  }

  private static String bare(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }
}
