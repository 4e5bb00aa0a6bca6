package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Notation;
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
   * @param notation of the map as a whole
   */
  static Optional<Matcher> bind(Value value, boolean absolute, Notation notation) {
    if (!value.isMap()) {
      return PlainMatcher.bind(value, ValueKind.FILES, notation);
    }
    var files = Fields.of(value, value.name()).orElseThrow();
    if (files.isEmpty()) {
      value.problem(
          value.name() + " is an empty map, which expects nothing.",
          "Try `{PATH: {content: TEXT}}`.");
    }
    var entries = new LinkedHashMap<String, Matcher>();
    for (var entry : files.all()) {
      if (absolute) {
        Paths.checkAbsolute(files, entry.getKey());
      }
      file(entry.getValue(), notation.entry(entry.getKey()))
          .ifPresent(m -> entries.put(entry.getKey(), m));
    }
    return Optional.of(new Matcher.Entries(entries));
  }

  private static Optional<Matcher> file(Value value, Notation notation) {
    var fields = Fields.of(value, "a file's expectations");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    var file = fields.get();
    var entries = new LinkedHashMap<String, Matcher>();
    for (var name : Kinds.FILE_FIELDS) {
      var kind = name.equals("exists") ? ValueKind.BOOLEAN : ValueKind.TEXT;
      file.optional(name)
          .flatMap(field -> MatcherBinder.bind(field, kind, notation.entry(name)))
          .ifPresent(m -> entries.put(name, m));
    }
    file.done();
    if (file.isEmpty()) {
      value.problem(
          "Nothing is expected of this file.", "Try `{exists: true}` or `{content: TEXT}`.");
    }
    Contradictions.check(file, entries);
    return Optional.of(new Matcher.Entries(entries));
  }
}
