package io.drydock.check;

import io.drydock.docker.ContainerDetails;
import io.drydock.docker.PublishedPort;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Published ports as typed after {@code --publish}: those that are there, those that are wanted.
 */
final class PublishedPorts {
  private static final Pattern HOST_PORT = Pattern.compile("^(?:.*:)?([^:]+):[^:]+$");

  private PublishedPorts() {}

  /** Those of a container; once for IPv4 and IPv6 together. */
  static List<String> of(ContainerDetails details) {
    return details.ports().stream()
        .filter(PublishedPort::published)
        .map(PublishedPort::asTypedWithAddress)
        .distinct()
        .toList();
  }

  /** The addresses of the engine's host at which it can be reached: 0.0.0.0 means all. */
  static List<String> hostAddresses(ContainerDetails details) {
    return details.ports().stream()
        .filter(PublishedPort::published)
        .map(port -> port.hostIp().isEmpty() ? "0.0.0.0" : port.hostIp())
        .distinct()
        .toList();
  }

  /** Those that a check wants a container to have. */
  static Stream<String> wanted(List<Expectation> expect) {
    return expect.stream()
        .filter(e -> e.property().equals("publishes"))
        .flatMap(e -> wanted(e.matcher()).stream());
  }

  /** Their ports of this machine, as the author of the check wrote them. */
  static Set<String> wantedOfHost(List<Expectation> expect) {
    return wanted(expect)
        .map(HOST_PORT::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(parts -> parts.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> wanted(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Contains(var part) -> List.of(part);
      case Matcher.Equal(List<?> all) -> all.stream().map(String::valueOf).toList();
      case Matcher.Equal(var one) -> List.of(String.valueOf(one));
      default -> List.of();
    };
  }
}
