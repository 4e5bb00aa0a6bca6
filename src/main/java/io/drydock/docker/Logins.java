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
import java.util.Optional;

/**
 * The logins that the Docker client keeps in {@code config.json}, in the file itself or behind a
 * credential helper.
 *
 * @param folder the client's configuration folder
 */
public record Logins(Path folder) {
  private static final String HUB = "https://index.docker.io/v1/";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

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

  private static Optional<Login> ask(String helper, String address, String registry) {
    try {
      var said =
          QuietCommand.of("docker-credential-" + helper, "get")
              .reading(address)
              .withoutErrors()
              .within(PATIENCE)
              .run();
      if (!said.succeeded()) {
        return Optional.empty();
      }
      var answer = EngineConnection.JSON.readTree(said.output());
      return Optional.of(
          new Login(registry, answer.path("Username").asText(), answer.path("Secret").asText()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
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
