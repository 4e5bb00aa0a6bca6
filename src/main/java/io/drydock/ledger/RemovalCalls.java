package io.drydock.ledger;

import io.drydock.docker.Client;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ShellWords;
import io.drydock.docker.Wrappers;
import java.util.ArrayList;
import java.util.List;
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
          "system prune",
          "stack rm");

  /** After these a container does not run, so that it, and what it used, can be removed. */
  private static final Set<String> STOPPING =
      Set.of("container stop", "container kill", "container wait");

  private static final Pattern IN_ANY_ORDER =
      Pattern.compile("\\b(for|while|until|watch)\\b|[`]|\\$\\(|(?<![&>])&(?![&>])");

  private static final Set<String> WRAPPERS = Set.of("xargs", "find", "parallel", "watch");
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "eval");
  private static final int DEEPEST = 4;

  private RemovalCalls() {}

  /** In order; those that stop containers are among them. */
  static List<DockerCall> in(String line) {
    return in(line, false);
  }

  /**
   * The same.
   *
   * @param passingBy only those that no program on the shell's PATH can see
   */
  static List<DockerCall> in(String line, boolean passingBy) {
    return in(line, passingBy, DEEPEST).toList();
  }

  private static Stream<DockerCall> in(String line, boolean passingBy, int depth) {
    return ShellWords.commands(line).stream()
        .flatMap(words -> of(words, passingBy, depth))
        .filter(RemovalCalls::removes);
  }

  private static Stream<DockerCall> of(List<String> all, boolean passingBy, int depth) {
    var words = Wrappers.strip(all);
    if (words.isEmpty()) {
      return Stream.empty();
    }
    var program = program(words.getFirst());
    if (SHELLS.contains(program) && depth > 0) {
      return words.subList(1, words.size()).stream()
          .filter(word -> word.contains("docker") || word.contains("podman"))
          .flatMap(
              word ->
                  in(
                      program.equals("eval")
                          ? String.join(" ", words.subList(1, words.size()))
                          : word,
                      passingBy && !Wrappers.passBy(all),
                      depth - 1));
    }
    int docker = indexOfDocker(words);
    boolean wrapped = WRAPPERS.contains(program) || words.getFirst().startsWith("-");
    if (docker < 0 || docker > 0 && !wrapped) {
      return Stream.empty();
    }
    if (passingBy && !Wrappers.passBy(all) && !words.get(docker).contains("/")) {
      return Stream.empty();
    }
    var inner = new ArrayList<>(words.subList(docker, words.size()));
    if (docker > 0 && Set.of("xargs", "find", "parallel").contains(program)) {
      // Its arguments come from elsewhere.
      inner.add("$");
    }
    return DockerCall.of(inner).stream();
  }

  private static int indexOfDocker(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (Client.calledBy(words.get(i)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static String program(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  /** Whether a call may take something, or stop a container that goes then. */
  static boolean removes(DockerCall call) {
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
