package io.drydock.docker;

import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reads a client's help for its flags, once for each command: no engine is needed for that. What
 * takes longer than three seconds is not known.
 */
public final class ClientHelp implements ClientFlags {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** More commands than anybody uses in a sitting; what comes after them is not asked. */
  private static final int MOST_COMMANDS = 200;

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern FLAG =
      Pattern.compile("^\\s{1,8}(?:-(\\w), |\\s{4})?--([\\w-]+)(?: (\\S+))?(?:\\s{2,}.*)?$");

  private final Map<String, String> environment;
  private final Map<List<String>, List<Flag>> known = new ConcurrentHashMap<>();

  /**
   * The help of the clients that are found with these variables.
   *
   * @param environment {@code PATH} and what says where plugins are
   */
  public ClientHelp(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Flag> of(String program, List<String> command) {
    if (command.isEmpty() || !command.stream().allMatch(WORD.asMatchPredicate())) {
      return List.of();
    }
    var words = new ArrayList<String>();
    // Looks for the program on the path of the variables, and not on this process's own.
    words.add("/usr/bin/env");
    words.add(program);
    words.addAll(program.equals("docker-compose") ? command.subList(1, command.size()) : command);
    words.add("--help");
    return known.size() < MOST_COMMANDS
        ? known.computeIfAbsent(List.copyOf(words), this::ask)
        : known.getOrDefault(words, List.of());
  }

  private List<Flag> ask(List<String> words) {
    try {
      var help = QuietCommand.of(words).with(environment).within(PATIENCE).run();
      return help.succeeded() && isAbout(words.get(words.size() - 2), help.output())
          ? flags(help.output())
          : List.of();
    } catch (IOException _) {
      return List.of();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Of a command that it does not know, a client prints the help of all. */
  private static boolean isAbout(String verb, String help) {
    var usage = Pattern.compile("Usage:\\s+.*\\b" + Pattern.quote(verb) + "\\b");
    return usage.matcher(help).find();
  }

  /**
   * The flags that a help text lists; behind the name of one that takes a value stands its kind.
   */
  static List<Flag> flags(String help) {
    return help.lines()
        .map(FLAG::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(
            flag ->
                new Flag(
                    flag.group(2),
                    Optional.ofNullable(flag.group(1)).map(letter -> letter.charAt(0)),
                    flag.group(3) != null))
        .toList();
  }
}
