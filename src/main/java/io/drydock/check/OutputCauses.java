package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the right command has not printed what it should. */
final class OutputCauses {
  private OutputCauses() {}

  /**
   * For a command that did not fail.
   *
   * @param call the call that is meant, where it is one of the client
   */
  static Cause of(
      CommandResult ran, Optional<DockerCall> call, Check.Ran check, List<Mismatch> mismatches) {
    var line = Words.quoted(ran.line());
    return call.flatMap(made -> Slips.in(made, ran))
        .or(() -> call.flatMap(OutputCauses::inBackground))
        .or(() -> call.filter(_ -> isBlank(mismatches)).flatMap(OutputCauses::nothingToDo))
        .or(() -> call.filter(OutputCauses::isNarrowed).flatMap(m -> listedOthers(m, mismatches)))
        .or(() -> call.flatMap(made -> ofTemplate(made, mismatches)))
        .or(() -> call.filter(made -> hasFlag(made, "quiet")).map(OutputCauses::quiet))
        .or(() -> call.flatMap(made -> listedOthers(made, mismatches)))
        .orElseGet(
            () ->
                new Cause(
                    "ran.other-output",
                    line + " ran, but printed something else: " + missing(check, mismatches),
                    "Compare what it printed with what the task asks for."));
  }

  private static boolean hasFlag(DockerCall call, String flag) {
    return call.flags().containsKey(flag);
  }

  private static boolean isBlank(List<Mismatch> mismatches) {
    return mismatches.stream()
        .anyMatch(m -> m.property().equals("output") && m.actual().equals("nothing"));
  }

  private static Optional<Cause> inBackground(DockerCall call) {
    return FailedCommands.is(call, "container run") && hasFlag(call, "detach")
        ? Optional.of(
            new Cause(
                "ran.in-background",
                "With `-d` (`--detach`) it ran in the background, and what it printed did not come here: only the container's ID did.",
                "Try it without `-d`."))
        : Optional.empty();
  }

  private static Optional<Cause> nothingToDo(DockerCall call) {
    return FailedCommands.is(call, "container run") && call.arguments().size() == 1
        ? Optional.of(
            new Cause(
                "ran.without-command",
                "`%s` was run without a command of yours: what its image runs by itself printed nothing."
                    .formatted(call.arguments().getFirst()),
                "Put the command behind the image's name."))
        : Optional.empty();
  }

  private static Optional<Cause> ofTemplate(DockerCall call, List<Mismatch> mismatches) {
    if (!hasFlag(call, "format")) {
      return Slip.isOf(call, "image inspect", "container inspect", "inspect")
              && mismatches.stream().noneMatch(m -> m.expected().startsWith("containing"))
          ? Optional.of(
              new Cause(
                  "ran.whole-document",
                  "It printed the whole document; the task asks for one part of it.",
                  "`--format` with a template in single quotes prints a part."))
          : Optional.empty();
    }
    var template = call.flags().get("format").getLast();
    boolean notation =
        !template.contains("json")
            && mismatches.stream()
                .anyMatch(m -> m.actual().matches("`(\\{\\{|map\\[|\\{|\\[\\{).*"));
    return Optional.of(
        notation
            ? new Cause(
                "ran.template-notation",
                "The template `%s` prints the notation of the language Go, no JSON."
                    .formatted(template),
                "Try `json` in it: `{{json .Config}}`.")
            : new Cause(
                "ran.template",
                "The template `%s` prints one field, and what the task asks for is not in it."
                    .formatted(template),
                "Try the template of the task, or leave `--format` out: then all is printed."));
  }

  private static Cause quiet(DockerCall call) {
    return new Cause(
        "ran.quiet",
        "With `-q` (`--quiet`) `docker %s` prints IDs only, and no names.".formatted(call.name()),
        "Try it without `-q`.");
  }

  private static boolean isNarrowed(DockerCall call) {
    return !call.arguments().isEmpty() || hasFlag(call, "filter");
  }

  private static Optional<Cause> listedOthers(DockerCall call, List<Mismatch> mismatches) {
    if (!call.name().endsWith(" ls")) {
      return Optional.empty();
    }
    var what =
        Stream.concat(
                call.arguments().stream(), call.flags().getOrDefault("filter", List.of()).stream())
            .map(Words::quoted)
            .toList();
    var expected =
        mismatches.stream()
            .filter(m -> m.property().equals("output"))
            .map(Mismatch::expected)
            .findFirst()
            .orElse("");
    boolean asked = expected.isEmpty() || expected.contains("as asked for");
    return Optional.of(
        new Cause(
            "ran.other-list",
            what.isEmpty()
                ? "What it listed is not what is asked for"
                    + (asked ? "." : ": that is a list " + expected + ".")
                : "It listed only what fits "
                    + String.join(" and ", what)
                    + (asked
                        ? ", and nothing did."
                        : "; the task asks for a list " + expected + "."),
            what.isEmpty()
                ? "A filter or a name behind it makes it shorter."
                : "Look at the names in the list."));
  }

  private static String missing(Check.Ran check, List<Mismatch> mismatches) {
    return mismatches.stream()
        .filter(m -> m.property().equals("output") && !m.expected().equals("as asked for"))
        .findFirst()
        .map(
            m ->
                m.actual().equals("nothing")
                    ? "nothing at all, and its output should be one " + m.expected() + "."
                    : "its output should be one " + m.expected() + ".")
        .orElse(
            "it is not as asked for" + check.title().map(title -> ", " + title + ".").orElse("."));
  }
}
