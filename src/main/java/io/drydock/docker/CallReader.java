package io.drydock.docker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the words of a call. What the table of flags does not know the client is asked. */
final class CallReader {
  private static final String REFERENCE = "reference=";

  /** The words of a command, its flags by their long names, and what is no flag. */
  record Parts(List<String> command, Map<String, List<String>> flags, List<String> arguments) {}

  private final String program;
  private final ClientFlags client;

  private CallReader(String program, ClientFlags client) {
    this.program = program;
    this.client = client;
  }

  /**
   * The call of a Docker client, or nothing where the words call something else.
   *
   * @param words not empty; the first is the program
   */
  static Optional<Parts> read(List<String> words, ClientFlags client) {
    return Client.calledBy(words.getFirst())
        .map(
            called -> {
              var reader = new CallReader(called.program(), client);
              return switch (called) {
                case DOCKER, DOCKER_EXE, PODMAN -> reader.parsed(withoutGlobals(words));
                case DOCKER_COMPOSE -> reader.compose(words.subList(1, words.size()));
              };
            });
  }

  private boolean isSwitch(List<String> command, String flag) {
    var name = String.join(" ", command);
    return FlagVocabulary.knows(flag)
        ? FlagVocabulary.isSwitch(name, flag)
        : client.of(program, command).stream()
            .filter(known -> known.name().equals(flag))
            .map(known -> !known.takesValue())
            .findFirst()
            .orElseGet(() -> FlagVocabulary.isSwitch(name, flag));
  }

  private String longName(List<String> command, char letter) {
    var name = String.join(" ", command);
    return FlagVocabulary.knows(name, letter)
        ? FlagVocabulary.longName(name, letter)
        : client.of(program, command).stream()
            .filter(known -> known.letter().filter(own -> own == letter).isPresent())
            .map(ClientFlags.Flag::name)
            .findFirst()
            .orElseGet(() -> FlagVocabulary.longName(name, letter));
  }

  private static List<String> withoutGlobals(List<String> words) {
    int at = 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += ClientVocabulary.globalTakesValue(words.get(at)) ? 2 : 1;
    }
    return words.subList(Math.min(at, words.size()), words.size());
  }

  /** Compose has options between its name and the command, which say what project is meant. */
  private Parts compose(List<String> words) {
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
      return new Parts(List.of("compose"), flags, List.of());
    }
    var command = List.of("compose", ClientVocabulary.verb("compose", words.get(at)));
    var rest = withFlags(command, words.subList(at + 1, words.size()));
    rest.flags().forEach((flag, values) -> values.forEach(value -> add(flags, flag, value)));
    return new Parts(command, flags, rest.arguments());
  }

  private Parts parsed(List<String> words) {
    if (words.isEmpty()) {
      return new Parts(List.of(), Map.of(), List.of());
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
        command.add(ClientVocabulary.verb(first, words.get(1)));
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

  private Parts withFlags(List<String> command, List<String> words) {
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
        } else if (isSwitch(command, flag) || at + 1 == words.size()) {
          add(flags, flag, "true");
        } else {
          add(flags, flag, words.get(++at));
        }
      } else if (word.length() > 1 && word.startsWith("-")) {
        at +=
            shorts(
                command, word.substring(1), at + 1 < words.size() ? words.get(at + 1) : "", flags);
      } else {
        arguments.add(word);
      }
    }
    return name.equals("image ls")
        ? listOfImages(flags, arguments)
        : new Parts(command, flags, arguments);
  }

  /** {@code --filter reference=nginx} and {@code nginx} ask for the same list. */
  private Parts listOfImages(Map<String, List<String>> flags, List<String> arguments) {
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
    return new Parts(List.of("image", "ls"), others, named);
  }

  /** Reads {@code -it} or {@code -p8080:80}; returns how many further words it took. */
  private int shorts(
      List<String> command, String letters, String next, Map<String, List<String>> flags) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      var flag = longName(command, letter);
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

  private static void add(Map<String, List<String>> flags, String flag, String value) {
    flags.computeIfAbsent(flag, _ -> new ArrayList<>()).add(value);
  }
}
