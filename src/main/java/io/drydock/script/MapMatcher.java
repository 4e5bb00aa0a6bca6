package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Notation;
import io.drydock.check.Subject.Property;
import io.drydock.check.ValueKind;
import io.drydock.check.Variables;
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

  static Optional<Matcher> bind(Value value, Property property, Notation notation) {
    if (!value.isMap()) {
      return PlainMatcher.bind(value, ValueKind.MAP, notation);
    }
    var fields = Fields.of(value, value.name()).orElseThrow();
    if (fields.keys().size() == 1 && OF_THE_WHOLE.containsAll(fields.keys())) {
      return MatcherBinder.bind(value, ValueKind.MAP, notation);
    }
    return Kinds.entries(property)
        .map(kinds -> known(value, fields, kinds, notation))
        .orElseGet(() -> free(value, fields, Kinds.entryKind(property), notation));
  }

  /** Entries whose names are up to the author: variables, labels, headers. */
  private static Optional<Matcher> free(
      Value value, Fields fields, ValueKind kind, Notation notation) {
    var entries = new LinkedHashMap<String, Matcher>();
    for (var entry : fields.all()) {
      var name = notation.key(entry.getKey());
      boolean there =
          notation.keys().isEmpty()
              || notation.keys().contains(name)
              || !Variables.namesIn(name).isEmpty();
      if (!there) {
        fields.keyProblem(
            entry.getKey(),
            "Unknown key `%s` in %s.".formatted(entry.getKey(), value.name()),
            Suggestion.help(entry.getKey(), notation.keys()));
      } else if (entries.containsKey(name)) {
        fields.keyProblem(
            entry.getKey(),
            "`%s` stands here twice, in other letters.".formatted(entry.getKey()),
            "Try one of them.");
      } else {
        MatcherBinder.bind(entry.getValue(), kind, notation.entry(name))
            .ifPresent(m -> entries.put(name, m));
      }
    }
    return entries(value, fields, entries);
  }

  /** Entries whose names are given. */
  private static Optional<Matcher> known(
      Value value, Fields fields, Map<String, ValueKind> kinds, Notation notation) {
    var entries = new LinkedHashMap<String, Matcher>();
    kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            kind ->
                fields.keys().stream()
                    .filter(written -> notation.key(written).equals(kind.getKey()))
                    .findFirst()
                    .flatMap(fields::optional)
                    .flatMap(
                        v -> MatcherBinder.bind(v, kind.getValue(), notation.entry(kind.getKey())))
                    .ifPresent(m -> entries.put(kind.getKey(), m)));
    fields.unknown(kinds.keySet().stream().sorted().toList());
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
