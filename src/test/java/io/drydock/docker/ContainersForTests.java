package io.drydock.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Containers of a test, each as {@code docker inspect} would tell it. */
public final class ContainersForTests {
  private final List<ContainerDetails> all = new ArrayList<>();

  /** One more; what is not told is as an engine leaves it. */
  public ContainersForTests with(String name, String inspected) {
    try {
      var json = new ObjectMapper().readTree(inspected);
      all.add(EngineJson.containerDetails(named(name, json)));
      return this;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode named(String name, JsonNode told) {
    var json = told.<ObjectNode>deepCopy();
    json.put("Id", "id-of-" + name).put("Name", "/" + name);
    var state = json.withObject("/State");
    if (!state.has("Status")) {
      state.put("Status", "running");
    }
    return json;
  }

  /** An engine that has these containers, two networks, a volume, and nothing else. */
  public EngineView engine() {
    return EngineViewForTests.answering(
        (question, about) ->
            switch (question) {
              case "containers" -> all.stream().map(ContainersForTests::summary).toList();
              case "container" -> all.stream().filter(c -> c.id().equals(about)).findFirst();
              case "networks" -> List.of(network("bridge", ""), network("front", "front"));
              case "processes" -> List.of("node app.js", "sh -c sleep 5");
              case "logs" -> "";
              case "volumes" -> List.of(volume("shop_data", "data"));
              case "images" -> List.of();
              default -> throw new AssertionError("Nobody foresaw " + question);
            });
  }

  private static NetworkSummary network(String name, String inFile) {
    return new NetworkSummary(
        name,
        name,
        "bridge",
        "local",
        false,
        List.of(),
        inFile.isEmpty() ? Map.of() : madeByCompose("network", inFile),
        Instant.EPOCH);
  }

  private static VolumeSummary volume(String name, String inFile) {
    return new VolumeSummary(name, "local", "", madeByCompose("volume", inFile), Optional.empty());
  }

  /** The labels of what Compose has made for the project "shop". */
  private static Map<String, String> madeByCompose(String kind, String inFile) {
    return Map.of("com.docker.compose.project", "shop", "com.docker.compose." + kind, inFile);
  }

  private static ContainerSummary summary(ContainerDetails details) {
    return new ContainerSummary(
        details.id(),
        details.name(),
        details.image(),
        details.imageId(),
        String.join(" ", details.command()),
        details.created(),
        details.state(),
        "",
        details.ports(),
        List.of(),
        List.copyOf(details.networks().keySet()),
        details.labels());
  }
}
