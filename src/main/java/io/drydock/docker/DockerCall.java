package io.drydock.docker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * One call of the Docker client, with aliases and flag spellings made one: {@code docker images -q}
 * and {@code docker image ls --quiet} are equal.
 *
 * @param command the words of the command: {@code [image, ls]}
 * @param flags long names without dashes, each with its values in order; a switch has the value
 *     "true"
 * @param arguments what is not a flag
 */
public record DockerCall(
    List<String> command, Map<String, List<String>> flags, List<String> arguments) {

  /** What comes behind these is a list of things, and its order says nothing. */
  private static final Set<String> TAKE_LISTS =
      Set.of(
          "rm", "stop", "start", "kill", "pause", "unpause", "restart", "wait", "inspect", "stats",
          "update", "save");

  /** Of Compose's commands, the ones that take more than names of services. */
  private static final Set<String> NO_LISTS_OF_COMPOSE = Set.of("run", "exec", "cp");

  public DockerCall {
    command = List.copyOf(command);
    arguments = List.copyOf(arguments);
    var copies = new LinkedHashMap<String, List<String>>();
    flags.forEach((flag, values) -> copies.put(flag, List.copyOf(values)));
    flags = Collections.unmodifiableMap(copies);
  }

  /** The words of the command as they are typed: {@code image ls}. */
  public String name() {
    return String.join(" ", command);
  }

  /** All calls of the Docker client in a shell line, in order. */
  public static List<DockerCall> in(String shellLine) {
    return in(shellLine, ClientFlags.UNKNOWN);
  }

  /** The same, where a client can be asked about its flags. */
  public static List<DockerCall> in(String shellLine, ClientFlags client) {
    return ShellWords.commands(shellLine).stream()
        .map(words -> of(words, client))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The call that these words make, or nothing where they call something else. */
  public static Optional<DockerCall> of(List<String> words) {
    return of(words, ClientFlags.UNKNOWN);
  }

  /** The same, where a client can be asked about its flags. */
  public static Optional<DockerCall> of(List<String> words, ClientFlags client) {
    var bare = Wrappers.strip(words);
    return (bare.isEmpty() ? Optional.<CallReader.Parts>empty() : CallReader.read(bare, client))
        .map(call -> new DockerCall(call.command(), call.flags(), call.arguments()));
  }

  /**
   * Whether this call does all that a pattern asks for: its command, its flags and its arguments.
   */
  public boolean covers(DockerCall pattern) {
    return covers(pattern, (_, _) -> false);
  }

  /**
   * The same, where more is known of what arguments mean.
   *
   * @param alike whether a wanted argument and one of this call, which read differently, are about
   *     one thing
   */
  public boolean covers(DockerCall pattern, BiPredicate<String, String> alike) {
    return isCommand(pattern.command)
        && pattern.flags.entrySet().stream()
            .allMatch(
                wanted ->
                    flags.getOrDefault(wanted.getKey(), List.of()).containsAll(wanted.getValue()))
        && argumentsFit(pattern.arguments, alike);
  }

  /**
   * {@code docker inspect} finds out by itself what a name stands for, unless {@code --type} says
   * it.
   */
  private boolean isCommand(List<String> wanted) {
    return command.equals(wanted)
        || command.equals(List.of("inspect"))
            && wanted.size() == 2
            && wanted.getLast().equals("inspect")
            && flags.getOrDefault("type", wanted.subList(0, 1)).equals(wanted.subList(0, 1));
  }

  private boolean argumentsFit(List<String> wanted, BiPredicate<String, String> alike) {
    BiPredicate<String, String> same = (one, typed) -> same(one, typed) || alike.test(one, typed);
    if (takesList()) {
      return wanted.stream()
          .allMatch(one -> arguments.stream().anyMatch(typed -> same.test(one, typed)));
    }
    return wanted.size() <= arguments.size()
        && IntStream.range(0, wanted.size())
            .allMatch(i -> same.test(wanted.get(i), arguments.get(i)));
  }

  private boolean takesList() {
    var verb = command.isEmpty() ? "" : command.getLast();
    return command.size() == 2 && command.getFirst().equals("compose")
        ? !NO_LISTS_OF_COMPOSE.contains(verb)
        : TAKE_LISTS.contains(verb);
  }

  private static boolean same(String wanted, String actual) {
    return wanted.equals(actual)
        || ImageReference.parse(wanted)
            .flatMap(a -> ImageReference.parse(actual).map(a::equals))
            .orElse(false);
  }
}
