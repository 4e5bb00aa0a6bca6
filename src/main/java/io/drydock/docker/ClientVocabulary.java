package io.drydock.docker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the Docker client: which commands are one under several names. */
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
  static String verb(String group, String word) {
    return switch (group + " " + word) {
      case "stack up" -> "deploy";
      case "stack down" -> "rm";
      default -> SYNONYMS.getOrDefault(word, word);
    };
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
}
