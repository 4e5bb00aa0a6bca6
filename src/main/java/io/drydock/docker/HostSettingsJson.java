package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a container's settings from what the engine's inspect calls "HostConfig". */
final class HostSettingsJson {
  private static final double NANO = 1e9;

  /** The engine's flags of amounts, by the name of the client's flag. */
  private static final Map<String, String> AMOUNTS =
      Map.of(
          "memory", "Memory",
          "memory-swap", "MemorySwap",
          "memory-reservation", "MemoryReservation",
          "pids", "PidsLimit",
          "cpu-shares", "CpuShares");

  private HostSettingsJson() {}

  static HostSettings read(JsonNode host) {
    var log = host.path("LogConfig");
    return new HostSettings(
        host.path("ReadonlyRootfs").asBoolean(),
        host.path("Privileged").asBoolean(),
        host.path("Init").asBoolean(),
        texts(host.path("CapAdd")),
        texts(host.path("CapDrop")),
        texts(host.path("SecurityOpt")),
        log.path("Type").asText(""),
        named(log.path("Config")),
        limits(host));
  }

  private static Map<String, String> limits(JsonNode host) {
    var limits = new TreeMap<String, String>();
    AMOUNTS.forEach(
        (flag, key) -> {
          // Less than nothing means "no limit", as an author says it.
          if (host.path(key).asLong() > 0) {
            limits.put(flag, host.path(key).asText());
          }
        });
    var cpus = cpus(host);
    if (cpus > 0) {
      limits.put("cpus", String.valueOf(cpus).replaceAll("\\.0$", ""));
    }
    if (!host.path("CpusetCpus").asText("").isEmpty()) {
      limits.put("cpuset-cpus", host.path("CpusetCpus").asText());
    }
    host.path("Ulimits")
        .forEach(limit -> limits.put(limit.path("Name").asText(), limit.path("Soft").asText()));
    return limits;
  }

  /** As {@code --cpus} says it, or as its two older parts do. */
  private static double cpus(JsonNode host) {
    long quota = host.path("CpuQuota").asLong();
    long period = host.path("CpuPeriod").asLong();
    return quota > 0 && period > 0
        ? (double) quota / period
        : host.path("NanoCpus").asLong() / NANO;
  }

  private static Map<String, String> named(JsonNode object) {
    var texts = new TreeMap<String, String>();
    object.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
    return texts;
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }
}
