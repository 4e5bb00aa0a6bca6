package io.drydock.cli;

import io.drydock.script.CourseReader;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * What a command finds around it: streams, environment, folders, clock. Passed in, so that tests
 * can pass their own.
 *
 * @param directory the folder in which the program was called
 * @param installation the folder that holds {@code lessons/} and the launcher
 * @param terminal whether a person sits at both the input and the output
 */
public record Surroundings(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Path directory,
    Path installation,
    Clock clock,
    boolean terminal,
    ProgramFile program) {

  /** The same with another home, for Drydock and for the person. */
  Surroundings at(Path home) {
    var other = new HashMap<>(environment);
    other.put("DRYDOCK_HOME", home.toString());
    other.put("HOME", home.toString());
    return new Surroundings(
        in, out, err, Map.copyOf(other), directory, installation, clock, terminal, program);
  }

  /** The course that an author means: that of the present folder, else the one that came along. */
  Path authorsCourse() {
    return Files.isRegularFile(directory.resolve(CourseReader.FILE))
        ? directory
        : installation.resolve("lessons");
  }

  /**
   * Where what Drydock makes is kept: {@code DRYDOCK_HOME}, else {@code ~/.local/share/drydock}.
   */
  public Path home() {
    var own = environment.get("DRYDOCK_HOME");
    if (own != null && !own.isBlank()) {
      return directory.resolve(own).toAbsolutePath().normalize();
    }
    var data = environment.get("XDG_DATA_HOME");
    var base =
        data != null && !data.isBlank()
            ? Path.of(data)
            : Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home")),
                ".local",
                "share");
    return base.resolve("drydock");
  }
}
