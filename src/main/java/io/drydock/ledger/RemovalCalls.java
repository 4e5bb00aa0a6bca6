package io.drydock.ledger;

import io.drydock.docker.DockerCall;
import io.drydock.docker.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the calls in a shell line that remove something, also behind {@code xargs}, loops and
 * {@code sh -c}.
 */
final class RemovalCalls {
  private static final Set<String> REMOVING =
      Set.of(
          "container rm",
          "image rm",
          "volume rm",
          "network rm",
          "container prune",
          "image prune",
          "volume prune",
          "network prune",
          "system prune");

  /** After these a container does not run, so that it, and what it used, can be removed. */
  private static final Set<String> STOPPING =
      Set.of("container stop", "container kill", "container wait");

  private static final Pattern IN_ANY_ORDER =
      Pattern.compile("\\b(for|while|until|watch)\\b|[`]|\\$\\(|(?<![&>])&(?![&>])");

  /** Words before a command that change nothing about it. */
  private static final Set<String> BEFORE =
      Set.of(
          "do", "then", "else", "elif", "if", "while", "until", "{", "!", "nohup", "sudo", "env",
          "time", "exec", "command");

  private static final Set<String> WRAPPERS =
      Set.of("xargs", "find", "parallel", "timeout", "nice", "watch", "sudo", "env");
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "eval");
  private static final int DEEPEST = 4;

  private RemovalCalls() {}

  /** In order; those that stop containers are among them. */
  static List<DockerCall> in(String line) {
    return in(line, DEEPEST).toList();
  }

  private static Stream<DockerCall> in(String line, int depth) {
    return ShellWords.commands(line).stream()
        .flatMap(words -> of(bare(words), depth))
        .filter(RemovalCalls::removes);
  }

  private static List<String> bare(List<String> words) {
    int at = 0;
    while (at < words.size()
        && (BEFORE.contains(words.get(at)) || words.get(at).matches("\\w+=.*"))) {
      at++;
    }
    return words.subList(at, words.size());
  }

  private static Stream<DockerCall> of(List<String> words, int depth) {
    if (words.isEmpty()) {
      return Stream.empty();
    }
    var program = program(words.getFirst());
    if (SHELLS.contains(program) && depth > 0) {
      return words.subList(1, words.size()).stream()
          .filter(word -> word.contains("docker"))
          .flatMap(
              word ->
                  in(
                      program.equals("eval")
                          ? String.join(" ", words.subList(1, words.size()))
                          : word,
                      depth - 1));
    }
    if (program.equals("docker-compose")) {
      return call(prefixed(words)).stream();
    }
    int docker = indexOfDocker(words);
    boolean wrapped = WRAPPERS.contains(program) || words.getFirst().startsWith("-");
    if (docker < 0 || docker > 0 && !wrapped) {
      return Stream.empty();
    }
    var inner = new ArrayList<>(words.subList(docker, words.size()));
    if (docker > 0 && Set.of("xargs", "find", "parallel").contains(program)) {
      // Its arguments come from elsewhere.
      inner.add("$");
    }
    return call(inner).stream();
  }

  private static List<String> prefixed(List<String> words) {
    var all = new ArrayList<>(List.of("docker", "compose"));
    all.addAll(words.subList(1, words.size()));
    return all;
  }

  private static int indexOfDocker(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (program(words.get(i)).equals("docker")) {
        return i;
      }
    }
    return -1;
  }

  private static String program(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  private static Optional<DockerCall> call(List<String> words) {
    return DockerCall.of(words);
  }

  private static boolean removes(DockerCall call) {
    return REMOVING.contains(call.name()) || ComposeDown.isOne(call) || onlyStops(call);
  }

  /** Whether it removes nothing itself. */
  static boolean onlyStops(DockerCall call) {
    return STOPPING.contains(call.name()) || ComposeDown.isStop(call);
  }

  /** Whether calls may run again, side by side, or in another order than they stand in the line. */
  static boolean inAnyOrder(String line) {
    return IN_ANY_ORDER.matcher(line).find();
  }
}
