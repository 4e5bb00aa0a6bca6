package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Subject.Property;
import io.drydock.check.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is expected of a map: matchers by name, or one matcher word for the map as a whole.
 */
final class MapMatcher {
  /** Alone in a map, these judge the map as a whole; nobody names a label so. */
  private static final Set<String> OF_THE_WHOLE = Set.of(Word.ABSENT.key(), Word.LENGTH.key());

  private MapMatcher() {}

  static Optional<Matcher> bind(Value value, Property property) {
    if (!value.isMap()) {
      return PlainMatcher.bind(value, ValueKind.MAP);
    }
    var fields = Fields.of(value, value.name()).orElseThrow();
    if (fields.keys().size() == 1 && OF_THE_WHOLE.containsAll(fields.keys())) {
      return MatcherBinder.bind(value, ValueKind.MAP);
    }
    return Kinds.entries(property)
        .map(kinds -> known(value, fields, property, kinds))
        .orElseGet(() -> free(value, fields, Kinds.entryKind(property)));
  }

  /** Entries whose names are up to the author: variables, labels, headers. */
  private static Optional<Matcher> free(Value value, Fields fields, ValueKind kind) {
    var entries = new LinkedHashMap<String, Matcher>();
    for (var entry : fields.all()) {
      var name = entry.getKey();
      MatcherBinder.bind(entry.getValue(), kind).ifPresent(m -> entries.put(name, m));
    }
    return entries(value, fields, entries);
  }

  /** Entries whose names are given. */
  private static Optional<Matcher> known(
      Value value, Fields fields, Property property, Map<String, ValueKind> kinds) {
    var entries = new LinkedHashMap<String, Matcher>();
    kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            kind ->
                fields
                    .optional(kind.getKey())
                    .flatMap(v -> MatcherBinder.bind(v, kind.getValue()))
                    .ifPresent(m -> entries.put(kind.getKey(), m)));
    if (property.name().equals("form")) {
      kinds.keySet().forEach(kind -> fields.optional(kind).ifPresent(KnownValues::checkForm));
    }
    fields.done();
    return entries(value, fields, entries);
  }

  private static Optional<Matcher> entries(
      Value value, Fields fields, Map<String, Matcher> entries) {
    if (fields.isEmpty()) {
      value.problem(
          value.name() + " is an empty map, which expects nothing.", "Try `{NAME: VALUE}`.");
    }
    return Optional.of(new Matcher.Entries(entries));
  }
}
