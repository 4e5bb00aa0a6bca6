package io.drydock.docker;

import java.util.Set;

/**
 * A port of a container and where the host publishes it.
 *
 * @param hostIp empty where it is not published
 * @param hostPort 0 where it is not published
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record PublishedPort(String hostIp, int hostPort, int containerPort, String protocol) {
  private static final Set<String> ALL_ADDRESSES = Set.of("", "0.0.0.0", "::");

  /** Whether the host listens for this port. */
  public boolean published() {
    return hostPort != 0;
  }

  /** The same with the address of the host, where it is one of several. */
  public String asTypedWithAddress() {
    boolean one = published() && !ALL_ADDRESSES.contains(hostIp);
    return (one ? (hostIp.contains(":") ? "[" + hostIp + "]" : hostIp) + ":" : "") + asTyped();
  }

  /**
   * As it is typed after {@code --publish}: {@code 8080:80}, with {@code /udp} where it is not TCP.
   */
  public String asTyped() {
    return (published() ? hostPort + ":" : "")
        + containerPort
        + (protocol.equals("tcp") ? "" : "/" + protocol);
  }
}
