package io.drydock.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ports as they are typed behind {@code --expose} and {@code --publish}: {@code
 * [[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]}. What is left out is free, but for the protocol, which is
 * TCP then.
 *
 * @param published whether a port of the host may stand there
 */
record WrittenPort(boolean published) implements Notation {
  static final Notation EXPOSED = new WrittenPort(false);
  static final Notation PUBLISHED = new WrittenPort(true);

  private static final Pattern PORT =
      Pattern.compile(
          "(?:(?<address>[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-f:]*]):)?(?:(?<host>[0-9]{0,5}):)?(?<inside>[0-9]{1,5})"
              + "(?:/(?<protocol>tcp|udp|sctp))?");
  private static final List<String> ALL_ADDRESSES = List.of("0.0.0.0", "[::]");
  private static final int HIGHEST = 65_535;

  /** With its protocol. */
  @Override
  public String canonical(String written) {
    var plain = written.toLowerCase(Locale.ROOT);
    return plain.contains("/") || !PORT.matcher(plain).matches() ? plain : plain + "/tcp";
  }

  @Override
  public List<String> spellings(String found) {
    var parts = PORT.matcher(found);
    if (!parts.matches()) {
      return List.of(found);
    }
    var address = parts.group("address");
    var all = new LinkedHashSet<String>();
    all.add(found);
    all.add(canonical(found));
    if (parts.group("host") != null) {
      var port = canonical(parts.group("host") + ":" + behindHost(found));
      all.add(port);
      (address == null ? ALL_ADDRESSES : List.of(address)).forEach(a -> all.add(a + ":" + port));
    }
    all.add(canonical(behindHost(found)));
    if (canonical(found).endsWith("/tcp")) {
      all.add(found.replaceFirst("/tcp$", ""));
    }
    return List.copyOf(all);
  }

  private static String behindHost(String port) {
    return port.substring(port.lastIndexOf(':') + 1);
  }

  @Override
  public boolean ordered() {
    return false;
  }

  @Override
  public boolean valid(String written) {
    var parts = PORT.matcher(written.toLowerCase(Locale.ROOT));
    return parts.matches()
        && isPort(parts.group("inside"))
        && (parts.group("host") == null || published && isPort(parts.group("host")))
        && (parts.group("address") == null || parts.group("host") != null);
  }

  private static boolean isPort(String digits) {
    return !digits.isEmpty() && 0 < Integer.parseInt(digits) && Integer.parseInt(digits) <= HIGHEST;
  }

  @Override
  public String says() {
    return published ? "a published port" : "a port";
  }

  @Override
  public String examples() {
    return published ? "`8080:80`, `127.0.0.1:8080:80` or `80`" : "`80` or `53/udp`";
  }
}
