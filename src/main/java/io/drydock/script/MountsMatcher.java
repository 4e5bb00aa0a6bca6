package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Notation;
import io.drydock.check.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is expected of mounts: by path, then a source, or the fields of the mount. */
final class MountsMatcher {
  private static final List<String> FIELDS = List.of("source", "type", "read-only");
  private static final List<String> TYPES = List.of("bind", "volume", "tmpfs", "npipe", "image");
  private static final Set<String> OF_THE_WHOLE = Set.of(Word.ABSENT.key(), Word.LENGTH.key());

  private MountsMatcher() {}

  static Optional<Matcher> bind(Value value, Notation notation) {
    if (!value.isMap()) {
      return PlainMatcher.bind(value, ValueKind.MOUNTS, notation);
    }
    var mounts = Fields.of(value, value.name()).orElseThrow();
    if (mounts.keys().size() == 1 && OF_THE_WHOLE.containsAll(mounts.keys())) {
      return MatcherBinder.bind(value, ValueKind.MAP, notation);
    }
    if (mounts.isEmpty()) {
      value.problem(
          value.name() + " is an empty map, which expects nothing.", "Try `{PATH: NAME}`.");
    }
    var entries = new LinkedHashMap<String, Matcher>();
    for (var entry : mounts.all()) {
      Paths.checkAbsolute(mounts, entry.getKey());
      var path = notation.key(entry.getKey());
      mount(entry.getValue(), notation.entry(path)).ifPresent(m -> entries.put(path, m));
    }
    return Optional.of(new Matcher.Entries(entries));
  }

  /** A map of matcher words judges the source; anything else in a map is a field. */
  private static Optional<Matcher> mount(Value value, Notation source) {
    if (!value.isMap()) {
      return MatcherBinder.bind(value, ValueKind.TEXT, source);
    }
    var fields = Fields.of(value, "a mount").orElseThrow();
    boolean matcher = !fields.isEmpty() && Word.keysFor(ValueKind.TEXT).containsAll(fields.keys());
    return matcher
        ? MatcherBinder.bind(value, ValueKind.TEXT, source)
        : fields(value, fields, source);
  }

  private static Optional<Matcher> fields(Value value, Fields fields, Notation source) {
    if (fields.isEmpty()) {
      value.problem("Nothing is expected of this mount.", Suggestion.oneOf(FIELDS));
    }
    Map<String, Matcher> entries = new LinkedHashMap<>();
    fields
        .optional("source")
        .flatMap(v -> MatcherBinder.bind(v, ValueKind.TEXT, source))
        .ifPresent(m -> entries.put("source", m));
    fields
        .optional("type")
        .flatMap(v -> Choice.of(v, TYPES))
        .ifPresent(type -> entries.put("type", new Matcher.Equal(type)));
    fields
        .optional("read-only")
        .flatMap(Value::truth)
        .ifPresent(truth -> entries.put("read-only", new Matcher.Equal(truth)));
    fields.unknown(FIELDS);
    return Optional.of(new Matcher.Entries(entries));
  }
}
