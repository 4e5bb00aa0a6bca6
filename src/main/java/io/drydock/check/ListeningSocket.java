package io.drydock.check;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.EngineException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A TCP socket that waits for connections, from Linux's {@code /proc/net/tcp} and {@code tcp6}
 * (proc(5)).
 *
 * @param loopback whether only processes in the same network namespace can reach it
 */
record ListeningSocket(int port, boolean loopback) {
  private static final List<String> TABLE =
      List.of("/bin/sh", "-c", "cat /proc/net/tcp /proc/net/tcp6 2>/dev/null");

  /** Local address and port in hexadecimal, the remote ones, and 0A for LISTEN. */
  private static final Pattern LISTENING =
      Pattern.compile(
          "^\\s*\\d+: ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} 0A ", Pattern.MULTILINE);

  /** Docker's own name server in a container of a network: 127.0.0.11, little-endian. */
  private static final String NAME_SERVER = "0B00007F";

  /** Those of a running container's own programs; none where it has no shell that tells them. */
  static List<ListeningSocket> in(ContainerSummary container, Evidence evidence) {
    try {
      return read(evidence.exec(container, TABLE).output());
    } catch (EngineException | TooSlow e) {
      // It stays unknown; the verdict stands without this cause.
      return List.of();
    }
  }

  static List<ListeningSocket> read(String table) {
    return LISTENING
        .matcher(table)
        .results()
        .filter(row -> !row.group(1).equals(NAME_SERVER))
        .map(row -> new ListeningSocket(Integer.parseInt(row.group(2), 16), loopback(row.group(1))))
        .toList();
  }

  /** Four bytes little-endian each: 127.x.x.x ends with 7F; ::1 ends with 01000000. */
  private static boolean loopback(String hex) {
    return hex.length() == 8
        ? hex.endsWith("7F")
        : hex.equals("00000000000000000000000001000000")
            || hex.startsWith("0000000000000000FFFF0000") && hex.endsWith("7F");
  }
}
