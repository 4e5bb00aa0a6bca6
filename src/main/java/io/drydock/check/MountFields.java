package io.drydock.check;

import io.drydock.docker.ContainerDetails;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a container mounts, by the path in it. */
final class MountFields {
  private MountFields() {}

  /** By path: the source as a text, or the fields by name where the author has asked for fields. */
  static Map<String, Object> of(List<Expectation> expect, ContainerDetails details) {
    var mounts = new TreeMap<String, Object>();
    for (var mount : details.mounts()) {
      boolean asksFields =
          expect.stream()
              .filter(e -> e.property().equals("mounts"))
              .anyMatch(e -> asksFields(e.matcher(), mount.destination()));
      mounts.put(mount.destination(), asksFields ? fields(mount) : source(mount));
    }
    return mounts;
  }

  private static boolean asksFields(Matcher matcher, String destination) {
    return matcher instanceof Matcher.Entries(var mounts)
        && mounts.get(destination) instanceof Matcher.Entries;
  }

  private static Map<String, Object> fields(ContainerDetails.Mount mount) {
    var fields = new TreeMap<String, Object>();
    fields.put("source", source(mount));
    fields.put("type", mount.type());
    fields.put("read-only", !mount.readWrite());
    return fields;
  }

  /** The volume's name, or the path on the engine's host. */
  private static String source(ContainerDetails.Mount mount) {
    return mount.name().isEmpty() ? mount.source() : mount.name();
  }
}
