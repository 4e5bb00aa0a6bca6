package io.drydock.check;

import io.drydock.docker.OneOffContainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Puts the values of variables into checks. */
final class Resolution {
  private final UnaryOperator<String> each;

  Resolution(Variables variables) {
    this(variables::expand);
  }

  private Resolution(UnaryOperator<String> each) {
    this.each = each;
  }

  /** The names of all variables that a check uses. */
  static Set<String> namesIn(Check check) {
    var names = new TreeSet<String>();
    new Resolution(
            text -> {
              names.addAll(Variables.namesIn(text));
              return text;
            })
        .resolve(check);
    return names;
  }

  Check resolve(Check check) {
    return switch (check) {
      case Check.Image(var reference, var expect, var options) ->
          new Check.Image(text(reference), all(expect), options(options));
      case Check.Container(var meant, var each, var expect, var options) ->
          new Check.Container(selector(meant), each, all(expect), options(options));
      case Check.Volume(var name, var expect, var options) ->
          new Check.Volume(text(name), all(expect), options(options));
      case Check.Network(var name, var expect, var options) ->
          new Check.Network(text(name), all(expect), options(options));
      case Check.Compose(var project, var file, var expect, var options) ->
          new Check.Compose(
              project.map(this::text), file.map(this::text), all(expect), options(options));
      case Check.Registry(var reference, var expect, var options) ->
          new Check.Registry(text(reference), all(expect), options(options));
      case Check.Http(var target, var method, var redirects, var sent, var expect, var options) ->
          new Check.Http(
              target(target),
              method,
              redirects,
              new HttpRequestParts(values(sent.headers()), sent.body().map(this::text)),
              all(expect),
              options(options));
      case Check.File(var path, var expect, var options) ->
          new Check.File(text(path), all(expect), options(options));
      case Check.Dockerfile(var path, var expect, var options) ->
          new Check.Dockerfile(text(path), all(expect), options(options));
      case Check.Ran(var command, var expect, var options) ->
          new Check.Ran(text(command), all(expect), options(options));
      case Check.Login(var registry, var expect, var options) ->
          new Check.Login(text(registry), all(expect), options(options));
      case Check.Engine(var expect, var options) -> new Check.Engine(all(expect), options(options));
      case Check.Exec(var container, var command, var expect, var options) ->
          new Check.Exec(text(container), texts(command), all(expect), options(options));
      case Check.OneOff(var container, var expect, var options) ->
          new Check.OneOff(oneOff(container), all(expect), options(options));
      case Check.Run(var command, var expect, var options) ->
          new Check.Run(text(command), all(expect), options(options));
      case Check.AnyOf(var branches, var title, var within) ->
          new Check.AnyOf(
              branches.stream().map(this::checks).toList(), title.map(this::text), within);
      case Check.Not(var checks, var title, var within) ->
          new Check.Not(checks(checks), title.map(this::text), within);
    };
  }

  private ContainerSelector selector(ContainerSelector meant) {
    return new ContainerSelector(
        meant.name().map(this::text),
        meant.image().map(this::text),
        meant.id().map(this::text),
        meant.labels().map(this::matcher),
        meant.network().map(this::text),
        meant.project().map(this::text),
        meant.service().map(this::text));
  }

  private OneOffContainer oneOff(OneOffContainer container) {
    return new OneOffContainer(
        text(container.image()),
        texts(container.command()),
        values(container.env()),
        container.user().map(this::text),
        values(container.volumes()),
        container.network().map(this::text),
        container.limit());
  }

  private Map<String, String> values(Map<String, String> texts) {
    var resolved = new LinkedHashMap<String, String>();
    texts.forEach((name, value) -> resolved.put(text(name), text(value)));
    return resolved;
  }

  private HttpTarget target(HttpTarget target) {
    return switch (target) {
      case HttpTarget.Url(var url) -> new HttpTarget.Url(text(url));
      case HttpTarget.InContainer(var container, var port, var path) ->
          new HttpTarget.InContainer(text(container), text(port), text(path));
    };
  }

  private Options options(Options options) {
    return new Options(
        options.within(),
        options.since(),
        options.saveAs(),
        options.title().map(this::text),
        options.stays());
  }

  private List<Check> checks(List<Check> checks) {
    return checks.stream().map(this::resolve).toList();
  }

  private List<Expectation> all(List<Expectation> expect) {
    return expect.stream()
        .map(e -> new Expectation(text(e.property()), matcher(e.matcher())))
        .toList();
  }

  Matcher matcher(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Equal(var value) -> new Matcher.Equal(value(value));
      case Matcher.Contains(var part) -> new Matcher.Contains(text(part));
      case Matcher.Matches(var regex) -> new Matcher.Matches(text(regex));
      case Matcher.StartsWith(var prefix) -> new Matcher.StartsWith(text(prefix));
      case Matcher.EndsWith(var suffix) -> new Matcher.EndsWith(text(suffix));
      case Matcher.OneOf(var values) ->
          new Matcher.OneOf(values.stream().map(this::value).toList());
      case Matcher.Length(var inner) -> new Matcher.Length(matcher(inner));
      case Matcher.Every(var inner) -> new Matcher.Every(matcher(inner));
      case Matcher.Some(var inner) -> new Matcher.Some(matcher(inner));
      case Matcher.Negated(var inner) -> new Matcher.Negated(matcher(inner));
      case Matcher.AllOf(var matchers) ->
          new Matcher.AllOf(matchers.stream().map(this::matcher).toList());
      case Matcher.Entries(var matchers) -> {
        var resolved = new LinkedHashMap<String, Matcher>();
        matchers.forEach((key, value) -> resolved.put(text(key), matcher(value)));
        yield new Matcher.Entries(resolved);
      }
      case Matcher.Structured(var format, var paths) -> {
        var resolved = new LinkedHashMap<String, Matcher>();
        paths.forEach((path, value) -> resolved.put(text(path), matcher(value)));
        yield new Matcher.Structured(format, resolved);
      }
      case Matcher.Later(var word, var texts) -> Bounds.of(word, texts(texts));
      case Matcher.InOrder(var parts) -> new Matcher.InOrder(texts(parts));
      case Matcher.AtLeast _,
          Matcher.AtMost _,
          Matcher.LessThan _,
          Matcher.MoreThan _,
          Matcher.Keep _,
          Matcher.Between _,
          Matcher.Version _,
          Matcher.Absent _,
          Matcher.After _ ->
          matcher;
    };
  }

  private Object value(Object value) {
    return switch (value) {
      case String text -> text(text);
      case List<?> list -> list.stream().map(this::value).toList();
      default -> value;
    };
  }

  private List<String> texts(List<String> texts) {
    return texts.stream().map(this::text).toList();
  }

  private String text(String text) {
    return each.apply(text);
  }
}
