package io.drydock.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody at a terminal with a course of their own: starts the real program on a {@link
 * TmuxScreen}.
 */
final class Learner {
  /** A reading, a question, and a task that needs an engine. */
  static final String FIRST_THINGS =
      """
      - read: |
          ## Welcome
          A *first* reading with `code` in it, and a [link](https://example.org/page).
      - quiz: which
        ask: Which one?
        choices: [This, That]
        answer: 1
        because: It is this.
      - task: nothing
        say: Nothing can be done here.
        check:
          - image: nginx
        hints: [Look again.]
        solution: docker pull nginx
      """;

  /** The end of the prompt. */
  static final String PROMPT = "❯";

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String engine = "unix:///nowhere/docker.sock";
  private int columns = 100;
  private int rows = 40;

  Learner(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("course/lessons"));
    Files.createDirectories(folder.resolve("work"));
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", folder.resolve("work").toString());
    environment.put("SHELL", "/bin/bash");
    environment.put("LANG", "C.UTF-8");
    environment.put("DRYDOCK_FOLDER", folder.resolve("work").toString());
    environment.put("DRYDOCK_HOME", folder.resolve("home").toString());
  }

  /** Gives the course one lesson from this text of steps. */
  Learner lesson(String steps) throws IOException {
    var lessons = folder.resolve("course/lessons");
    Files.writeString(
        lessons.resolve("course.yaml"),
        "format: 1\ncourse: trial\ntitle: A trial\nlessons: [first.yaml]\n");
    Files.writeString(
        lessons.resolve("first.yaml"),
        "format: 1\nlesson: first\ntitle: First things\nminutes: 5\nsteps:\n" + steps.indent(2));
    return this;
  }

  /** Puts one more lesson behind the first. */
  Learner another(String id, String steps) throws IOException {
    var lessons = folder.resolve("course/lessons");
    var course = Files.readString(lessons.resolve("course.yaml"));
    Files.writeString(lessons.resolve("course.yaml"), course.replace("]", ", " + id + ".yaml]"));
    Files.writeString(
        lessons.resolve(id + ".yaml"),
        "format: 1\nlesson: %s\ntitle: The %s\nminutes: 5\nsteps:\n".formatted(id, id)
            + steps.indent(2));
    return this;
  }

  Learner engine(String address) {
    engine = address;
    return this;
  }

  Learner with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Learner size(int wide, int high) {
    columns = wide;
    rows = high;
    return this;
  }

  Path work() {
    return folder.resolve("work");
  }

  Path home() {
    return folder.resolve("home");
  }

  Map<String, String> environment() {
    return environment;
  }

  /** The program's command line. */
  List<String> program(String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.jline.terminal.provider=jni",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Dorg.jline.tmpdir=" + Files.createDirectories(folder.resolve("jline")),
                "-Ddrydock.installation=" + folder.resolve("course"),
                "-jar",
                System.getProperty("drydock.jar", "target/drydock.jar")));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Sits down: the tutor is on the screen, and its prompt is there. */
  TmuxScreen sitDown() throws IOException {
    return TmuxScreen.start(
            columns, rows, work(), environment, program("learn", "--engine", engine))
        .await(PROMPT);
  }
}
