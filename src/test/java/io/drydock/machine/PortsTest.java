package io.drydock.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aPortAtWhichSomebodyListensIsNotFree() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
      assertThat(Ports.isFree(port)).isFalse();
    }
    assertThat(Ports.isFree(port)).isTrue();
  }

  @Test
  void portsFromTheKernelsFirstOneOnAreForAll() throws Exception {
    var told =
        QuietCommand.of("cat", "/proc/sys/net/ipv4/ip_unprivileged_port_start")
            .within(Duration.ofSeconds(10))
            .run();
    int first = Integer.parseInt(told.output().strip());
    assertThat(Ports.isForAll(first)).isTrue();
    assertThat(Ports.isForAll(first - 1)).isFalse();
  }
}
