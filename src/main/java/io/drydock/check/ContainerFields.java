package io.drydock.check;

import io.drydock.docker.ContainerDetails;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What {@code inspect} tells of a container, by the name of the property that expects it. */
final class ContainerFields {
  private static final String NO_NEW_PRIVILEGES = "no-new-privileges";

  private static final Map<String, Function<ContainerDetails, Object>> FIELDS =
      Map.ofEntries(
          Map.entry("exit-code", details -> details.running() ? null : (long) details.exitCode()),
          Map.entry("publishes", PublishedPorts::of),
          Map.entry("host-addresses", PublishedPorts::hostAddresses),
          Map.entry("env", ContainerDetails::env),
          Map.entry("labels", ContainerDetails::labels),
          Map.entry("health", ContainerDetails::health),
          Map.entry("restart", ContainerDetails::restart),
          Map.entry("restarts", details -> (long) details.restarts()),
          Map.entry("oom-killed", ContainerDetails::oomKilled),
          Map.entry("limits", details -> details.host().limits()),
          Map.entry("networks", details -> List.copyOf(details.networks().keySet())),
          Map.entry("command", ContainerDetails::command),
          Map.entry("user", ContainerDetails::user),
          Map.entry("read-only", details -> details.host().readOnly()),
          Map.entry("privileged", details -> details.host().privileged()),
          Map.entry("init", details -> details.host().init()),
          Map.entry("cap-add", details -> details.host().capAdd()),
          Map.entry("cap-drop", details -> details.host().capDrop()),
          Map.entry(NO_NEW_PRIVILEGES, ContainerFields::holdsPrivileges),
          Map.entry("security-options", details -> details.host().securityOptions()),
          Map.entry("log-driver", details -> details.host().logDriver()),
          Map.entry("log-options", details -> details.host().logOptions()));

  private ContainerFields() {}

  /** Its value, or null where nothing is there. */
  static Object of(String property, ContainerDetails details) {
    var field = FIELDS.get(property);
    if (field == null) {
      throw new IllegalArgumentException("A container has no property " + property + ".");
    }
    return field.apply(details);
  }

  /** The option may be written with a value behind a colon or an equals sign. */
  private static boolean holdsPrivileges(ContainerDetails details) {
    return details.host().securityOptions().stream()
        .anyMatch(option -> option.matches(NO_NEW_PRIVILEGES + "([:=]true)?"));
  }
}
