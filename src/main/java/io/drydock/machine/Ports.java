package io.drydock.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The TCP ports of this machine. */
public final class Ports {
  private static final Path FIRST_FOR_ALL =
      Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");
  private static final int USUAL_FIRST_FOR_ALL = 1024;
  private static final int PATIENCE_MS = 1000;

  private Ports() {}

  /** Whether nobody listens on a port; whether this user may open it does not count. */
  public static boolean isFree(int port) {
    try (var _ = new ServerSocket(port)) {
      return true;
    } catch (IOException _) {
      return !isForAll(port) && !answers(port);
    }
  }

  /** Whether every user may open a port, also an engine that runs without root. */
  public static boolean isForAll(int port) {
    // The kernel gives such a file in one piece; Files.readString would take its first byte alone.
    try (var file = Files.newBufferedReader(FIRST_FOR_ALL)) {
      return port >= Integer.parseInt(file.readLine().strip());
    } catch (IOException | NumberFormatException _) {
      return port >= USUAL_FIRST_FOR_ALL;
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
