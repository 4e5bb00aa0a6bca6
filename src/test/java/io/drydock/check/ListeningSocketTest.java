package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListeningSocketTest {
  @Test
  void readsListeningSocketsAndTellsLoopbackFromAll() {
    var table =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid
           0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
           1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0
           2: 0100007F:C350 0100007F:0BB8 01 00000000:00000000 00:00000000 00000000     0
           3: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 0
        """;
    assertThat(ListeningSocket.read(table))
        .containsExactly(
            new ListeningSocket(3000, true),
            new ListeningSocket(80, false),
            new ListeningSocket(8080, true));
  }

  @Test
  void theNameServerThatDockerPutsIntoAContainerIsNotItsProgram() {
    assertThat(
            ListeningSocket.read(
                "   0: 0B00007F:A6F5 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0\n"))
        .isEmpty();
  }
}
