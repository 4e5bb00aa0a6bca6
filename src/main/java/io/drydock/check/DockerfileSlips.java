package io.drydock.check;

import io.drydock.check.DockerfileText.Instruction;
import io.drydock.docker.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Slips in the lines of a Dockerfile that Docker reads as something else. */
final class DockerfileSlips {
  private static final String TYPOGRAPHIC = ".*[“”„‘’«»].*";

  private DockerfileSlips() {}

  /** The first slip in a line, for a Dockerfile that is not as asked for. */
  static Optional<Cause> in(Check.Dockerfile check, DockerfileText dockerfile) {
    return Stream.concat(
            dockerfile.instructions().stream().map(DockerfileSlips::ofList),
            Stream.of(port(dockerfile), base(check, dockerfile)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> ofList(Instruction line) {
    var text = line.arguments();
    if (!List.of("CMD", "ENTRYPOINT").contains(line.keyword()) || !text.startsWith("[")) {
      return Optional.empty();
    }
    var where = "Line " + line.line() + ": ";
    if (text.matches(TYPOGRAPHIC)) {
      return slip(
          "quotes",
          where + "the quotes are typographic ones, as a word processor makes them.",
          "Type them anew as plain double quotes, `\"`.");
    }
    if (line.form().equals("exec")) {
      boolean one = text.matches("\\[\\s*\"[^\",]*\\s[^\",]*\"\\s*]");
      return one
          ? slip(
              "one-word",
              where
                  + "the list has one word only, so Docker looks for a program of that whole name.",
              "Try " + line.keyword() + " " + Instruction.asList(text) + ".")
          : Optional.empty();
    }
    if (!text.contains("]")) {
      return slip(
          "bracket",
          where + "the closing bracket `]` of the list is missing.",
          "Put it at the end of the line.");
    }
    var behind = text.substring(text.lastIndexOf(']') + 1).strip();
    return behind.isEmpty()
        ? Optional.empty()
        : slip(
            "behind-list",
            where + "behind the list stands `%s`, so it is no list to Docker.".formatted(behind),
            "Take `%s` away.".formatted(behind));
  }

  private static Optional<Cause> port(DockerfileText dockerfile) {
    return dockerfile.instructions().stream()
        .filter(i -> i.keyword().equals("EXPOSE") && i.arguments().matches("\\d+:\\d+.*"))
        .findFirst()
        .flatMap(
            i ->
                slip(
                    "expose-pair",
                    "Line %d: `%s` names two ports; EXPOSE takes the container's port alone."
                        .formatted(i.line(), i),
                    "The port of the machine is given at `docker run`, with `--publish`."));
  }

  private static Optional<Cause> base(Check.Dockerfile check, DockerfileText dockerfile) {
    var there = dockerfile.base();
    return check.expect().stream()
        .filter(e -> e.property().equals("base"))
        .map(Expectation::plainText)
        .filter(wanted -> there != null && !same(wanted, there))
        .findFirst()
        .flatMap(
            wanted ->
                slip(
                    "base",
                    "The FROM line begins with `%s`; the task asks for `%s`."
                        .formatted(there, wanted),
                    "Name and tag both count: without a tag Docker takes `latest`."));
  }

  private static boolean same(String wanted, String there) {
    return ImageReference.parse(wanted).equals(ImageReference.parse(there));
  }

  private static Optional<Cause> slip(String kind, String says, String help) {
    return Optional.of(new Cause("dockerfile." + kind, says, help));
  }
}
