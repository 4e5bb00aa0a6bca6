package io.drydock.cli;

import io.drydock.practice.LocalRegistry;
import io.drydock.practice.PracticeException;
import io.drydock.tutor.PushRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where lessons push to on an engine of the learner's own: Docker Hub with an account, or a
 * registry on this machine. The choice is kept in Drydock's home folder.
 */
final class LearnRegistry implements PushRegistry {
  private static final String USAGE =
      "Try `registry local`, or `registry hub YOUR-DOCKER-ID` with the name of your account.";
  private static final String USER = "[a-z0-9][a-z0-9_-]{1,62}";

  private final Path home;
  private final Path kept;
  private final Map<String, String> variables;
  private volatile boolean open;

  /**
   * Takes up what was chosen before.
   *
   * @param variables values for lessons as they are with Docker Hub
   */
  LearnRegistry(Path home, Map<String, String> variables, Map<String, String> environment) {
    this.home = home;
    this.kept = home.resolve("registry-choice");
    this.variables = new ConcurrentHashMap<>(variables);
    this.open = false;
    var words = kept();
    if (!environment.getOrDefault("DRYDOCK_HUB_USER", "").isEmpty()) {
      return;
    }
    if (words.isEmpty()) {
      open = true;
    } else {
      take(words);
    }
  }

  /** Values for lessons, which change with the choice. */
  Map<String, String> variables() {
    return variables;
  }

  private String kept() {
    try {
      return Files.exists(kept) ? Files.readString(kept).strip() : "";
    } catch (IOException _) {
      return "";
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public String choose(String words) {
    if (words.isEmpty()) {
      return open
          ? "No registry is chosen yet. " + USAGE
          : "Lessons push to `" + variables.get("hub") + "`. " + USAGE;
    }
    var said = take(words);
    if (!open) {
      try {
        Files.createDirectories(home);
        Files.writeString(kept, words + "\n");
      } catch (IOException e) {
        return said + " The choice could not be kept in `" + kept + "`: " + e.getMessage() + ".";
      }
    }
    return said;
  }

  private String take(String words) {
    var parts = words.split("\\s+");
    if (parts.length == 1 && parts[0].equals("local")) {
      return local();
    }
    if (parts[0].equals("hub") && parts.length == 2 && parts[1].matches(USER)) {
      set(parts[1], "", parts[1], "your own password");
      open = false;
      return "Lessons push to Docker Hub as `%s` from now on.".formatted(parts[1]);
    }
    return "`" + words + "` is no registry. " + USAGE;
  }

  private String local() {
    try {
      var address = LocalRegistry.at(home).start();
      set(
          address + "/" + LocalRegistry.user(),
          address,
          LocalRegistry.user(),
          LocalRegistry.password());
      open = false;
      return ("Lessons push to a registry on this machine from now on, `%s`. Its user is `%s`, its"
              + " password `%s`; `drydock practice down` stops it.")
          .formatted(address, LocalRegistry.user(), LocalRegistry.password());
    } catch (PracticeException e) {
      open = true;
      return e.getMessage() + " " + e.help();
    }
  }

  private void set(String hub, String registry, String user, String password) {
    variables.putAll(Map.of("hub", hub, "registry", registry, "user", user, "password", password));
  }
}
