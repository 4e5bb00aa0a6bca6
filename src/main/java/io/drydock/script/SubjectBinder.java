package io.drydock.script;

import io.drydock.check.Check;
import io.drydock.check.Expectation;
import io.drydock.check.HttpRequestParts;
import io.drydock.check.Options;
import io.drydock.check.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a check about one subject. The switch is the table of names: a new kind is one more line.
 */
final class SubjectBinder {
  private SubjectBinder() {}

  static Optional<Check> bind(Subject subject, Fields unread) {
    var fields = unread.called("a check about `" + subject.key() + "`");
    var target = fields.optional(subject.key()).orElseThrow();
    var options = OptionsBinder.bind(fields, subject);
    var expect = expectations(subject, fields);
    var check = check(subject, target, fields, expect, options);
    fields.unknown(words(subject));
    Contradictions.check(fields, expect);
    return check;
  }

  private static Optional<Check> check(
      Subject subject, Value target, Fields fields, List<Expectation> expect, Options options) {
    return switch (subject) {
      case IMAGE -> {
        var reference = Targets.reference(target);
        reference.ifPresent(text -> Contradictions.checkItself(fields, text, expect));
        yield reference.map(text -> new Check.Image(text, expect, options));
      }
      case CONTAINER ->
          Selectors.container(target)
              .map(meant -> new Check.Container(meant, truth(fields, "each"), expect, options));
      case VOLUME -> Targets.name(target).map(name -> new Check.Volume(name, expect, options));
      case NETWORK -> Targets.name(target).map(name -> new Check.Network(name, expect, options));
      case COMPOSE -> Selectors.compose(target, expect, options);
      case REGISTRY ->
          Targets.reference(target).map(text -> new Check.Registry(text, expect, options));
      case HTTP -> http(target, fields, expect, options);
      case FILE -> target.text().map(path -> new Check.File(path, expect, options));
      case DOCKERFILE -> target.text().map(path -> new Check.Dockerfile(path, expect, options));
      case RAN -> target.text().map(command -> new Check.Ran(command, expect, options));
      case LOGIN -> target.text().map(registry -> new Check.Login(registry, expect, options));
      case ENGINE -> engine(target, fields, expect, options);
      case EXEC -> Targets.exec(target, expect, options);
      case ONE_OFF ->
          OneOffBinder.bind(target).map(made -> new Check.OneOff(made, expect, options));
      case RUN -> target.text().map(command -> new Check.Run(command, expect, options));
    };
  }

  private static List<Expectation> expectations(Subject subject, Fields fields) {
    var expect = new ArrayList<Expectation>();
    for (var property : subject.properties()) {
      if (property.judged()) {
        fields
            .optional(property.name())
            .flatMap(value -> ExpectationBinder.bind(subject, property, value))
            .ifPresent(expect::add);
      }
    }
    return List.copyOf(expect);
  }

  private static List<String> words(Subject subject) {
    return Stream.concat(
            subject.properties().stream().map(Subject.Property::name), OptionsBinder.KEYS.stream())
        .toList();
  }

  private static Optional<Check> http(
      Value target, Fields fields, List<Expectation> expect, Options options) {
    var method =
        fields.optional("method").flatMap(value -> Choice.of(value, Targets.METHODS)).orElse("GET");
    boolean redirects = truth(fields, "redirects");
    var sent =
        new HttpRequestParts(
            fields.optional("request-headers").map(RequestParts::headers).orElse(Map.of()),
            fields.optional("request-body").flatMap(Value::wordOrEmpty));
    RequestParts.checkMethod(fields, method, sent);
    return Targets.http(target)
        .map(server -> new Check.Http(server, method, redirects, sent, expect, options));
  }

  private static boolean truth(Fields fields, String option) {
    return fields.optional(option).flatMap(Value::truth).orElse(false);
  }

  private static Optional<Check> engine(
      Value target, Fields fields, List<Expectation> expect, Options options) {
    if (!target.isNothing()) {
      target.problem(
          "Nothing stands behind `engine:`; there is only one.",
          "Try its expectations as keys beside it, such as `dangling-images: 0`.");
    } else if (Subject.ENGINE.properties().stream().noneMatch(p -> fields.has(p.name()))) {
      target.problem(
          "Nothing is expected of the engine, so this can never fail.",
          "Try a key beside it, such as `dangling-images: 0`.");
    }
    return Optional.of(new Check.Engine(expect, options));
  }
}
