package io.drydock.script;

import io.drydock.grade.Criterion;
import io.drydock.grade.ManualOverride;
import io.drydock.grade.Rubric;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the points that a person has set: a list of {@code id, criterion, points, reason}. */
public final class OverridesReader {
  /** The name of the file, in the folder in which grades are kept. */
  public static final String FILE = "overrides.yaml";

  private static final Pattern POINTS = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,2})?");

  private OverridesReader() {}

  /** Reads them from their file; criteria are those of the rubric. */
  public static Loaded<List<ManualOverride>> read(Path file, Rubric rubric) {
    return Source.of(file).then(source -> Binding.read(source, root -> bind(root, rubric)));
  }

  private static List<ManualOverride> bind(Value root, Rubric rubric) {
    var criteria =
        rubric
            .criteria()
            .collect(Collectors.toMap(Criterion::id, Function.identity(), (a, _) -> a));
    var seen = new HashSet<List<String>>();
    return root.named("the file").itemsOrNone().stream()
        .map(
            item ->
                Fields.of(item, "an override")
                    .map(fields -> bind(fields, criteria, seen))
                    .orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private static ManualOverride bind(
      Fields fields, Map<String, Criterion> criteria, Set<List<String>> seen) {
    var id = fields.required("id", "Try `id:` with the ID of a hand-in.").flatMap(Value::word);
    var criterion =
        fields
            .required("criterion", "Try `criterion:` with an ID of the rubric.")
            .flatMap(value -> known(value, criteria));
    var points =
        fields
            .required("points", "Try `points:` with a number.")
            .flatMap(value -> points(value, criterion));
    var reason =
        fields
            .required("reason", "Try `reason:` with a sentence for the student.")
            .flatMap(Value::word);
    if (id.isPresent()
        && criterion.isPresent()
        && !seen.add(List.of(id.get(), criterion.get().id()))) {
      fields.problem(
          "The points of `%s` for `%s` are set twice.".formatted(criterion.get().id(), id.get()),
          "Try to remove one of the two.");
    }
    fields.done();
    return new ManualOverride(
        id.orElse(""),
        criterion.map(Criterion::id).orElse(""),
        points.orElse(0.0),
        reason.orElse(""));
  }

  private static Optional<Criterion> known(Value value, Map<String, Criterion> criteria) {
    var name = value.word();
    var found = name.map(criteria::get);
    if (name.isPresent() && found.isEmpty()) {
      value.problem(
          "the rubric has no criterion `%s`.".formatted(name.get()),
          Suggestion.help(name.get(), criteria.keySet()));
    }
    return found;
  }

  private static Optional<Double> points(Value value, Optional<Criterion> criterion) {
    return value
        .word()
        .flatMap(
            text -> {
              boolean fits =
                  POINTS.matcher(text).matches()
                      && criterion
                              .map(
                                  own ->
                                      new BigDecimal(text).compareTo(new BigDecimal(own.points())))
                              .orElse(0)
                          <= 0;
              if (!fits) {
                value.problem(
                    "`%s` is no number of points here.".formatted(text),
                    criterion
                        .map(own -> "Try a number from 0 to %d.".formatted(own.points()))
                        .orElse("Try a number such as `2.5`."));
              }
              return fits ? Optional.of(Double.parseDouble(text)) : Optional.empty();
            });
  }
}
