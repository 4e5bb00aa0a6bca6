package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.PublishedPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container that was created with other flags than it should have been: which flag it is, and
 * whether a container can still be given it.
 */
final class FlagCauses {
  /** The flags that are there or not, by the property that they set. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "read-only", "--read-only",
          "privileged", "--privileged",
          "init", "--init",
          "no-new-privileges", "--security-opt no-new-privileges");

  /** The flags with a value. */
  private static final Map<String, String> VALUED =
      Map.of(
          "cap-add", "--cap-add",
          "cap-drop", "--cap-drop",
          "security-options", "--security-opt",
          "log-driver", "--log-driver",
          "log-options", "--log-opt");

  private FlagCauses() {}

  /** The cause for a property that a flag sets; nothing for all others. */
  static Optional<Cause> of(Mismatch mismatch, List<Expectation> expect, ContainerDetails details) {
    var property = mismatch.property();
    if (SWITCHES.containsKey(property)) {
      return Optional.of(switched(property, SWITCHES.get(property), expect, details));
    }
    if (VALUED.containsKey(property)) {
      return Optional.of(valued(mismatch, VALUED.get(property), details));
    }
    return switch (property) {
      case "limits" -> Optional.of(limits(mismatch, details));
      case "host-addresses" -> Optional.of(addresses(details));
      case "restarts" -> Optional.of(restarts(details));
      default -> Optional.empty();
    };
  }

  private static Cause switched(
      String property, String flag, List<Expectation> expect, ContainerDetails details) {
    boolean wanted =
        expect.stream()
            .filter(e -> e.property().equals(property))
            .anyMatch(e -> e.matcher() instanceof Matcher.Equal(Boolean on) && on);
    return new Cause(
        "container.flag-" + property,
        "The container `%s` was created %s `%s`."
            .formatted(details.name(), wanted ? "without" : "with", flag),
        "Try to remove it, and to run it again %s `%s`."
            .formatted(wanted ? "with" : "without", flag));
  }

  private static Cause valued(Mismatch mismatch, String flag, ContainerDetails details) {
    boolean none = mismatch.actual().equals("nothing");
    return new Cause(
        "container.flag-" + mismatch.property(),
        none
            ? "The container `%s` was created without `%s`.".formatted(details.name(), flag)
            : "The container `%s` was created with `%s` %s."
                .formatted(details.name(), flag, mismatch.actual()),
        "Try to remove it, and to run it again with another `%s`: a container keeps what it was created with."
            .formatted(flag));
  }

  private static Cause limits(Mismatch mismatch, ContainerDetails details) {
    return new Cause(
        "container.limits",
        mismatch.actual().equals("nothing")
            ? "The container `" + details.name() + "` has no such limit."
            : "The container `" + details.name() + "` has the limit " + mismatch.actual() + ".",
        "Try `docker container update` with the flag of that name, or run it again with it.");
  }

  private static Cause addresses(ContainerDetails details) {
    var open =
        details.ports().stream()
            .filter(PublishedPort::published)
            .filter(port -> !port.hostIp().startsWith("127."))
            .findFirst();
    return open.map(
            port ->
                new Cause(
                    "container.open-port",
                    "The container `%s` publishes its port %d at the address `%s`."
                        .formatted(details.name(), port.containerPort(), address(port)),
                    "Try `--publish 127.0.0.1:%d:%d` to publish it on this machine alone."
                        .formatted(port.hostPort(), port.containerPort())))
        .orElseGet(
            () ->
                new Cause(
                    "container.other-address",
                    "The container `" + details.name() + "` publishes no port elsewhere.",
                    "Try `--publish ADDRESS:HOST:CONTAINER`."));
  }

  private static String address(PublishedPort port) {
    return port.hostIp().isEmpty() ? "0.0.0.0" : port.hostIp();
  }

  private static Cause restarts(ContainerDetails details) {
    return new Cause(
        "container.restarts",
        "The container `%s` was started again %d times by its restart policy `%s`."
            .formatted(details.name(), details.restarts(), details.restart()),
        "Try `docker container logs " + details.name() + "` to see why it ends.");
  }
}
