package io.drydock.docker;

/**
 * The table of {@code docker system df}; sizes in bytes.
 *
 * @param layers bytes of all image layers, each counted once
 */
public record DiskUsage(Row images, Row containers, Row volumes, Row buildCache, long layers) {

  /**
   * One line of the table.
   *
   * @param active how many are in use
   * @param reclaimable bytes that a clean-up would free
   */
  public record Row(int total, int active, long size, long reclaimable) {}
}
