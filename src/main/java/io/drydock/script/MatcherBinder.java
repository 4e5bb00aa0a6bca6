package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Notation;
import io.drydock.check.Since;
import io.drydock.check.StructuredText.Format;
import io.drydock.check.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what is expected of one value: a plain value, one matcher word, or several at once. */
final class MatcherBinder {
  private MatcherBinder() {}

  /** The matcher for a value of this kind; nothing, with a problem, where it cannot be one. */
  static Optional<Matcher> bind(Value value, ValueKind kind) {
    return bind(value, kind, Notation.PLAIN);
  }

  /** The same for a value in a notation. */
  static Optional<Matcher> bind(Value value, ValueKind kind, Notation notation) {
    int before = value.reading().problems().size();
    var matcher =
        value.isMap() ? words(value, kind, notation) : PlainMatcher.bind(value, kind, notation);
    return matcher.filter(
        made ->
            value.reading().problems().size() > before
                || Extremes.check(value, made, kind, notation));
  }

  private static Optional<Matcher> words(Value value, ValueKind kind, Notation notation) {
    var allowed = Word.keysFor(kind);
    if (allowed.isEmpty()) {
      value.mismatch(Kinds.says(kind), "Try a plain value without a matcher.");
      return Optional.empty();
    }
    var fields = Fields.of(value, "a matcher").orElseThrow();
    if (fields.isEmpty()) {
      value.problem(
          value.name() + " is an empty map, which expects nothing.", Suggestion.oneOf(allowed));
    }
    var matchers = new ArrayList<Matcher>();
    for (var entry : fields.all()) {
      var word = Word.named(entry.getKey());
      if (word.isEmpty()) {
        fields.keyProblem(
            entry.getKey(),
            "There is no matcher `%s`.".formatted(entry.getKey()),
            Suggestion.help(entry.getKey(), allowed));
      } else if (!word.get().judges(kind)) {
        fields.keyProblem(
            entry.getKey(),
            "`%s` cannot judge %s, which is %s."
                .formatted(entry.getKey(), value.name(), Kinds.says(kind)),
            Suggestion.oneOf(allowed));
      } else {
        word(word.get(), entry.getValue(), value, kind, notation).ifPresent(matchers::add);
      }
    }
    return switch (matchers.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(matchers.getFirst());
      default -> Optional.of(new Matcher.AllOf(List.copyOf(matchers)));
    };
  }

  private static Optional<Matcher> word(
      Word word, Value value, Value judged, ValueKind kind, Notation notation) {
    if (LaterBounds.standIn(value, word, kind)) {
      return LaterBounds.of(value, word.key());
    }
    return switch (word) {
      case CONTAINS ->
          value.isList()
              ? containsAll(value, judged, kind, notation)
              : contains(value, judged, kind, notation);
      case STARTS_WITH -> neverEmpty(value).map(Matcher.StartsWith::new);
      case ENDS_WITH -> neverEmpty(value).map(Matcher.EndsWith::new);
      case MATCHES -> Regexes.of(value).map(Matcher.Matches::new);
      case ONE_OF -> oneOf(value, judged, kind, notation);
      case AT_LEAST ->
          amount(value, kind)
              .filter(low -> kind == ValueKind.JSON || NeverFails.check(value, low))
              .map(Matcher.AtLeast::new);
      case AT_MOST -> amount(value, kind).map(Matcher.AtMost::new);
      case LESS_THAN -> amount(value, kind).map(Matcher.LessThan::new);
      case MORE_THAN -> amount(value, kind).map(Matcher.MoreThan::new);
      case BETWEEN -> between(value, kind);
      case LENGTH ->
          bind(value.named("the length of " + judged.name()), ValueKind.NUMBER)
              .map(Matcher.Length::new);
      case VERSION -> VersionBounds.of(value);
      case ABSENT -> value.truth().map(Matcher.Absent::new);
      case ALL ->
          bind(element(value, judged), kindOfElements(kind), notation).map(Matcher.Every::new);
      case ANY ->
          bind(element(value, judged), kindOfElements(kind), notation).map(Matcher.Some::new);
      case NOT ->
          bind(value.named(judged.name()), kind, notation)
              .filter(inner -> KeptParts.checkNone(value, inner))
              .map(Matcher.Negated::new);
      case AS ->
          value
              .text()
              .filter(name -> Names.checkVariable(name, value::problem))
              .map(Matcher.Keep::new);
      case IN_ORDER -> PlainMatcher.bind(value, ValueKind.ORDER, notation);
      case JSON -> StructuredMatcher.bind(value, Format.JSON, MatcherBinder::inText);
      case YAML -> StructuredMatcher.bind(value, Format.YAML, MatcherBinder::inText);
      case SINCE -> since(value);
    };
  }

  private static Optional<Matcher> inText(Value value) {
    return bind(value, ValueKind.JSON);
  }

  private static ValueKind kindOfElements(ValueKind list) {
    return list == ValueKind.JSON ? ValueKind.JSON : ValueKind.TEXT;
  }

  private static Optional<Matcher> contains(
      Value value, Value judged, ValueKind kind, Notation notation) {
    return neverEmpty(value)
        .filter(
            text ->
                kind != ValueKind.LIST || KnownValues.check(element(value, judged), text, notation))
        .map(Matcher.Contains::new);
  }

  /** Each of several texts. */
  private static Optional<Matcher> containsAll(
      Value value, Value judged, ValueKind kind, Notation notation) {
    List<Matcher> all =
        value.items().stream()
            .flatMap(item -> contains(item, judged, kind, notation).stream())
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new Matcher.AllOf(all));
  }

  private static Value element(Value value, Value list) {
    return value.named("an element of " + list.name());
  }

  private static Optional<String> neverEmpty(Value value) {
    var text = value.wordOrEmpty();
    return text.filter(t -> NeverFails.check(value, t));
  }

  private static Optional<Matcher> oneOf(
      Value value, Value judged, ValueKind kind, Notation notation) {
    var values = new ArrayList<>();
    for (var item : value.items()) {
      if (kind == ValueKind.TEXT || kind == ValueKind.JSON) {
        item.wordOrEmpty()
            .filter(text -> KnownValues.check(item.named(judged.name()), text, notation))
            .ifPresent(values::add);
      } else {
        amount(item, kind).ifPresent(values::add);
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Matcher.OneOf(List.copyOf(values)));
  }

  private static Optional<Matcher> between(Value value, ValueKind kind) {
    var bounds = value.items();
    if (bounds.isEmpty()) {
      return Optional.empty();
    }
    if (bounds.size() != 2) {
      value.problem("`between` needs two values.", "Try `between: [LOW, HIGH]`.");
      return Optional.empty();
    }
    var low = amount(bounds.getFirst(), kind);
    var high = amount(bounds.getLast(), kind);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get() > high.get()) {
      value.problem(
          "Nothing is between these: the first is greater than the second.",
          "Try `between: [LOW, HIGH]`.");
      return Optional.empty();
    }
    return Optional.of(new Matcher.Between(low.get(), high.get()));
  }

  private static Optional<Matcher> since(Value value) {
    return Choice.of(value, List.of("task", "lesson"))
        .map(word -> new Matcher.After(Since.valueOf(word.toUpperCase(Locale.ROOT))));
  }

  private static Optional<Long> amount(Value value, ValueKind kind) {
    return kind == ValueKind.SIZE ? Amounts.size(value) : value.number(0, Long.MAX_VALUE);
  }
}
