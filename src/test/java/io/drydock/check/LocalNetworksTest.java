package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNetworksTest {
  @ParameterizedTest
  @CsvSource({
    "172.17.0.1, 16, 172.17.255.2, true",
    "172.17.0.1, 16, 172.18.0.2, false",
    "10.0.0.129, 25, 10.0.0.130, true",
    "10.0.0.129, 25, 10.0.0.2, false",
    "10.0.0.1, 32, 10.0.0.2, false",
    "fd00::1, 64, fd00::2, true",
    "fd00::1, 64, 10.0.0.2, false"
  })
  void anAddressIsInANetworkWhereTheFirstBitsAreTheSame(
      String own, int bits, String wanted, boolean in) {
    assertThat(
            LocalNetworks.contains(
                InetAddress.ofLiteral(own).getAddress(),
                bits,
                InetAddress.ofLiteral(wanted).getAddress()))
        .isEqualTo(in);
  }

  @Test
  void thisMachineIsInItsOwnNetworks() {
    assertThat(LocalNetworks.hold("127.0.0.1")).isTrue();
    assertThat(LocalNetworks.hold("240.0.0.1")).isFalse();
    assertThat(LocalNetworks.hold("nowhere")).isFalse();
  }
}
