package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the learner's own commands tell of a file that is not there, or is not as it should be. */
final class FileCommands {
  private FileCommands() {}

  /** Why a file is not there. */
  static Optional<Cause> missing(Path path, Evidence evidence) {
    var name = path.getFileName().toString();
    var folder = path.getParent().getFileName().toString();
    return evidence.ranSince(Since.TASK).stream().flatMap(ran -> of(name, folder, ran)).findFirst();
  }

  private static Stream<Cause> of(String name, String folder, CommandResult ran) {
    return Slip.first(
        Stream.of(
            ran.calls().stream()
                .flatMap(call -> reversed(name, call).or(() -> unnamed(call, ran)).stream())
                .findFirst(),
            failed(name, folder, ran)))
        .stream();
  }

  private static Optional<Cause> reversed(String name, DockerCall call) {
    if (!Slip.isOf(call, "container cp") || call.arguments().size() != 2) {
      return Optional.empty();
    }
    var from = call.arguments().getFirst();
    var to = call.arguments().getLast();
    return !from.contains(":") && to.contains(":") && to.endsWith(name)
        ? Optional.of(
            new Cause(
                "file.copied-other-way",
                "`%s` was copied into the container: the other way round is asked for."
                    .formatted(from),
                "What is copied comes first, where to comes second: `docker container cp %s %s`."
                    .formatted(to, from)))
        : Optional.empty();
  }

  private static Optional<Cause> unnamed(DockerCall call, CommandResult ran) {
    boolean writes = Slip.isOf(call, "image save", "container export");
    return writes && !call.flags().containsKey("output") && !ran.line().matches("(?s).*[>|].*")
        ? Optional.of(
            new Cause(
                "file.to-the-screen",
                "`docker %s` had no file to write to.".formatted(call.name()),
                "Try `--output FILE`, or `> FILE` behind it."))
        : Optional.empty();
  }

  private static Optional<Cause> failed(String name, String folder, CommandResult ran) {
    boolean about = ran.line().contains(name) || ran.line().contains(folder);
    return about && !ran.succeeded()
        ? Optional.of(
            new Cause(
                "file.command-failed",
                FailedCommands.ended(ran),
                FailedCommands.MEND_IT,
                new Cause.CommandEnded(ran.line(), true)))
        : Optional.empty();
  }

  /** What has written a file whose content is another than asked for. */
  static Optional<Cause> writer(Path path, Evidence evidence) {
    var name = path.getFileName().toString();
    return evidence.ranSince(Since.TASK).stream()
        .filter(ran -> ran.line().contains(name))
        .flatMap(
            ran ->
                ran.calls().reversed().stream()
                    .filter(call -> Slip.isOf(call, "image save", "container export"))
                    .flatMap(
                        call ->
                            CommandPurpose.of(call)
                                .map(
                                    does ->
                                        new Cause(
                                            "file.written-by",
                                            "The file `%s` comes of `docker %s %s`, which %s."
                                                .formatted(
                                                    name,
                                                    call.name(),
                                                    String.join(" ", call.arguments()),
                                                    does),
                                            "Look at what the task wants to be written."))
                                .stream()))
        .findFirst();
  }
}
