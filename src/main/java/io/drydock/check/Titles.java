package io.drydock.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks in a few words: "image `nginx:testing`, same as `nginx`". */
final class Titles {
  /** Of a list, "exposes `80/tcp`" says all: "containing" would be noise. */
  private static final Set<String> LISTS =
      Arrays.stream(Subject.values())
          .flatMap(subject -> subject.properties().stream())
          .filter(property -> property.kind() == ValueKind.LIST)
          .map(Subject.Property::name)
          .collect(Collectors.toSet());

  private Titles() {}

  static String of(Check check) {
    return check.title().orElseGet(() -> made(check));
  }

  private static String made(Check check) {
    return switch (check) {
      case Check.Image c -> "image " + Words.quoted(c.reference()) + rest(c.expect());
      case Check.Container c -> SelectorWords.of(c.meant(), c.each()) + rest(c.expect());
      case Check.Volume c -> "volume " + Words.quoted(c.name()) + rest(c.expect());
      case Check.Network c -> "network " + Words.quoted(c.name()) + rest(c.expect());
      case Check.Compose c ->
          "Compose project " + Words.quoted(c.project().or(c::file).orElse("")) + rest(c.expect());
      case Check.Registry c -> Words.quoted(c.reference()) + " in the registry" + registry(c);
      case Check.Http c -> "answer from " + server(c.target()) + rest(c.expect());
      case Check.File c -> "file " + Words.quoted(c.path()) + rest(c.expect());
      case Check.Dockerfile c -> "Dockerfile " + Words.quoted(c.path()) + rest(c.expect());
      case Check.Ran c -> "you ran " + Words.quoted(c.command()) + rest(c.expect());
      case Check.Login c ->
          "login at "
              + Words.quoted(c.registry().isEmpty() ? "Docker Hub" : c.registry())
              + rest(c.expect());
      case Check.Engine c -> "engine" + rest(c.expect());
      case Check.Exec c ->
          Words.quoted(String.join(" ", c.command()))
              + " in "
              + Words.quoted(c.container())
              + rest(c.expect());
      case Check.OneOff c ->
          (c.container().command().isEmpty()
                  ? "a run"
                  : Words.quoted(String.join(" ", c.container().command())))
              + " of the image "
              + Words.quoted(c.container().image())
              + rest(c.expect());
      case Check.Run c -> Words.quoted(c.command()) + rest(c.expect());
      case Check.AnyOf c ->
          c.branches().stream().map(Titles::all).collect(Collectors.joining(" or "));
      case Check.Not c -> "not: " + all(c.inside());
    };
  }

  private static String all(List<Check> checks) {
    return checks.stream().map(Titles::of).collect(Collectors.joining(" and "));
  }

  private static String server(HttpTarget target) {
    return switch (target) {
      case HttpTarget.Url(var url) -> Words.quoted(url);
      case HttpTarget.InContainer(var container, var port, var path) ->
          "port %s of the container %s%s"
              .formatted(
                  port,
                  Words.quoted(container),
                  path.equals("/") ? "" : ", path " + Words.quoted(path));
    };
  }

  /** "Same as" itself means the image that has this name on the engine. */
  private static String registry(Check.Registry c) {
    var asHere = new Expectation("same-as", new Matcher.Equal(c.reference()));
    var others = c.expect().stream().filter(e -> !e.equals(asHere)).toList();
    return (others.size() < c.expect().size() ? ", the same as here" : "") + rest(others);
  }

  private static String rest(List<Expectation> expect) {
    return expect.stream()
        .filter(e -> !(e.property().equals("exit") && allowsFailure(e.matcher())))
        .filter(e -> !(e.matcher() instanceof Matcher.Keep))
        .map(Titles::expectation)
        .map(text -> ", " + text)
        .collect(Collectors.joining());
  }

  /** A task that lets a command fail or not has nothing to tell about it. */
  private static boolean allowsFailure(Matcher exit) {
    return exit instanceof Matcher.OneOf(var values) && values.size() > 1;
  }

  private static String expectation(Expectation e) {
    if (e.property().equals("exists")) {
      return e.matcher() instanceof Matcher.Equal(Boolean there) && !there ? "gone" : "there";
    }
    var expected =
        switch (e.matcher()) {
          case Matcher.Contains(var part) when LISTS.contains(e.property()) -> Words.quoted(part);
          case Matcher other -> Words.expected(e.property(), other);
        };
    return e.property().replace('-', ' ') + " " + expected;
  }
}
