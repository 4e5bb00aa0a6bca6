package io.drydock.script;

import io.drydock.check.Subject;
import io.drydock.check.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the kinds of values are called, and which kinds the entries of a map property have. */
final class Kinds {
  private static final Map<String, ValueKind> LIMITS =
      Map.ofEntries(
          Map.entry("memory", ValueKind.SIZE),
          Map.entry("memory-swap", ValueKind.SIZE),
          Map.entry("memory-reservation", ValueKind.SIZE),
          Map.entry("cpus", ValueKind.TEXT),
          Map.entry("cpu-shares", ValueKind.NUMBER),
          Map.entry("cpuset-cpus", ValueKind.TEXT),
          Map.entry("pids", ValueKind.NUMBER),
          Map.entry("nofile", ValueKind.NUMBER),
          Map.entry("nproc", ValueKind.NUMBER),
          Map.entry("core", ValueKind.NUMBER),
          Map.entry("memlock", ValueKind.NUMBER),
          Map.entry("stack", ValueKind.NUMBER));
  private static final Map<String, ValueKind> FORMS =
      Map.of("CMD", ValueKind.TEXT, "ENTRYPOINT", ValueKind.TEXT, "RUN", ValueKind.TEXT);

  /** What can be expected of one file. */
  static final List<String> FILE_FIELDS = List.of("content", "mode", "owner", "exists", "type");

  private Kinds() {}

  /** The kind, to complete "`size` is …". */
  static String says(ValueKind kind) {
    return switch (kind) {
      case TEXT -> "a text";
      case REFERENCE -> "an image reference";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case SIZE -> "a size";
      case TIME -> "a time";
      case LIST -> "a list";
      case MAP -> "a map";
      case MOUNTS -> "a map of mounts";
      case FILES -> "a map of files";
      case JSON -> "a JSON value";
      case ORDER -> "an order";
    };
  }

  /** The entries that a map property can have; empty where the names are free. */
  static Optional<Map<String, ValueKind>> entries(Subject.Property property) {
    return switch (property.name()) {
      case "limits" -> Optional.of(LIMITS);
      case "form" -> Optional.of(FORMS);
      default -> Optional.empty();
    };
  }

  /** The kind of the entries whose names are free. */
  static ValueKind entryKind(Subject.Property property) {
    return switch (property.name()) {
      case "instructions" -> ValueKind.LIST;
      case "running" -> ValueKind.NUMBER;
      default -> ValueKind.TEXT;
    };
  }
}
