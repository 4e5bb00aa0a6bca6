package io.drydock.docker;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs and words of a shell that stand before a command and run it: {@code sudo -u root}. */
public final class Wrappers {
  /** Each with its options that take the next word. */
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry(
              "sudo",
              Set.of(
                  "-u",
                  "-g",
                  "-h",
                  "-p",
                  "-C",
                  "-D",
                  "-R",
                  "-T",
                  "-U",
                  "-r",
                  "-t",
                  "--user",
                  "--group",
                  "--host",
                  "--prompt",
                  "--chdir",
                  "--chroot")),
          Map.entry("doas", Set.of("-u", "-C")),
          Map.entry("env", Set.of("-u", "-C", "-S", "--unset", "--chdir")),
          Map.entry("time", Set.of("-f", "-o", "--format", "--output")),
          Map.entry("nice", Set.of("-n", "--adjustment")),
          Map.entry("ionice", Set.of("-c", "-n", "--class", "--classdata")),
          Map.entry("timeout", Set.of("-s", "-k", "--signal", "--kill-after")),
          Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
          Map.entry("command", Set.of()),
          Map.entry("exec", Set.of("-a")),
          Map.entry("nohup", Set.of()),
          Map.entry("setsid", Set.of()),
          Map.entry("do", Set.of()),
          Map.entry("then", Set.of()),
          Map.entry("else", Set.of()),
          Map.entry("elif", Set.of()),
          Map.entry("if", Set.of()),
          Map.entry("while", Set.of()),
          Map.entry("until", Set.of()),
          Map.entry("{", Set.of()),
          Map.entry("!", Set.of()));

  /** These look for programs in places of their own, whatever the shell's PATH is. */
  private static final Set<String> OWN_PATH = Set.of("sudo", "doas");

  private Wrappers() {}

  /** The command itself, without all that stands before it. */
  public static List<String> strip(List<String> words) {
    int at = 0;
    while (at < words.size()) {
      var word = words.get(at);
      if (isVariable(word)) {
        at++;
        continue;
      }
      var valued = WORDS.get(name(word));
      if (valued == null) {
        break;
      }
      at++;
      while (at < words.size() && words.get(at).startsWith("-")) {
        at += valued.contains(words.get(at)) ? 2 : 1;
      }
      if (name(word).equals("timeout")) {
        at++;
      }
    }
    return words.subList(Math.min(at, words.size()), words.size());
  }

  /**
   * Whether a program that stands first on the shell's PATH is passed by: by a path, by a PATH of
   * its own, by a program that has one.
   */
  public static boolean passBy(List<String> words) {
    var bare = strip(words);
    var before = words.subList(0, words.size() - bare.size()).stream().map(Wrappers::name).toList();
    return !bare.isEmpty() && bare.getFirst().contains("/")
        || before.stream().anyMatch(word -> OWN_PATH.contains(word) || word.startsWith("PATH="))
        || before.contains("env") && (before.contains("-i") || before.contains("-"))
        || before.contains("command") && before.contains("-p");
  }

  private static boolean isVariable(String word) {
    int equals = word.indexOf('=');
    return equals > 0
        && word.substring(0, equals)
            .chars()
            .allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
  }

  private static String name(String word) {
    return isVariable(word) ? word : word.substring(word.lastIndexOf('/') + 1);
  }
}
