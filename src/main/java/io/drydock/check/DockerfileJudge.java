package io.drydock.check;

import io.drydock.check.DockerfileText.Instruction;
import io.drydock.words.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges Dockerfiles as text: what they say, never what they build. */
final class DockerfileJudge {
  private DockerfileJudge() {}

  static Finding judge(Check.Dockerfile check, Evidence evidence) {
    var path = evidence.path(check.path());
    boolean exists = Files.isRegularFile(path);
    if (Expectation.wantAbsence(check.expect())) {
      return exists ? Finding.present(Optional.empty()) : Finding.passed("");
    }
    if (!exists) {
      return Finding.missing(FileCauses.missing(path, "dockerfile", evidence));
    }
    try {
      var text = FileJudge.content(path);
      var dockerfile = DockerfileText.parse(text);
      var mismatches =
          Expectations.mismatches(
              check.subject(), check.expect(), name -> value(name, text, dockerfile), evidence);
      return Finding.of(
          mismatches,
          text,
          mismatches.isEmpty() ? Optional.empty() : cause(check, path, text, dockerfile, evidence));
    } catch (IOException e) {
      return FileJudge.unreadable(path);
    }
  }

  private static Object value(String property, String text, DockerfileText dockerfile) {
    return switch (property) {
      case "content" -> text;
      case "instructions" -> dockerfile.byKeyword();
      case "order" -> dockerfile.instructions().stream().map(Instruction::toString).toList();
      case "stages" ->
          dockerfile.instructions().stream().filter(i -> i.keyword().equals("FROM")).count();
      case "form" -> dockerfile.forms();
      case "base" -> dockerfile.base();
      default ->
          throw new IllegalArgumentException("A Dockerfile has no property " + property + ".");
    };
  }

  private static Optional<Cause> cause(
      Check.Dockerfile check,
      Path path,
      String text,
      DockerfileText dockerfile,
      Evidence evidence) {
    return Stream.of(
            text.isBlank() ? FileCauses.different(path, text, evidence) : Optional.<Cause>empty(),
            misspelt(dockerfile),
            DockerfileSlips.in(check, dockerfile),
            missing(check, dockerfile),
            shellForm(check, dockerfile),
            order(check, dockerfile),
            otherLines(check, dockerfile))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> misspelt(DockerfileText dockerfile) {
    return dockerfile.instructions().stream()
        .filter(i -> !DockerfileText.KEYWORDS.contains(i.keyword()))
        .findFirst()
        .map(
            i ->
                new Cause(
                    "dockerfile.unknown-instruction",
                    "Line "
                        + i.line()
                        + " begins with `"
                        + i.keyword()
                        + "`, which is no instruction"
                        + Nearest.of(i.keyword(), DockerfileText.KEYWORDS)
                            .map(near -> "; did you mean `" + near + "`?")
                            .orElse("."),
                    "Each line begins with an instruction such as FROM or RUN."));
  }

  private static Optional<Cause> missing(Check.Dockerfile check, DockerfileText dockerfile) {
    var there = dockerfile.byKeyword();
    return check.expect().stream()
        .filter(e -> e.property().equals("instructions"))
        .map(Expectation::matcher)
        .filter(Matcher.Entries.class::isInstance)
        .flatMap(m -> ((Matcher.Entries) m).matchers().entrySet().stream())
        .filter(e -> !there.containsKey(e.getKey()) && !Matching.test(e.getValue(), List.of()))
        .findFirst()
        .map(
            e ->
                new Cause(
                    "dockerfile.missing-instruction",
                    "The Dockerfile has no "
                        + e.getKey()
                        + " instruction; it has "
                        + Words.list(List.copyOf(there.keySet()))
                        + ".",
                    ""));
  }

  private static Optional<Cause> shellForm(Check.Dockerfile check, DockerfileText dockerfile) {
    boolean asked = check.expect().stream().anyMatch(e -> e.property().equals("form"));
    return dockerfile.instructions().stream()
        .filter(
            i ->
                asked
                    && i.form().equals("shell")
                    && List.of("CMD", "ENTRYPOINT").contains(i.keyword()))
        .findFirst()
        .map(
            i ->
                new Cause(
                    i.brokenList() ? "dockerfile.broken-list" : "dockerfile.shell-form",
                    "Line "
                        + i.line()
                        + ": "
                        + (i.brokenList()
                            ? Words.quoted(i)
                                + " is no list to Docker, and goes to a shell, brackets and all:"
                                + " each word needs double quotes."
                            : i.keyword()
                                + " is in shell form, so `/bin/sh -c` runs as process 1."),
                    "Try " + i.keyword() + " " + Instruction.asList(i.arguments()) + "."));
  }

  private static Optional<Cause> order(Check.Dockerfile check, DockerfileText dockerfile) {
    return check.expect().stream()
        .filter(e -> e.property().equals("order"))
        .map(Expectation::matcher)
        .filter(Matcher.InOrder.class::isInstance)
        .findFirst()
        .flatMap(wanted -> outOfPlace(((Matcher.InOrder) wanted).parts(), dockerfile));
  }

  /**
   * The first instruction that is wanted behind another one and stands before it, or is not there.
   */
  private static Optional<Cause> outOfPlace(List<String> parts, DockerfileText dockerfile) {
    var instructions = dockerfile.instructions();
    int last = -1;
    for (var part : parts) {
      int next = find(part, instructions, last + 1);
      if (next < 0) {
        int before = find(part, instructions, 0);
        return Optional.of(
            before < 0 ? notThere(part) : before(instructions.get(before), instructions.get(last)));
      }
      last = next;
    }
    return Optional.empty();
  }

  private static int find(String part, List<Instruction> instructions, int from) {
    for (int i = from; i < instructions.size(); i++) {
      if (Matching.startsLike(instructions.get(i).toString(), part)) {
        return i;
      }
    }
    return -1;
  }

  private static Cause notThere(String part) {
    return new Cause("dockerfile.no-line", "No line begins with " + Words.quoted(part) + ".", "");
  }

  private static Cause before(Instruction first, Instruction second) {
    return new Cause(
        "dockerfile.order",
        "Line "
            + first.line()
            + ", "
            + Words.quoted(first)
            + ", stands before "
            + Words.quoted(second)
            + "; the task asks for it behind that.",
        "What changes seldom comes first: each change throws away the cache of all that follows.");
  }

  /** The lines of which one is another than asked for. */
  private static Optional<Cause> otherLines(Check.Dockerfile check, DockerfileText dockerfile) {
    var there = dockerfile.byKeyword();
    return check.expect().stream()
        .filter(e -> e.property().equals("instructions"))
        .map(Expectation::matcher)
        .filter(Matcher.Entries.class::isInstance)
        .flatMap(m -> ((Matcher.Entries) m).matchers().entrySet().stream())
        .filter(e -> there.containsKey(e.getKey()))
        .filter(e -> !Matching.test(e.getValue(), there.get(e.getKey())))
        .findFirst()
        .map(
            e ->
                new Cause(
                    "dockerfile.other-line",
                    "No %s line is as asked for; the Dockerfile has %s."
                        .formatted(
                            e.getKey(),
                            Words.list(
                                there.get(e.getKey()).stream()
                                    .map(line -> e.getKey() + " " + line)
                                    .toList())),
                    "Compare it with what the task says."));
  }
}
