package io.drydock.docker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of the Docker client: which commands and flags are one under several names, and which
 * flags take a value.
 */
final class ClientVocabulary {
  private static final Map<String, String> TOP_LEVEL = new LinkedHashMap<>();
  private static final Map<String, String> SYNONYMS =
      Map.of("list", "ls", "ps", "ls", "remove", "rm", "b", "build");
  private static final Set<String> GROUPS =
      Set.of(
          "image",
          "container",
          "volume",
          "network",
          "system",
          "builder",
          "buildx",
          "manifest",
          "context",
          "compose",
          "config",
          "secret",
          "service",
          "stack",
          "swarm",
          "node",
          "plugin",
          "trust",
          "checkpoint");
  private static final Set<String> GLOBAL_VALUES =
      Set.of(
          "--config",
          "--context",
          "-c",
          "--host",
          "-H",
          "--log-level",
          "-l",
          "--tlscacert",
          "--tlscert",
          "--tlskey");

  /** Options of Compose that stand before its command and take a value; the others are switches. */
  private static final Set<String> COMPOSE_VALUES =
      Set.of(
          "file",
          "project-name",
          "project-directory",
          "env-file",
          "profile",
          "ansi",
          "parallel",
          "progress");

  /** Flags that take no value, whatever the command. */
  private static final Set<String> SWITCHES =
      Set.of(
          "detach",
          "interactive",
          "tty",
          "rm",
          "init",
          "privileged",
          "publish-all",
          "read-only",
          "no-healthcheck",
          "oom-kill-disable",
          "sig-proxy",
          "disable-content-trust",
          "quiet",
          "help",
          "no-cache",
          "force-rm",
          "squash",
          "compress",
          "push",
          "load",
          "check",
          "all",
          "no-trunc",
          "digests",
          "size",
          "latest",
          "tree",
          "force",
          "volumes",
          "no-prune",
          "all-tags",
          "human",
          "follow",
          "timestamps",
          "details",
          "password-stdin",
          "verbose",
          "insecure",
          "amend",
          "purge",
          "internal",
          "attachable",
          "ingress",
          "ipv6",
          "build",
          "wait",
          "remove-orphans",
          "force-recreate",
          "no-build",
          "no-deps",
          "no-recreate",
          "no-start",
          "always-recreate-deps",
          "renew-anon-volumes",
          "abort-on-container-exit",
          "dry-run");

  private static final Map<Character, String> SHORT =
      Map.ofEntries(
          Map.entry('p', "publish"),
          Map.entry('d', "detach"),
          Map.entry('i', "interactive"),
          Map.entry('t', "tty"),
          Map.entry('e', "env"),
          Map.entry('v', "volume"),
          Map.entry('f', "force"),
          Map.entry('a', "all"),
          Map.entry('q', "quiet"),
          Map.entry('n', "tail"),
          Map.entry('w', "workdir"),
          Map.entry('u', "user"),
          Map.entry('l', "label"),
          Map.entry('h', "hostname"),
          Map.entry('c', "cpu-shares"),
          Map.entry('m', "memory"),
          Map.entry('P', "publish-all"),
          Map.entry('s', "size"),
          Map.entry('o', "output"),
          Map.entry('H', "human"));

