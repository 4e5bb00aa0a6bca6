package io.drydock.docker;

/**
 * A port of a container and where the host publishes it.
 *
 * @param hostIp empty where it is not published
 * @param hostPort 0 where it is not published
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record PublishedPort(String hostIp, int hostPort, int containerPort, String protocol) {

  /** Whether the host listens for this port. */
  public boolean published() {
    return hostPort != 0;
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
