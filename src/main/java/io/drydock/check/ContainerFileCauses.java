package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import io.drydock.docker.FileEntry;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a file that a check asks for is not in a container: what the learner's commands tell. */
final class ContainerFileCauses {
  private static final Pattern PATH = Pattern.compile("/[\\w.+-]+(?:/[\\w.+-]+)*");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private ContainerFileCauses() {}

  static Optional<Cause> missing(
      Check.Container check, ContainerSummary container, Evidence evidence) {
    return check.expect().stream()
        .filter(e -> e.property().equals("files"))
        .flatMap(ContainerFileCauses::paths)
        .flatMap(
            path ->
                evidence
                    .containerFile(container, path)
                    .map(ContainerFileCauses::empty)
                    .orElseGet(() -> missing(path, container, evidence))
                    .stream())
        .findFirst();
  }

  private static Optional<Cause> empty(FileEntry file) {
    return file.type().equals("file") && file.size() == 0
        ? Optional.of(
            new Cause(
                "container.file-empty",
                "The file is there, and it is empty.",
                "Try to write something into it."))
        : Optional.empty();
  }

  private static Stream<String> paths(Expectation expectation) {
    return expectation.matcher() instanceof Matcher.Entries(var entries)
        ? entries.keySet().stream()
        : Stream.empty();
  }

  private static Optional<Cause> missing(
      String path, ContainerSummary container, Evidence evidence) {
    return evidence.ranSince(Since.TASK).stream()
        .flatMap(ran -> ran.calls().reversed().stream().map(call -> of(path, container, call, ran)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> of(
      String path, ContainerSummary container, DockerCall call, CommandResult ran) {
    var name = container.name();
    if (Slip.isOf(call, "container run")) {
      return Optional.of(
          new Cause(
              "container.file-in-another",
              "`docker container run` starts a new container each time: what it wrote is not in `%s`."
                  .formatted(name),
              "Try `docker container exec %s`: that runs a command in it.".formatted(name)));
    }
    if (Slip.isOf(call, "container cp")) {
      return copied(path, call, ran);
    }
    if (!Slip.isOf(call, "container exec")) {
      return Optional.empty();
    }
    if (call.arguments().contains(">")) {
      return Optional.of(
          new Cause(
              "container.no-shell",
              "`>` went to the program as a word: only a shell in the container makes a file of it.",
              "Try `docker container exec %s sh -c '… > FILE'`.".formatted(name)));
    }
    if (QUOTED.matcher(ran.line()).replaceAll("").contains(">")) {
      return Optional.of(
          new Cause(
              "container.file-outside",
              "The shell of your machine has taken the `>`, so the file was written on your machine.",
              "Put all of it into the container's shell: `docker container exec %s sh -c '… > FILE'`."
                  .formatted(name)));
    }
    return elsewhere(path, String.join(" ", call.arguments()));
  }

  private static Optional<Cause> copied(String path, DockerCall call, CommandResult ran) {
    if (!ran.succeeded() || call.arguments().size() != 2) {
      return ran.succeeded()
          ? Optional.empty()
          : Optional.of(
              new Cause(
                  "container.copy-failed",
                  FailedCommands.ended(ran),
                  "Look at the path on your machine.",
                  new Cause.CommandEnded(ran.line(), true)));
    }
    var to = call.arguments().getLast();
    int colon = to.indexOf(':');
    var from = call.arguments().getFirst();
    var target = to.substring(colon + 1);
    return colon < 0
        ? Optional.empty()
        : elsewhere(
            path,
            target.endsWith("/") ? target + from.substring(from.lastIndexOf('/') + 1) : target);
  }

  /** A file of that name, in whatever letters, at another place. */
  private static Optional<Cause> elsewhere(String path, String text) {
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return PATH.matcher(text)
        .results()
        .map(found -> found.group())
        .filter(found -> !found.equals(path) && found.toLowerCase(Locale.ROOT).endsWith(name))
        .findFirst()
        .map(
            found ->
                new Cause(
                    "container.file-elsewhere",
                    "It was written to `%s`; the task asks for `%s`.".formatted(found, path),
                    "Compare the paths letter by letter."));
  }
}
