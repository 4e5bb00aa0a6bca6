package io.drydock.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bridge, the address range and the packet rules of a practice engine.
 *
 * <p>A second dockerd on a machine empties the packet rules of the first when it starts. So the
 * practice engine is told to leave them alone, publishes ports through its proxy processes, and
 * needs just the three rules that are kept here.
 */
record Network(String bridge, EngineState state, boolean confined) {
  /** At one of these, at the first address of its range, an engine serves packages. */
  static final List<Integer> PACKAGE_PORTS = List.of(8077, 18077, 28077);

  private static final int FIRST_POOL = 201;
  private static final int POOLS = 54;
  private static final Pattern OF_AN_ENGINE = Pattern.compile("dd[0-9a-f]{8}");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d+: (\\S+)\\s+inet (10\\.\\d+)\\.\\S+ .*");

  /** A /16 of 10.0.0.0/8 to which no route of the machine leads; the home's own favourite first. */
  static int freePool(PracticeHome home, int favourite) {
    var taken = routes();
    int start =
        favourite > 0 ? favourite - FIRST_POOL : Integer.parseInt(home.id(), 0, 4, 16) % POOLS;
    for (int i = 0; i < POOLS; i++) {
      int pool = FIRST_POOL + (start + i) % POOLS;
      if (taken.stream().noneMatch(route -> route.meets(pool))) {
        return pool;
      }
    }
    throw new PracticeException(
        "No address range is free for the practice engine (10.201.0.0/16 to 10.254.0.0/16).",
        "Try `ip route` to see what uses them.");
  }

  /** The first port from there on that nobody listens on. */
  static int freePort(int from) {
    for (int port = from; port < from + 200; port++) {
      if (portIsFree(port)) {
        return port;
      }
    }
    throw new PracticeException(
        "No port from " + from + " to " + (from + 199) + " is free.",
        "Try `ss -ltn` to see who listens.");
  }

  static boolean portIsFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Makes what is missing. */
  void up() {
    var help = "Try `drydock doctor`; the practice engine needs root and the package iproute2.";
    if (!exists(bridge)) {
      var what = "The bridge " + bridge + " could not be made";
      Tool.of("ip", "link", "add", bridge, "type", "bridge").run().orThrow(what, help);
      Tool.of("ip", "address", "add", state.gateway() + "/24", "dev", bridge)
          .run()
          .orThrow(what, help);
    }
    Tool.of("ip", "link", "set", bridge, "up")
        .run()
        .orThrow("The bridge " + bridge + " stays down", help);
    for (var rule : confined ? closed() : open()) {
      if (!iptables("-C", rule).ok()) {
        var added = iptables("-I", rule);
        if (confined) {
          added.orThrow("The confined engine's network could not be closed", help);
        }
        // Elsewhere, not having them only keeps containers from the world outside.
      }
    }
  }

  /**
   * Removes the rules, the bridge, and the bridges of networks that were made on the engine. A
   * range that another home's engine has taken since is left alone.
   */
  void down() {
    var inRange = linksInRange();
    if (inRange.stream()
        .anyMatch(link -> OF_AN_ENGINE.matcher(link).matches() && !link.equals(bridge))) {
      remove(List.of(bridge));
      return;
    }
    for (var rule : Stream.concat(open().stream(), closed().stream()).toList()) {
      for (int i = 0; i < 10 && iptables("-D", rule).ok(); i++) {
        // Each call removes one of several equal rules.
      }
    }
    remove(Stream.concat(Stream.of(bridge), inRange.stream()).distinct().toList());
  }

  private List<String> linksInRange() {
    var addresses = Tool.of("ip", "-o", "-4", "address", "show").run().output();
    return addresses
        .lines()
        .map(ADDRESS::matcher)
        .filter(found -> found.matches() && found.group(2).equals("10." + state.pool()))
        .map(found -> found.group(1))
        .toList();
  }

  private static void remove(List<String> links) {
    links.stream()
        .filter(Network::exists)
        .forEach(link -> Tool.of("ip", "link", "delete", link).run());
  }

  /** Asked of {@code ip}: below {@code /sys} stand the links of the namespace that mounted it. */
  static boolean exists(String link) {
    return Tool.of("ip", "link", "show", "dev", link).run().ok();
  }

  /** No packet leaves but to the packages; each rule is put above the one before. */
  private List<List<String>> closed() {
    var range = state.range();
    var packages = PACKAGE_PORTS.stream().map(String::valueOf).collect(Collectors.joining(","));
    return List.of(
        List.of("filter", "FORWARD", "-s", range, "!", "-d", range, "-j", "DROP"),
        List.of("filter", "INPUT", "-s", range, "-j", "DROP"),
        List.of(
            "filter",
            "INPUT",
            "-s",
            range,
            "-p",
            "tcp",
            "-m",
            "multiport",
            "--dports",
            packages,
            "-j",
            "ACCEPT"),
        List.of(
            "filter",
            "INPUT",
            "-s",
            range,
            "-m",
            "conntrack",
            "--ctstate",
            "RELATED,ESTABLISHED",
            "-j",
            "ACCEPT"));
  }

  private List<List<String>> open() {
    var range = state.range();
    return List.of(
        List.of("filter", "FORWARD", "-s", range, "-j", "ACCEPT"),
        List.of(
            "filter",
            "FORWARD",
            "-d",
            range,
            "-m",
            "conntrack",
            "--ctstate",
            "RELATED,ESTABLISHED",
            "-j",
            "ACCEPT"),
        List.of("nat", "POSTROUTING", "-s", range, "!", "-d", range, "-j", "MASQUERADE"));
  }

  private static Tool.Outcome iptables(String action, List<String> rule) {
    var words = new ArrayList<>(List.of("iptables", "-w", "5", "-t", rule.getFirst(), action));
    words.addAll(rule.subList(1, rule.size()));
    return Tool.of(words).run();
  }

  private static List<Route> routes() {
    try (var lines = Files.lines(Path.of("/proc/net/route"))) {
      return lines.skip(1).map(Route::of).toList();
    } catch (IOException e) {
      throw new PracticeException(
          "The machine's routes could not be read: " + e.getMessage() + ".", "Try it on Linux.");
    }
  }

  /** One line of the kernel's table: numbers in hexadecimal, lowest byte first. */
  record Route(int first, int second, int mask) {
    static Route of(String line) {
      var fields = line.split("\t");
      long destination = Long.parseLong(fields[1], 16);
      return new Route(
          (int) (destination & 0xff),
          (int) (destination >> 8 & 0xff),
          bits(Long.parseLong(fields[7], 16)));
    }

    private static int bits(long mask) {
      return Long.bitCount(mask);
    }

    boolean meets(int pool) {
      boolean everywhere = mask < 8;
      return !everywhere
          && first == 10
          && (mask < 16 ? (second ^ pool) >> (16 - mask) == 0 : second == pool);
    }
  }
}
