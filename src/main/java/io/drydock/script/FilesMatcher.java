package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.ValueKind;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads what is expected of files: by path, then by field. */
final class FilesMatcher {
  private FilesMatcher() {}

  /**
   * The entries by path, each with the entries of its fields.
   *
   * @param absolute whether the paths start at the root of a file system
   */
  static Optional<Matcher> bind(Value value, boolean absolute) {
    if (!value.isMap()) {
      return PlainMatcher.bind(value, ValueKind.FILES);
    }
    var files = Fields.of(value, value.name()).orElseThrow();
    if (files.isEmpty()) {
      value.problem(
          value.name() + " is an empty map, which expects nothing.",
          "Try `{PATH: {content: TEXT}}`.");
    }
    var entries = new LinkedHashMap<String, Matcher>();
    for (var entry : files.all()) {
      if (absolute && !entry.getKey().startsWith("/") && !entry.getKey().startsWith("${")) {
        files.keyProblem(
            entry.getKey(),
            "`%s` is not a path from the root.".formatted(entry.getKey()),
            "Try `/%s`.".formatted(entry.getKey()));
      }
      file(entry.getValue()).ifPresent(m -> entries.put(entry.getKey(), m));
    }
    return Optional.of(new Matcher.Entries(entries));
  }

  private static Optional<Matcher> file(Value value) {
    var fields = Fields.of(value, "a file's expectations");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    var file = fields.get();
    var entries = new LinkedHashMap<String, Matcher>();
    for (var name : Kinds.FILE_FIELDS) {
      file.optional(name).flatMap(field -> field(name, field)).ifPresent(m -> entries.put(name, m));
    }
    file.done();
    if (file.isEmpty()) {
      value.problem(
          "Nothing is expected of this file.", "Try `{exists: true}` or `{content: TEXT}`.");
    }
    Contradictions.check(file, entries);
    return Optional.of(new Matcher.Entries(entries));
  }

  private static Optional<Matcher> field(String name, Value value) {
    return switch (name) {
      case "mode" ->
          KnownValues.checkMode(value)
              ? MatcherBinder.bind(value, ValueKind.TEXT)
              : Optional.empty();
      case "type" ->
          KnownValues.checkType(value)
              ? MatcherBinder.bind(value, ValueKind.TEXT)
              : Optional.empty();
      case "exists" -> MatcherBinder.bind(value, ValueKind.BOOLEAN);
      default -> MatcherBinder.bind(value, ValueKind.TEXT);
    };
  }
}