  /** Where a short flag means something else: "command letter" → name. */
  private static final Map<String, String> SHORT_FOR =
      Map.ofEntries(
          Map.entry("image build t", "tag"),
          Map.entry("image build f", "file"),
          Map.entry("image ls f", "filter"),
          Map.entry("container ls f", "filter"),
          Map.entry("volume ls f", "filter"),
          Map.entry("network ls f", "filter"),
          Map.entry("container logs f", "follow"),
          Map.entry("container logs t", "timestamps"),
          Map.entry("container ls n", "last"),
          Map.entry("container ls l", "latest"),
          Map.entry("login u", "username"),
          Map.entry("login p", "password"),
          Map.entry("container run a", "attach"),
          Map.entry("container create a", "attach"),
          Map.entry("container start a", "attach"),
          Map.entry("container rm v", "volumes"),
          Map.entry("container rm l", "link"),
          Map.entry("system df v", "verbose"),
          Map.entry("image load i", "input"),
          Map.entry("container commit m", "message"),
          Map.entry("container commit a", "author"),
          Map.entry("container commit c", "change"),
          Map.entry("container stop t", "time"),
          Map.entry("container restart t", "time"),
          Map.entry("image pull a", "all-tags"),
          Map.entry("image push a", "all-tags"),
          Map.entry("inspect f", "format"),
          Map.entry("image inspect f", "format"),
          Map.entry("container inspect f", "format"),
          Map.entry("volume inspect f", "format"),
          Map.entry("network inspect f", "format"),
          Map.entry("context inspect f", "format"),
          Map.entry("version f", "format"),
          Map.entry("system info f", "format"),
          Map.entry("search f", "filter"),
          Map.entry("system events f", "filter"),
          Map.entry("volume create d", "driver"),
          Map.entry("network create d", "driver"),
          Map.entry("compose down v", "volumes"),
          Map.entry("compose down t", "timeout"),
          Map.entry("compose rm v", "volumes"),
          Map.entry("compose rm s", "stop"),
          Map.entry("compose stop t", "timeout"),
          Map.entry("compose up t", "timeout"),
          Map.entry("compose up y", "yes"),
          Map.entry("compose logs f", "follow"),
          Map.entry("stack deploy c", "compose-file"));

  static {
    for (var name : List.of("pull", "push", "build", "tag", "history", "save", "load", "import")) {
      TOP_LEVEL.put(name, "image " + name);
    }
    for (var name :
        List.of(
            "run", "start", "stop", "rm", "exec", "logs", "kill", "pause", "unpause", "restart",
            "attach", "cp", "create", "commit", "diff", "export", "port", "rename", "stats", "top",
            "update", "wait")) {
      TOP_LEVEL.put(name, "container " + name);
    }
    TOP_LEVEL.put("images", "image ls");
    TOP_LEVEL.put("rmi", "image rm");
    TOP_LEVEL.put("ps", "container ls");
    TOP_LEVEL.put("info", "system info");
    TOP_LEVEL.put("events", "system events");
  }

  private ClientVocabulary() {}

  /** Whether a word is the first of two that name a command: {@code image}. */
  static boolean isGroup(String word) {
    return GROUPS.contains(word);
  }

  /** The one name of a command within its group: {@code ls} for {@code list}. */
  static String verb(String word) {
    return SYNONYMS.getOrDefault(word, word);
  }

  /**
   * The words of a command that was named without its group: {@code image}, {@code ls} for {@code
   * images}.
   */
  static List<String> inGroups(String word) {
    return List.of(TOP_LEVEL.getOrDefault(word, word).split(" "));
  }

  /** Whether an option before the command takes the next word as its value. */
  static boolean globalTakesValue(String option) {
    return GLOBAL_VALUES.contains(option);
  }

  /** The long name, without dashes, of an option that stands before a command of Compose. */
  static String composeOption(String option) {
    return switch (option) {
      case "-f" -> "file";
      case "-p" -> "project-name";
      case "-v" -> "version";
      case "-h" -> "help";
      default -> option.replaceFirst("^--?", "");
    };
  }

  static boolean composeTakesValue(String option) {
    return COMPOSE_VALUES.contains(option);
  }

  /** The long name of a one-letter flag of a command; the letter itself where there is none. */
  static String longName(String command, char letter) {
    return SHORT_FOR.getOrDefault(command + " " + letter, SHORT.getOrDefault(letter, "" + letter));
  }

  /** Whether a flag of a command takes no value. */
  static boolean isSwitch(String command, String flag) {
    return switch (flag) {
      case "pull" -> command.equals("image build");
      case "link" -> command.equals("container rm");
      case "attach" -> command.equals("container start");
      case "stop" -> command.equals("compose rm");
      case "yes" -> command.startsWith("compose");
      default -> SWITCHES.contains(flag);
    };
  }
}
