package io.drydock.tutor;

import io.drydock.machine.QuietCommand;
import io.drydock.shell.ReportedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * To which engine a call goes: that of the lesson, unless an option, a variable or a context says
 * another one. The client itself is asked, and only where something is not as it was when the tutor
 * began.
 */
final class CallTarget {
  /** In place of an address, where nobody tells it. */
  static final String UNKNOWN = "an unknown address";

  private static final List<String> VARIABLES =
      List.of("DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "CONTAINER_HOST");
  private static final Set<String> VALUED =
      Set.of("--config", "--context", "-c", "--host", "-H", "--log-level", "-l");
  private static final Set<String> TELLING = Set.of("--config", "--context", "-c", "--host", "-H");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, String> atStart;
  private final Path configuration;
  private final Optional<FileTime> configured;

  /** The environment of the learner's shell before its first line. */
  CallTarget(Map<String, String> atStart) {
    this.atStart = Map.copyOf(atStart);
    this.configuration =
        Path.of(
            atStart.getOrDefault("DOCKER_CONFIG", atStart.getOrDefault("HOME", "/") + "/.docker"),
            "config.json");
    this.configured = changed();
  }

  private Optional<FileTime> changed() {
    try {
      return Optional.of(Files.getLastModifiedTime(configuration));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** The address to which a call goes; empty where that is the lesson's engine. */
  Optional<String> elsewhere(ReportedCall call, EngineLink link) throws InterruptedException {
    var usual = usual(link);
    var options = options(call);
    boolean asAlways =
        options.stream().noneMatch(option -> TELLING.contains(option.split("=", 2)[0]))
            && named(call.variables()).equals(usual)
            && (usual.containsKey("DOCKER_HOST")
                || usual.containsKey("DOCKER_CONTEXT")
                || changed().equals(configured));
    if (asAlways) {
      return Optional.empty();
    }
    // Where nobody tells, it is held for another one: then more is asked, not less.
    var there = address(call, options, call.variables()).orElse(UNKNOWN);
    return there.equals(link.address()) ? Optional.empty() : Optional.of(there);
  }

  private Map<String, String> usual(EngineLink link) {
    var all = new HashMap<>(atStart);
    all.putAll(link.environment());
    return named(all);
  }

  private static Map<String, String> named(Map<String, String> variables) {
    var some = new HashMap<String, String>();
    for (var name : VARIABLES) {
      var value = variables.getOrDefault(name, "");
      if (!value.isEmpty()) {
        some.put(name, value);
      }
    }
    return some;
  }

  /** What stands before the command. */
  static List<String> options(ReportedCall call) {
    var words = call.arguments();
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += VALUED.contains(words.get(at)) ? 2 : 1;
    }
    return words.subList(0, Math.min(at, words.size()));
  }

  private static Optional<String> address(
      ReportedCall call, List<String> options, Map<String, String> variables)
      throws InterruptedException {
    var command = new ArrayList<String>();
    command.add("env");
    VARIABLES.forEach(name -> command.addAll(List.of("-u", name)));
    named(variables).forEach((name, value) -> command.add(name + "=" + value));
    command.add("DRYDOCK_CALL=1");
    command.add(call.real());
    command.addAll(options);
    command.addAll(List.of("context", "inspect", "--format", "{{.Endpoints.docker.Host}}"));
    for (int i = 0; i < options.size(); i++) {
      var option = options.get(i);
      if (option.equals("-H") || option.equals("--host")) {
        return i + 1 < options.size() ? Optional.of(options.get(i + 1)) : Optional.empty();
      }
      if (option.startsWith("--host=") || option.startsWith("-H=")) {
        return Optional.of(option.substring(option.indexOf('=') + 1));
      }
      if (option.equals("--context") || option.equals("-c")) {
        command.add(i + 1 < options.size() ? options.get(i + 1) : "default");
      }
      if (option.startsWith("--context=")) {
        command.add(option.substring("--context=".length()));
      }
    }
    try {
      var told = QuietCommand.of(command).in(call.directory()).within(PATIENCE).run();
      var address = told.output().strip();
      return told.succeeded() && !address.isEmpty() ? Optional.of(address) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
