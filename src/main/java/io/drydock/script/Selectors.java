package io.drydock.script;

import io.drydock.check.Check;
import io.drydock.check.ContainerSelector;
import io.drydock.check.Expectation;
import io.drydock.check.Matcher;
import io.drydock.check.Options;
import io.drydock.check.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which things of an engine are meant: one by its name, or those that fit a map. */
final class Selectors {
  private Selectors() {}

  /** A container by name, or those that fit name, image, id, label, network, project, service. */
  static Optional<ContainerSelector> container(Value value) {
    if (!value.isMap()) {
      return Targets.name(value).map(ContainerSelector::named);
    }
    var fields = Fields.of(value, "`container`").orElseThrow();
    var meant =
        new ContainerSelector(
            fields.optional("name").flatMap(Targets::name),
            fields.optional("image").flatMap(References::of),
            fields.optional("id").flatMap(Value::word),
            fields.optional("label").flatMap(Selectors::label),
            fields.optional("network").flatMap(Targets::name),
            fields.optional("project").flatMap(Targets::name),
            fields.optional("service").flatMap(Value::word));
    boolean any = fields.has("any");
    fields.optional("any").ifPresent(Selectors::checkAny);
    fields.done();
    if (fields.isEmpty()) {
      value.problem(
          "Nothing here tells which container.",
          "Try `name`, `image`, `id`, `label`, `network`, `project`, `service` or `any: true`.");
    } else if (any && fields.keys().size() > 1) {
      fields.keyProblem(
          "any",
          "Any container is meant, and others tell which one.",
          "Try `any: true` alone, or the others without it.");
    }
    return Optional.of(meant);
  }

  /** A Compose project by name, or by a map of project and file. */
  static Optional<Check> compose(Value value, List<Expectation> expect, Options options) {
    if (!value.isMap()) {
      return Targets.name(value)
          .map(name -> new Check.Compose(Optional.of(name), Optional.empty(), expect, options));
    }
    var fields = Fields.of(value, "`compose`").orElseThrow();
    var project = fields.optional("project").flatMap(Targets::name);
    var file = fields.optional("file").flatMap(Value::text);
    fields.done();
    if (fields.isEmpty()) {
      value.problem("Nothing here tells which project.", "Try `project` or `file`.");
    }
    return Optional.of(new Check.Compose(project, file, expect, options));
  }

  private static void checkAny(Value value) {
    if (value.truth().filter(any -> !any).isPresent()) {
      value.problem("`any` can only be true.", "Try `any: true`.");
    }
  }

  /** A name, NAME=VALUE as after {@code --filter}, or a map of names to what is expected. */
  private static Optional<Matcher> label(Value value) {
    if (value.isScalar()) {
      return value
          .word()
          .map(
              text -> {
                var parts = text.split("=", 2);
                return parts.length == 1
                    ? new Matcher.Contains(text)
                    : new Matcher.Entries(Map.of(parts[0], new Matcher.Equal(parts[1])));
              });
    }
    var labels = Fields.of(value, value.name());
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    if (labels.get().isEmpty()) {
      value.problem("`label` is an empty map, which selects nothing.", "Try `{NAME: VALUE}`.");
    }
    var entries = new LinkedHashMap<String, Matcher>();
    for (var entry : labels.get().all()) {
      MatcherBinder.bind(entry.getValue(), ValueKind.TEXT)
          .ifPresent(m -> entries.put(entry.getKey(), m));
    }
    return Optional.of(new Matcher.Entries(entries));
  }
}
