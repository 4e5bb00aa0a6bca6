package io.drydock.docker;

import com.fasterxml.jackson.databind.JsonNode;

/** Adds up the engine's disk usage as {@code docker system df} does. */
final class DiskUsageJson {
  private DiskUsageJson() {}

  static DiskUsage read(JsonNode usage) {
    long layers = usage.path("LayersSize").asLong();
    return new DiskUsage(
        images(usage.path("Images"), layers),
        containers(usage.path("Containers")),
        volumes(usage.path("Volumes")),
        buildCache(usage.path("BuildCache")),
        layers);
  }

  /** Bytes that only unused images hold: shared layers stay while any image in use has them. */
  private static DiskUsage.Row images(JsonNode images, long layers) {
    int active = 0;
    long used = 0;
    for (var image : images) {
      if (image.path("Containers").asLong() > 0) {
        active++;
        used += image.path("Size").asLong() - Math.max(0, image.path("SharedSize").asLong());
      }
    }
    return new DiskUsage.Row(images.size(), active, layers, Math.max(0, layers - used));
  }

  private static DiskUsage.Row containers(JsonNode containers) {
    int active = 0;
    long size = 0;
    long reclaimable = 0;
    for (var container : containers) {
      long own = container.path("SizeRw").asLong();
      size += own;
      if (container.path("State").asText().matches("running|paused|restarting")) {
        active++;
      } else {
        reclaimable += own;
      }
    }
    return new DiskUsage.Row(containers.size(), active, size, reclaimable);
  }

  private static DiskUsage.Row volumes(JsonNode volumes) {
    int active = 0;
    long size = 0;
    long reclaimable = 0;
    for (var volume : volumes) {
      long own = Math.max(0, volume.path("UsageData").path("Size").asLong());
      size += own;
      if (volume.path("UsageData").path("RefCount").asLong() > 0) {
        active++;
      } else {
        reclaimable += own;
      }
    }
    return new DiskUsage.Row(volumes.size(), active, size, reclaimable);
  }

  private static DiskUsage.Row buildCache(JsonNode records) {
    int active = 0;
    long size = 0;
    long inUse = 0;
    for (var entry : records) {
      // A shared record's bytes are counted with the image that shares them.
      long own = entry.path("Shared").asBoolean() ? 0 : entry.path("Size").asLong();
      size += own;
      if (entry.path("InUse").asBoolean()) {
        active++;
        inUse += own;
      }
    }
    return new DiskUsage.Row(records.size(), active, size, size - inUse);
  }
}
