package io.drydock.check;

import io.drydock.docker.CommandResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where and when a test judges. */
public final class SettingForTests {
  private SettingForTests() {}

  /** The task has always been there, and this was typed since. */
  public static Evidence.Setting ran(CommandResult... ran) {
    return at(Instant.EPOCH, ran);
  }

  /** Task and lesson began at that time, and this was typed. */
  static Evidence.Setting at(Instant start, CommandResult... ran) {
    return setting(start, List.of(ran), Evidence.Trust.FULL);
  }

  /** Nothing was typed, and the author of the checks is trusted so far. */
  static Evidence.Setting trusting(Evidence.Trust trust) {
    return setting(Instant.EPOCH, List.of(), trust);
  }

  /** Nothing was typed, in that folder, with these variables for what is run. */
  static Evidence.Setting in(Path folder, Map<String, String> environment) {
    return new Evidence.Setting(
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(),
        Variables.NONE,
        folder,
        folder,
        environment,
        Evidence.Trust.FULL);
  }

  /** Nothing was typed, and the Docker client keeps its logins there. */
  static Evidence.Setting configuredBy(Path dockerConfig) {
    return new Evidence.Setting(
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(),
        Variables.NONE,
        Path.of("/"),
        dockerConfig,
        Map.of(),
        Evidence.Trust.FULL);
  }

  private static Evidence.Setting setting(
      Instant start, List<CommandResult> ran, Evidence.Trust trust) {
    return new Evidence.Setting(
        start, start, ran, Variables.NONE, Path.of("/"), Path.of("/"), Map.of(), trust);
  }
}
