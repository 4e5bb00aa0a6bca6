package io.drydock.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The logins that the Docker client keeps in {@code config.json}, in the file itself or behind a
 * credential helper.
 *
 * @param folder the client's configuration folder
 * @param path where helpers are looked for, as in {@code PATH}
 */
public record Logins(Path folder, String path) {
  private static final String HUB = "https://index.docker.io/v1/";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int NOT_FOUND = 127;
  private static final int NOT_EXECUTABLE = 126;

  /** The same, with helpers on the path of this process. */
  public Logins(Path folder) {
    this(folder, System.getenv().getOrDefault("PATH", ""));
  }

  /**
   * One login.
   *
   * @param registry host with port, {@code docker.io} for Docker Hub
   */
  public record Login(String registry, String user, String password) {
    @Override
    public String toString() {
      return user + " at " + registry;
    }
  }

  /**
   * The registries of all logins; {@code docker.io} for Docker Hub. Throws where the file is
   * unreadable.
   */
  public List<String> registries() {
    var config = config();
    var names = new ArrayList<String>();
    config.path("auths").properties().forEach(entry -> names.add(registry(entry.getKey())));
    config.path("credHelpers").properties().stream()
        .map(entry -> registry(entry.getKey()))
        .filter(name -> !names.contains(name))
        .forEach(names::add);
    return names;
  }

  /** The login for a registry, {@code docker.io} or empty for Docker Hub. */
  public Optional<Login> find(String registry) {
    var wanted = registry(registry.isEmpty() ? "docker.io" : registry);
    var config = config();
    for (var entry : config.path("auths").properties()) {
      var auth = entry.getValue().path("auth").asText("");
      if (registry(entry.getKey()).equals(wanted) && !auth.isEmpty()) {
        var pair = decoded(auth, wanted).split(":", 2);
        return Optional.of(new Login(wanted, pair[0], pair.length > 1 ? pair[1] : ""));
      }
    }
    var address = wanted.equals("docker.io") ? HUB : wanted;
    var helper =
        config.path("credHelpers").path(address).asText(config.path("credsStore").asText(""));
    return helper.isEmpty() ? Optional.empty() : ask(helper, address, wanted);
  }

  private String decoded(String auth, String registry) {
    try {
      return new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE,
          "The login for " + registry + " in " + folder.resolve("config.json") + " is damaged.",
          e);
    }
  }

  /** What the helper says; throws where it says nothing that can be understood. */
  private Optional<Login> ask(String helper, String address, String registry) {
    var program = "docker-credential-" + helper;
    try {
      var said =
          QuietCommand.of("/bin/sh", "-c", "exec \"$0\" get", program)
              .with(Map.of("PATH", path))
              .reading(address)
              .withoutErrors()
              .within(PATIENCE)
              .run();
      if (said.exit() == QuietCommand.TOO_SLOW) {
        throw unknown(program, "did not answer within " + PATIENCE.toSeconds() + " seconds", null);
      }
      if (said.exit() == NOT_FOUND || said.exit() == NOT_EXECUTABLE) {
        throw unknown(program, "could not be run", null);
      }
      if (!said.succeeded()) {
        var reason = said.output().strip();
        // The helpers' common words for it, of which each has its own rest.
        if (reason.isEmpty() || reason.contains("not found") || reason.contains("no credentials")) {
          return Optional.empty();
        }
        throw unknown(program, "says: " + reason.lines().findFirst().orElse(""), null);
      }
      var answer = EngineConnection.JSON.readTree(said.output());
      var user = answer.path("Username").asText();
      return user.isEmpty()
          ? Optional.empty()
          : Optional.of(new Login(registry, user, answer.path("Secret").asText()));
    } catch (JsonProcessingException e) {
      throw unknown(program, "answers with something that is no JSON", e);
    } catch (IOException e) {
      throw unknown(program, "could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(program, "was not waited for", e);
    }
  }

  private static EngineException unknown(String program, String why, Exception cause) {
    return new EngineException(
        EngineException.Reason.UNREADABLE,
        "The logins are kept by the credential helper `" + program + "`, which " + why + ".",
        cause);
  }

  private JsonNode config() {
    var file = folder.resolve("config.json");
    try {
      return EngineConnection.JSON.readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return EngineConnection.JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE, "The file " + file + " is not valid JSON.", e);
    } catch (IOException e) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE, "The file " + file + " cannot be read.", e);
    }
  }

  private static String registry(String key) {
    var host = key.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
    return host.equals("index.docker.io") ? "docker.io" : host;
  }
}
