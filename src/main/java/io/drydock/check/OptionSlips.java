package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.words.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Options in the wrong place, with the wrong dashes, or of no command. */
final class OptionSlips {
  /** Options of a run that hardly any program in a container has. */
  private static final Set<String> OF_RUN =
      Set.of(
          "--name",
          "--detach",
          "--publish",
          "--env",
          "--volume",
          "--platform",
          "--hostname",
          "--read-only",
          "--rm",
          "--network",
          "--mount",
          "--restart",
          "--workdir",
          "--env-file");

  private static final Pattern ONE_DASH =
      Pattern.compile("unknown shorthand flag: '.' in (-[a-z]{2}[a-z-]*)");
  private static final Pattern CUT_TAG = Pattern.compile("pull (\\S+:\\S+) (-[a-z]{2,})");
  private static final Pattern UNKNOWN = Pattern.compile("unknown flag: (--[\\w-]+)");
  private static final Pattern NOT_A_SWITCH =
      Pattern.compile(
          "invalid argument \"([^\"]*)\" for \"[^\"]*(--[\\w-]+)\" flag: strconv.ParseBool");

  private static final List<String> OF_CONTAINER =
      List.of(
          "attach", "commit", "cp", "create", "diff", "exec", "export", "inspect", "kill", "logs",
          "ls", "pause", "port", "prune", "rename", "restart", "rm", "run", "start", "stats",
          "stop", "top", "unpause", "update", "wait");
  private static final List<String> OF_IMAGE =
      List.of(
          "build", "history", "import", "inspect", "load", "ls", "prune", "pull", "push", "rm",
          "save", "tag");

  private OptionSlips() {}

  /** What stands behind an image's name is the container's command. */
  static Optional<Cause> behindImage(DockerCall call, CommandResult ran) {
    if (!Slip.isOf(call, "container run", "container create") || call.arguments().size() < 2) {
      return Optional.empty();
    }
    var image = call.arguments().getFirst();
    var command = call.arguments().subList(1, call.arguments().size());
    boolean begins =
        command.getFirst().matches("-(d|p|e|v|i|t|it|ti|dit|w|u|h|P)|--[a-z][a-z-]+.*");
    return command.stream()
        .filter(word -> begins || OF_RUN.contains(word.split("=", 2)[0]))
        .filter(word -> word.startsWith("-"))
        .findFirst()
        .map(
            word ->
                Slip.of(
                    "behind-image",
                    ran,
                    "`%s` stands behind the image `%s`, so it went into the container as a part of its command."
                        .formatted(word, image),
                    "Options of `docker run` come before the image's name: put it there, and run it again."));
  }

  static Optional<Cause> oneDash(DockerCall call, CommandResult ran) {
    var cut = CUT_TAG.matcher(ran.line());
    if (!ran.succeeded() && cut.find()) {
      return Optional.of(
          Slip.of(
              "cut-tag",
              ran,
              "A blank stands before `%s`, so it was read as an option: the tag is one word."
                  .formatted(cut.group(2)),
              "Try `%s%s`.".formatted(cut.group(1), cut.group(2))));
    }
    return ONE_DASH
        .matcher(ran.output())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .map(
            word ->
                Slip.of(
                    "one-dash",
                    ran,
                    "`%s` was read letter by letter: an option of a whole word has two dashes."
                        .formatted(word),
                    "Try `-%s`.".formatted(word)));
  }

  /** {@code docker container alpine …}: the word that says what to do is not there. */
  static Optional<Cause> noCommand(DockerCall call, CommandResult ran) {
    if (call.command().size() == 1 && call.flags().isEmpty()) {
      return aloneInGroup(call.command().getFirst());
    }
    if (call.command().size() != 2) {
      return Optional.empty();
    }
    var group = call.command().getFirst();
    var word = call.command().getLast();
    var known =
        switch (group) {
          case "container" -> OF_CONTAINER;
          case "image" -> OF_IMAGE;
          default -> List.<String>of();
        };
    if (known.isEmpty() || known.contains(word) || word.startsWith("-")) {
      return Optional.empty();
    }
    var other = group.equals("image") ? OF_CONTAINER : OF_IMAGE;
    if (other.contains(word)) {
      var right = group.equals("image") ? "container" : "image";
      return Optional.of(
          Slip.of(
              "other-group",
              ran,
              "`%s` is a command of `docker %s`, and not of `docker %s`."
                  .formatted(word, right, group),
              "Try `docker %s %s`.".formatted(right, word)));
    }
    var near = Nearest.of(word, known);
    boolean image = group.equals("container") && near.isEmpty() && !call.arguments().isEmpty();
    return Optional.of(
        Slip.of(
            "no-command",
            ran,
            "`%s` is no command of `docker %s`%s"
                .formatted(
                    word,
                    group,
                    near.map(n -> "; the nearest one is `" + n + "`.")
                        .orElse(image ? ": `run` is missing before it." : ".")),
            "`docker %s --help` lists its commands.".formatted(group)));
  }

  private static Optional<Cause> aloneInGroup(String group) {
    return group.equals("image") || group.equals("container") || group.equals("volume")
        ? Optional.of(
            Slip.quietly(
                "group-alone",
                "`docker %s` alone only shows its help: what to do is missing, such as `ls`."
                    .formatted(group),
                "Put the command behind it."))
        : Optional.empty();
  }

  static Optional<Cause> unknown(DockerCall call, CommandResult ran) {
    return Slip.first(
        Stream.of(
            found(UNKNOWN, ran)
                .map(
                    f ->
                        Slip.of(
                            "unknown-option",
                            ran,
                            "`%s` has no option `%s`.".formatted(typed(call), f.group(1)),
                            OF_IMAGE.contains(f.group(1).substring(2))
                                    || OF_CONTAINER.contains(f.group(1).substring(2))
                                ? "`%s` is a command: it has no dashes."
                                    .formatted(f.group(1).substring(2))
                                : "Try `%s --help`: it lists its options.".formatted(typed(call)))),
            found(NOT_A_SWITCH, ran)
                .map(
                    f ->
                        Slip.of(
                            "switch-with-value",
                            ran,
                            "`%s` is a switch and takes no value; `%s` is none of its."
                                .formatted(f.group(2), f.group(1)),
                            "Write it without `=`: `%s %s`.".formatted(f.group(2), f.group(1))))));
  }

  private static String typed(DockerCall call) {
    return ("docker " + call.name()).strip();
  }

  private static Optional<MatchResult> found(Pattern pattern, CommandResult ran) {
    return pattern.matcher(ran.output()).results().findFirst();
  }
}
