package io.drydock.practice;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine that a session works on.
 *
 * @param address its address, as in {@code DOCKER_HOST}
 * @param environment what to add to the environment of the learner's commands
 * @param variables values for a lesson's {@code hub}, {@code registry}, {@code user}, {@code
 *     password}, {@code docker_config} and {@code official}
 */
public record EngineChoice(
    Kind kind, String address, Map<String, String> environment, Map<String, String> variables) {

  /** Whose engine it is. */
  public enum Kind {
    /** The learner's own. */
    OWN,
    /** The tutor's practice engine. */
    PRACTICE
  }

  /** The word for "the learner's own if it answers, else the practice engine". */
  public static final String AUTO = "auto";

  private static final String DEFAULT_ADDRESS = "unix:///var/run/docker.sock";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String HUB_USER = "your-docker-id";

  public EngineChoice {
    environment = Map.copyOf(environment);
    variables = Map.copyOf(variables);
  }

  /**
   * Finds the engine, and starts the practice engine where that is the one.
   *
   * @param wanted {@code auto}, {@code practice} or an address
   * @param drydockHome the folder of {@code Surroundings.home()}
   * @param environment the learner's environment
   */
  public static EngineChoice resolve(
      String wanted, Path drydockHome, Map<String, String> environment, Progress progress) {
    var practice = PracticeEngine.at(drydockHome).with(EngineStore.of(environment));
    return resolve(wanted, practice, environment, progress);
  }

  /** The same, with the practice engine given. */
  public static EngineChoice resolve(
      String wanted, PracticeEngine practice, Map<String, String> environment, Progress progress) {
    if (wanted.equals(practice.address())) {
      return practice(practice, environment, progress);
    }
    return switch (wanted) {
      case "practice" -> practice(practice, environment, progress);
      case AUTO -> {
        var own = Endpoint.of(environment).usable();
        // After `drydock practice env`, DOCKER_HOST leads to the practice engine itself.
        yield !own.equals(practice.address()) && answers(own, environment)
            ? own(own, Map.of(), environment)
            : practice(practice, environment, progress);
      }
      default -> {
        if (!wanted.contains("://")) {
          throw new PracticeException(
              "`" + wanted + "` is no engine.",
              "Try `--engine auto`, `--engine practice`, or an address such as `--engine "
                  + DEFAULT_ADDRESS
                  + "`.");
        }
        if (!answers(Endpoint.at(wanted).usable(), environment)) {
          throw new PracticeException(
              "No Docker engine answers at " + wanted + ".",
              "Try to start it, or `--engine practice` for a private one.");
        }
        yield own(wanted, Map.of("DOCKER_HOST", wanted), environment);
      }
    };
  }

  /** Whether an engine answers at an address within two seconds. */
  public static boolean answers(String address, Map<String, String> environment) {
    var uri = address.startsWith("unix://") ? address.substring("unix://".length()) : "";
    if (!uri.isEmpty()) {
      return UnixHttp.get(Path.of(uri), "/_ping", PATIENCE).isPresent();
    }
    if (address.startsWith("tcp://")
        && environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty()) {
      return answersPlainly("http://" + address.substring("tcp://".length()));
    }
    // TLS is the Docker client's own business.
    return Tool.of("docker", "version", "--format", "{{.Server.APIVersion}}")
        .with(Map.of("DOCKER_HOST", address))
        .within(PATIENCE.multipliedBy(2))
        .run()
        .ok();
  }

  private static boolean answersPlainly(String base) {
    try {
      var connection = (HttpURLConnection) URI.create(base + "/_ping").toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == 200;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  private static EngineChoice own(
      String address, Map<String, String> added, Map<String, String> environment) {
    var user = environment.getOrDefault("DRYDOCK_HUB_USER", HUB_USER);
    var config =
        environment.getOrDefault(
            "DOCKER_CONFIG", Path.of(environment.getOrDefault("HOME", ""), ".docker").toString());
    return new EngineChoice(
        Kind.OWN,
        address,
        added,
        Map.of(
            "hub",
            user,
            "registry",
            "",
            "user",
            user,
            "password",
            "your own password",
            "docker_config",
            config,
            "official",
            "docker.io/library"));
  }

  private static EngineChoice practice(
      PracticeEngine engine, Map<String, String> environment, Progress progress) {
    var status = engine.up(progress);
    var added = new LinkedHashMap<>(engine.environment());
    // The learner's settings for their own engine would lead their commands away from this one.
    for (var key :
        List.of("DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "DOCKER_CONTEXT", "DOCKER_API_VERSION")) {
      if (environment.containsKey(key)) {
        added.put(key, "");
      }
    }
    return new EngineChoice(
        Kind.PRACTICE,
        status.address(),
        added,
        Map.of(
            "hub", status.registry() + "/" + status.user(),
            "registry", status.registry(),
            "user", status.user(),
            "password", status.password(),
            "docker_config", status.dockerConfig(),
            "official", status.official()));
  }
}
