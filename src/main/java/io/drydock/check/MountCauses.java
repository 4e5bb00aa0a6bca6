package io.drydock.check;

import io.drydock.docker.ContainerDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mount that is at its place, and is of another kind than it should be. */
final class MountCauses {
  private MountCauses() {}

  /** Where the source is right, or nobody asked for it: type and write access are the cause. */
  static Optional<Cause> ofFields(List<Expectation> expect, ContainerDetails details) {
    for (var expectation : expect) {
      if (expectation.property().equals("mounts")
          && expectation.matcher() instanceof Matcher.Entries(var mounts)) {
        for (var wanted : mounts.entrySet()) {
          var cause =
              details.mounts().stream()
                  .filter(mount -> mount.destination().equals(wanted.getKey()))
                  .findFirst()
                  .flatMap(mount -> ofField(wanted.getValue(), mount, details.name()));
          if (cause.isPresent()) {
            return cause;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Cause> ofField(
      Matcher wanted, ContainerDetails.Mount mount, String container) {
    if (!(wanted instanceof Matcher.Entries(var fields))) {
      return Optional.empty();
    }
    var readOnly = plain(fields, "read-only");
    if (readOnly.isPresent() && readOnly.get().equals(mount.readWrite())) {
      return Optional.of(
          new Cause(
              "container.mount-access",
              "The container `%s` mounts `%s` %s."
                  .formatted(
                      container,
                      mount.destination(),
                      mount.readWrite() ? "so that it can write there" : "read-only"),
              mount.readWrite()
                  ? "Try to run it again with `:ro` behind the path."
                  : "Try to run it again without `:ro` and `readonly`."));
    }
    var type = plain(fields, "type");
    if (type.isPresent() && !type.get().equals(mount.type())) {
      return Optional.of(
          new Cause(
              "container.mount-type",
              "What the container `%s` mounts at `%s` is a %s."
                  .formatted(container, mount.destination(), inWords(mount.type())),
              switch (String.valueOf(type.get())) {
                case "volume" -> "Try a name without a slash before the colon: that is a volume.";
                case "bind" -> "Try a path that starts with `/` before the colon: a bind mount.";
                default -> "Try `--" + type.get() + " " + mount.destination() + "`.";
              }));
    }
    return Optional.empty();
  }

  private static Optional<Object> plain(Map<String, Matcher> fields, String field) {
    return fields.get(field) instanceof Matcher.Equal(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static String inWords(String type) {
    return switch (type) {
      case "bind" -> "bind mount";
      case "tmpfs" -> "tmpfs mount";
      default -> type;
    };
  }
}
