package io.drydock.docker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

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

  private static final String REFERENCE = "reference=";

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
    return ShellWords.commands(shellLine).stream()
        .map(DockerCall::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The call that these words make, or nothing where they call something else. */
  public static Optional<DockerCall> of(List<String> words) {
    var bare = Wrappers.strip(words);
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    return Client.calledBy(bare.getFirst())
        .map(
            client ->
                switch (client) {
                  case DOCKER, DOCKER_EXE, PODMAN -> parsed(withoutGlobals(bare));
                  case DOCKER_COMPOSE -> compose(bare.subList(1, bare.size()));
                });
  }

  private static List<String> withoutGlobals(List<String> words) {
    int at = 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += ClientVocabulary.globalTakesValue(words.get(at)) ? 2 : 1;
    }
    return words.subList(Math.min(at, words.size()), words.size());
  }

  /** Compose has options between its name and the command, which say what project is meant. */
  private static DockerCall compose(List<String> words) {
    var flags = new LinkedHashMap<String, List<String>>();
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      var word = words.get(at++);
      int equals = word.indexOf('=');
      var flag = ClientVocabulary.composeOption(equals < 0 ? word : word.substring(0, equals));
      if (equals >= 0) {
        add(flags, flag, word.substring(equals + 1));
      } else if (ClientVocabulary.composeTakesValue(flag) && at < words.size()) {
        add(flags, flag, words.get(at++));
      } else {
        add(flags, flag, "true");
      }
    }
    if (at == words.size()) {
      return new DockerCall(List.of("compose"), flags, List.of());
    }
    var command = List.of("compose", ClientVocabulary.verb(words.get(at)));
    var rest = withFlags(command, words.subList(at + 1, words.size()));
    rest.flags.forEach((flag, values) -> values.forEach(value -> add(flags, flag, value)));
    return new DockerCall(command, flags, rest.arguments);
  }

  private static DockerCall parsed(List<String> words) {
    if (words.isEmpty()) {
      return new DockerCall(List.of(), Map.of(), List.of());
    }
    var command = new ArrayList<String>();
    int at = 1;
    var first = words.getFirst().toLowerCase(Locale.ROOT);
    if (first.equals("help")) {
      return parsed(helpOf(words.subList(1, words.size())));
    }
    if (first.equals("compose")) {
      return compose(words.subList(1, words.size()));
    }
    if (ClientVocabulary.isGroup(first)) {
      command.add(first);
      if (words.size() > 1 && !words.get(1).startsWith("-")) {
        command.add(ClientVocabulary.verb(words.get(1)));
        at = 2;
      }
    } else {
      command.addAll(ClientVocabulary.inGroups(first));
    }
    if (command.equals(List.of("buildx", "build")) || command.equals(List.of("builder", "build"))) {
      command = new ArrayList<>(List.of("image", "build"));
    }
    return withFlags(command, words.subList(at, words.size()));
  }

  /** {@code docker help image ls} is {@code docker image ls --help}. */
  private static List<String> helpOf(List<String> words) {
    var asked = new ArrayList<>(words);
    if (!words.isEmpty()) {
      asked.add("--help");
    }
    return asked;
  }

  private static DockerCall withFlags(List<String> command, List<String> words) {
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
        } else if (ClientVocabulary.isSwitch(name, flag) || at + 1 == words.size()) {
          add(flags, flag, "true");
        } else {
          add(flags, flag, words.get(++at));
        }
      } else if (word.length() > 1 && word.startsWith("-")) {
        at +=
            shorts(name, word.substring(1), at + 1 < words.size() ? words.get(at + 1) : "", flags);
      } else {
        arguments.add(word);
      }
    }
    return name.equals("image ls")
        ? listOfImages(flags, arguments)
        : new DockerCall(command, flags, arguments);
  }

  /** {@code --filter reference=nginx} and {@code nginx} ask for the same list. */
  private static DockerCall listOfImages(Map<String, List<String>> flags, List<String> arguments) {
    var named = new ArrayList<>(arguments);
    var others = new LinkedHashMap<>(flags);
    var filters = new ArrayList<String>();
    for (var filter : flags.getOrDefault("filter", List.of())) {
      if (filter.startsWith(REFERENCE)) {
        named.add(filter.substring(REFERENCE.length()));
      } else {
        filters.add(filter);
      }
    }
    others.remove("filter");
    if (!filters.isEmpty()) {
      others.put("filter", filters);
    }
    return new DockerCall(List.of("image", "ls"), others, named);
  }

  /** Reads {@code -it} or {@code -p8080:80}; returns how many further words it took. */
  private static int shorts(
      String command, String letters, String next, Map<String, List<String>> flags) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      var flag = ClientVocabulary.longName(command, letter);
      if (ClientVocabulary.isSwitch(command, flag)) {
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

  private static void add(Map<String, List<String>> flags, String flag, String value) {
    flags.computeIfAbsent(flag, _ -> new ArrayList<>()).add(value);
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
    if (wanted.isEmpty()) {
      return true;
    }
    if (wanted.size() > arguments.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      var typed = arguments.get(i);
      if (!same(wanted.get(i), typed) && !alike.test(wanted.get(i), typed)) {
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
