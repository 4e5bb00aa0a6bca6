package io.drydock.docker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container that is made for one command, and removed with its anonymous volumes when that has
 * ended.
 *
 * @param command empty for the image's own
 * @param env variables by name
 * @param user as {@code --user} takes it
 * @param volumes by path in the container: a volume's name, with {@code :ro} behind it where the
 *     container must not write there
 * @param network by name; none where nothing is said
 * @param limit how long it may run
 */
public record OneOffContainer(
    String image,
    List<String> command,
    Map<String, String> env,
    Optional<String> user,
    Map<String, String> volumes,
    Optional<String> network,
    Duration limit) {

  /**
   * How it ended.
   *
   * @param exit nothing where it still ran when its time was over
   * @param output the first MiB of both streams
   * @param outOfMemory whether it was killed for want of memory
   */
  public record Result(Optional<Long> exit, String output, boolean outOfMemory) {}
}
