package io.drydock.docker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call of the Docker client, with aliases and flag spellings made one: {@code docker images -q} and
 * {@code docker image ls --quiet} are equal.
 *
 * @param command the words of the command: {@code [image, ls]}
 * @param flags long names without dashes, each with its values in order; a switch has the value "true"
 * @param arguments what is not a flag
 */
public record DockerCommandLine(
    List<String> command, Map<String, List<String>> flags, List<String> arguments) {

  private static final Map<String, String> TOP_LEVEL = new LinkedHashMap<>();
  private static final Map<String, String> SYNONYMS =
      Map.of("list", "ls", "ps", "ls", "remove", "rm", "b", "build");
  private static final Set<String> GROUPS =
      Set.of(
          "image", "container", "volume", "network", "system", "builder", "buildx", "manifest", "context",
          "compose", "config", "secret", "service", "stack", "swarm", "node", "plugin", "trust", "checkpoint");
  private static final Set<String> GLOBAL_VALUES =
      Set.of("--config", "--context", "-c", "--host", "-H", "--log-level", "-l", "--tlscacert", "--tlscert", "--tlskey");

  /** Flags that take no value, whatever the command. */
  private static final Set<String> SWITCHES =
      Set.of(
          "detach", "interactive", "tty", "rm", "init", "privileged", "publish-all", "read-only",
          "no-healthcheck", "oom-kill-disable", "sig-proxy", "disable-content-trust", "quiet", "help", "no-cache",
          "force-rm", "squash", "compress", "push", "load", "check", "all", "no-trunc", "digests", "size",
          "latest", "tree", "force", "volumes", "no-prune", "all-tags", "human", "follow", "timestamps",
          "details", "password-stdin", "verbose", "insecure", "amend", "purge");

  private static final Map<Character, String> SHORT =
      Map.ofEntries(
          Map.entry('p', "publish"), Map.entry('d', "detach"), Map.entry('i', "interactive"),
          Map.entry('t', "tty"), Map.entry('e', "env"), Map.entry('v', "volume"), Map.entry('f', "force"),
          Map.entry('a', "all"), Map.entry('q', "quiet"), Map.entry('n', "tail"), Map.entry('w', "workdir"),
          Map.entry('u', "user"), Map.entry('l', "label"), Map.entry('h', "hostname"),
          Map.entry('c', "cpu-shares"), Map.entry('m', "memory"), Map.entry('P', "publish-all"),
          Map.entry('s', "size"), Map.entry('o', "output"), Map.entry('H', "human"));

  /** Where a short flag means something else: "command letter" → name. */
  private static final Map<String, String> SHORT_FOR =
      Map.ofEntries(
          Map.entry("image build t", "tag"), Map.entry("image build f", "file"),
          Map.entry("image ls f", "filter"), Map.entry("container ls f", "filter"),
          Map.entry("volume ls f", "filter"), Map.entry("network ls f", "filter"),
          Map.entry("container logs f", "follow"), Map.entry("container logs t", "timestamps"),
          Map.entry("container ls n", "last"), Map.entry("container ls l", "latest"),
          Map.entry("login u", "username"), Map.entry("login p", "password"),
          Map.entry("container run a", "attach"), Map.entry("container create a", "attach"),
          Map.entry("container start a", "attach"), Map.entry("container rm v", "volumes"),
          Map.entry("container rm l", "link"), Map.entry("system df v", "verbose"),
          Map.entry("image load i", "input"), Map.entry("container commit m", "message"),
          Map.entry("container commit a", "author"), Map.entry("container commit c", "change"),
          Map.entry("container stop t", "time"), Map.entry("container restart t", "time"),
          Map.entry("image pull a", "all-tags"), Map.entry("image push a", "all-tags"),
          Map.entry("inspect f", "format"), Map.entry("image inspect f", "format"),
          Map.entry("container inspect f", "format"), Map.entry("volume inspect f", "format"),
          Map.entry("network inspect f", "format"), Map.entry("context inspect f", "format"),
          Map.entry("version f", "format"), Map.entry("system info f", "format"),
          Map.entry("search f", "filter"), Map.entry("system events f", "filter"),
          Map.entry("volume create d", "driver"), Map.entry("network create d", "driver"));

  static {
    for (var name : List.of("pull", "push", "build", "tag", "history", "save", "load", "import")) {
      TOP_LEVEL.put(name, "image " + name);
    }
    for (var name :
        List.of(
            "run", "start", "stop", "rm", "exec", "logs", "kill", "pause", "unpause", "restart", "attach", "cp",
            "create", "commit", "diff", "export", "port", "rename", "stats", "top", "update", "wait")) {
      TOP_LEVEL.put(name, "container " + name);
    }
    TOP_LEVEL.put("images", "image ls");
    TOP_LEVEL.put("rmi", "image rm");
    TOP_LEVEL.put("ps", "container ls");
    TOP_LEVEL.put("info", "system info");
    TOP_LEVEL.put("events", "system events");
  }

  /** All calls of the Docker client in a shell line, in order. */
  public static List<DockerCommandLine> in(String shellLine) {
    return ShellWords.commands(shellLine).stream().map(DockerCommandLine::of).flatMap(Optional::stream).toList();
  }

  /** The call that these words make, or nothing where they call something else. */
  public static Optional<DockerCommandLine> of(List<String> words) {
    int at = 0;
    while (at < words.size()
        && (words.get(at).matches("sudo|command|exec|time|env|\\w+=.*"))) {
      at++;
    }
    if (at == words.size() || !program(words.get(at)).equals("docker")) {
      return Optional.empty();
    }
    at++;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += GLOBAL_VALUES.contains(words.get(at)) ? 2 : 1;
    }
    return Optional.of(parsed(words.subList(Math.min(at, words.size()), words.size())));
  }

  private static String program(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  private static DockerCommandLine parsed(List<String> words) {
    if (words.isEmpty()) {
      return new DockerCommandLine(List.of(), Map.of(), List.of());
    }
    var command = new ArrayList<String>();
    int at = 1;
    var first = words.getFirst().toLowerCase(Locale.ROOT);
    if (GROUPS.contains(first)) {
      command.add(first);
      if (words.size() > 1 && !words.get(1).startsWith("-")) {
        command.add(SYNONYMS.getOrDefault(words.get(1), words.get(1)));
        at = 2;
      }
    } else {
      command.addAll(List.of(TOP_LEVEL.getOrDefault(first, first).split(" ")));
    }
    if (command.equals(List.of("buildx", "build")) || command.equals(List.of("builder", "build"))) {
      command = new ArrayList<>(List.of("image", "build"));
    }
    return withFlags(List.copyOf(command), words.subList(at, words.size()));
  }

  private static DockerCommandLine withFlags(List<String> command, List<String> words) {
    var flags = new LinkedHashMap<String, List<String>>();
    var arguments = new ArrayList<String>();
    var name = String.join(" ", command);
    boolean ownArgumentsFollow = name.matches("container (run|create|exec)");
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (word.equals("--") || (ownArgumentsFollow && !arguments.isEmpty())) {
        arguments.addAll(words.subList(word.equals("--") ? at + 1 : at, words.size()));
        break;
      } else if (word.startsWith("--")) {
        int equals = word.indexOf('=');
        var flag = word.substring(2, equals < 0 ? word.length() : equals);
        if (equals >= 0) {
          add(flags, flag, word.substring(equals + 1));
        } else if (isSwitch(name, flag) || at + 1 == words.size()) {
          add(flags, flag, "true");
        } else {
          add(flags, flag, words.get(++at));
        }
      } else if (word.length() > 1 && word.startsWith("-")) {
        at += shorts(name, word.substring(1), at + 1 < words.size() ? words.get(at + 1) : "", flags);
      } else {
        arguments.add(word);
      }
    }
    return new DockerCommandLine(command, flags, List.copyOf(arguments));
  }

  /** Reads {@code -it} or {@code -p8080:80}; returns how many further words it took. */
  private static int shorts(
      String command, String letters, String next, Map<String, List<String>> flags) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      var flag = SHORT_FOR.getOrDefault(command + " " + letter, SHORT.getOrDefault(letter, "" + letter));
      if (isSwitch(command, flag)) {
        add(flags, flag, "true");
        continue;
      }
      var rest = letters.substring(i + 1);
      if (!rest.isEmpty()) {
        add(flags, flag, rest.startsWith("=") ? rest.substring(1) : rest);
        return 0;
      }
      add(flags, flag, next);
      return 1;
    }
    return 0;
  }

  private static boolean isSwitch(String command, String flag) {
    return switch (flag) {
      case "pull" -> command.equals("image build");
      case "link" -> command.equals("container rm");
      case "attach" -> command.equals("container start");
      default -> SWITCHES.contains(flag);
    };
  }

  private static void add(Map<String, List<String>> flags, String flag, String value) {
    flags.computeIfAbsent(flag, _ -> new ArrayList<>()).add(value);
  }

  /** Whether this call does all that a pattern asks for: its command, its flags and its arguments. */
  public boolean covers(DockerCommandLine pattern) {
    return isCommand(pattern.command)
        && pattern.flags.entrySet().stream()
            .allMatch(wanted -> flags.getOrDefault(wanted.getKey(), List.of()).containsAll(wanted.getValue()))
        && argumentsFit(pattern.arguments);
  }

  /** {@code docker inspect} finds out by itself what a name stands for, unless {@code --type} says it. */
  private boolean isCommand(List<String> wanted) {
    return command.equals(wanted)
        || command.equals(List.of("inspect"))
            && wanted.size() == 2
            && wanted.getLast().equals("inspect")
            && flags.getOrDefault("type", wanted.subList(0, 1)).equals(wanted.subList(0, 1));
  }

  private boolean argumentsFit(List<String> wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    if (wanted.size() > arguments.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!same(wanted.get(i), arguments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(String wanted, String actual) {
    return wanted.equals(actual)
        || ImageReference.parse(wanted)
            .flatMap(a -> ImageReference.parse(actual).map(a::equals))
            .orElse(false);
  }
}
