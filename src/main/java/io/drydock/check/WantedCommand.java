package io.drydock.check;

import io.drydock.docker.ClientFlags;
import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ShellWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a check wants to have been run.
 *
 * @param call where it is one of Docker's
 * @param words where it is another program's: its name, and what must stand behind it somewhere
 */
record WantedCommand(Optional<DockerCall> call, List<String> words) {
  /** Programs that print a file. Whoever asks for one of them asks for what the file says. */
  private static final Set<String> READERS = Set.of("cat", "less", "more", "head", "tail", "jq");

  /** What the client prints where it fails. */
  private static final List<String> ERRORS =
      List.of("Error", "error:", "template parsing error", "docker: ", "See 'docker");

  private static final String SHORT_OR_LONG_ID = "(sha256:)?[0-9a-f]{4,64}";

  static WantedCommand of(String pattern, ClientFlags client) {
    return new WantedCommand(
        DockerCall.in(pattern, client).stream().findFirst(),
        ShellWords.commands(pattern).stream().findFirst().orElse(List.of()));
  }

  /**
   * How a line did it.
   *
   * @param exit the exit code, as far as it is the command's own
   * @param output what the command itself printed, whatever another program made of it
   */
  record Done(int exit, String output) {}

  /** How a line did what is wanted; empty where it did not. */
  Optional<Done> in(CommandResult ran, Evidence evidence) {
    return call.isPresent()
        ? ran.calls().stream()
            .filter(made -> made.covers(call.get(), (a, b) -> isOneThing(a, b, evidence)))
            .filter(made -> !FilterSlips.listsNamesakesOfVerb(made, ran))
            .findFirst()
            .map(made -> done(ran, made))
        : Optional.of(new Done(ran.exit(), ran.output())).filter(_ -> hasWords(ran.line()));
  }

  /** Where a line is more than one command, its exit code may be another program's. */
  private static Done done(CommandResult ran, DockerCall made) {
    var own = ran.printed().get(made);
    boolean went =
        own != null
            && !own.isBlank()
            && ShellWords.commands(ran.line()).size() > 1
            && ERRORS.stream().noneMatch(own::contains);
    return new Done(went ? 0 : ran.exit(), own == null ? ran.output() : own);
  }

  private boolean hasWords(String line) {
    if (words.isEmpty()) {
      return false;
    }
    var commands = ShellWords.commands(line);
    return commands.stream()
            .anyMatch(ran -> ran.getFirst().equals(words.getFirst()) && ran.containsAll(words))
        || READERS.contains(words.getFirst())
            && words.size() == 2
            && Stream.of(line.split("[\\s'\"<>|;&()]+"))
                .anyMatch(word -> fileName(word).equals(fileName(words.getLast())));
  }

  private static String fileName(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  /** An image or a container by its name and by its ID, or an image by its digest. */
  private static boolean isOneThing(String wanted, String typed, Evidence evidence) {
    boolean digest = typed.contains("@sha256:");
    if (!digest && !typed.matches(SHORT_OR_LONG_ID)) {
      return false;
    }
    var bare = typed.replace("sha256:", "");
    var name = ImageReference.parse(wanted).map(ImageReference::familiar);
    return evidence.images().stream()
            .filter(image -> name.filter(image.tags()::contains).isPresent())
            .anyMatch(
                image ->
                    digest
                        ? image.digests().contains(typed)
                        : image.id().replace("sha256:", "").startsWith(bare))
        || evidence.containers().stream()
            .anyMatch(c -> c.name().equals(wanted) && c.id().startsWith(bare));
  }
}
