package io.drydock.check;

import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In what a call of the right command is not the wanted one, in one sentence. */
final class CallDifference {
  private CallDifference() {}

  /** The first difference; empty where none can be told in a sentence. */
  static Optional<String> between(DockerCall made, DockerCall wanted) {
    return Stream.of(behindImage(made, wanted), flag(made, wanted), argument(made, wanted))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> behindImage(DockerCall made, DockerCall wanted) {
    boolean runs = made.name().matches("container (run|create)") && made.arguments().size() > 1;
    return runs
        ? wanted.flags().entrySet().stream()
            .filter(flag -> !made.flags().containsKey(flag.getKey()))
            .filter(
                flag ->
                    made.arguments().stream()
                        .skip(1)
                        .anyMatch(
                            word ->
                                word.equals("--" + flag.getKey())
                                    || word.startsWith("--" + flag.getKey() + "=")
                                    || word.equals("-" + flag.getKey().charAt(0))))
            .findFirst()
            .map(
                flag ->
                    "the option stands behind the image's name, so it went into the container; it belongs before it: `%s`"
                        .formatted(typed(flag.getKey(), flag.getValue())))
        : Optional.empty();
  }

  private static Optional<String> flag(DockerCall made, DockerCall wanted) {
    for (var flag : wanted.flags().entrySet()) {
      var values = made.flags().get(flag.getKey());
      if (values == null) {
        return Optional.of("`" + typed(flag.getKey(), flag.getValue()) + "` is missing");
      }
      for (var value : flag.getValue()) {
        if (!values.contains(value)) {
          return Optional.of(
              "`--%s` has the value `%s`, and not `%s`"
                  .formatted(flag.getKey(), String.join(" ", values), value));
        }
      }
    }
    return Optional.empty();
  }

  private static String typed(String flag, List<String> values) {
    var value = values.isEmpty() ? "true" : values.getFirst();
    return "--" + flag + (value.equals("true") ? "" : " " + value);
  }

  private static Optional<String> argument(DockerCall made, DockerCall wanted) {
    for (int i = 0; i < wanted.arguments().size(); i++) {
      var word = wanted.arguments().get(i);
      if (i >= made.arguments().size()) {
        return Optional.of("`" + word + "` is missing behind it");
      }
      var typed = made.arguments().get(i);
      if (!typed.equals(word) && !isSame(typed, word)) {
        return Optional.of("it is about `" + typed + "`, and not about `" + word + "`");
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(String typed, String word) {
    var reference = ImageReference.parse(typed);
    return reference.isPresent() && reference.equals(ImageReference.parse(word));
  }
}
