package io.drydock.check;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/**
 * The networks in which this machine has an address. A container's address outside of them is not
 * asked: on the way to an engine on another machine anybody could answer in the container's place.
 */
final class LocalNetworks {
  private LocalNetworks() {}

  /** Whether an address, in digits, is in one of them. */
  static boolean hold(String address) {
    try {
      var wanted = InetAddress.ofLiteral(address).getAddress();
      return NetworkInterface.networkInterfaces()
          .flatMap(each -> each.getInterfaceAddresses().stream())
          .anyMatch(own -> contains(own, wanted));
    } catch (SocketException | IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean contains(InterfaceAddress own, byte[] wanted) {
    return contains(own.getAddress().getAddress(), own.getNetworkPrefixLength(), wanted);
  }

  /** Whether the first bits of both are the same. */
  static boolean contains(byte[] own, int bits, byte[] wanted) {
    if (own.length != wanted.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((own[bit / 8] & mask) != (wanted[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
