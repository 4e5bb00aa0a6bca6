package io.drydock.check;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which containers are meant, in words: "container `web`", "each container of the service `db`".
 */
final class SelectorWords {
  private SelectorWords() {}

  static String of(ContainerSelector meant, boolean each) {
    var words =
        Stream.of(
                meant.name().map(Words::quoted),
                meant.image().map(image -> "of " + Words.quoted(image)),
                meant.id().map(Words::quoted),
                meant.service().map(service -> "of the service " + Words.quoted(service)),
                meant.project().map(project -> "of the project " + Words.quoted(project)),
                meant.labels().map(labels -> "with the label " + labels(labels)),
                meant.network().map(network -> "in the network " + Words.quoted(network)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    var noun = each ? "each container" : words.isEmpty() ? "any container" : "container";
    return words.isEmpty() ? noun : noun + " " + words;
  }

  private static String labels(Matcher matcher) {
    return matcher instanceof Matcher.Contains(var name)
        ? Words.quoted(name)
        : Words.expected(matcher);
  }
}
