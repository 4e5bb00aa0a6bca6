package io.drydock.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks in a few words: "image `nginx:testing`, same as `nginx`". */
final class Titles {
  private Titles() {}

  static String of(Check check) {
    return switch (check) {
      case Check.Image c -> "image " + Words.quoted(c.reference()) + rest(c.expect());
      case Check.Container c -> "container " + container(c) + rest(c.expect());
      case Check.Volume c -> "volume " + Words.quoted(c.name()) + rest(c.expect());
      case Check.Network c -> "network " + Words.quoted(c.name()) + rest(c.expect());
      case Check.Registry c -> Words.quoted(c.reference()) + " in the registry" + rest(c.expect());
      case Check.Http c -> "answer from " + Words.quoted(c.url()) + rest(c.expect());
      case Check.File c -> "file " + Words.quoted(c.path()) + rest(c.expect());
      case Check.Dockerfile c -> "Dockerfile " + Words.quoted(c.path()) + rest(c.expect());
      case Check.Ran c -> "you ran " + Words.quoted(c.command()) + rest(c.expect());
      case Check.Login c ->
          "login at " + Words.quoted(c.registry().isEmpty() ? "Docker Hub" : c.registry()) + rest(c.expect());
      case Check.Engine c -> "engine" + rest(c.expect());
      case Check.Exec c ->
          Words.quoted(String.join(" ", c.command())) + " in " + Words.quoted(c.container()) + rest(c.expect());
      case Check.Run c -> Words.quoted(c.command()) + rest(c.expect());
      case Check.AnyOf c -> c.branches().stream().map(Titles::all).collect(Collectors.joining(" or "));
      case Check.Not c -> "not: " + all(c.checks());
    };
  }

  private static String all(List<Check> checks) {
    return checks.stream().map(Titles::of).collect(Collectors.joining(" and "));
  }

  private static String container(Check.Container c) {
    return Stream.of(c.name(), c.image().map(image -> "of " + image), c.id())
        .flatMap(Optional::stream)
        .map(Words::quoted)
        .collect(Collectors.joining(" "));
  }

  private static String rest(List<Expectation> expect) {
    return expect.stream().map(Titles::expectation).map(text -> ", " + text).collect(Collectors.joining());
  }

  private static String expectation(Expectation e) {
    if (e.property().equals("exists")) {
      return e.matcher().equals(new Matcher.Equal(Boolean.FALSE)) ? "gone" : "there";
    }
    return e.property().replace('-', ' ') + " " + Words.expected(e.matcher());
  }
}
