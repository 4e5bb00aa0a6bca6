package io.drydock.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program in surroundings of a test's own: runs its commands in the test's process, and keeps
 * what the last of them printed. Nothing is typed, nobody sits there, and the environment is empty,
 * unless it is said.
 */
public final class ProgramForTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private final Path directory;
  private final Path installation;
  private String typed = "";
  private boolean terminal;

  private ProgramForTests(Path directory, Path installation) {
    this.directory = directory;
    this.installation = installation;
    // Nothing of a test goes into the home of who runs it.
    environment.put("HOME", directory.resolve("person").toString());
  }

  /** The program installed in a folder and called there. */
  public static ProgramForTests in(Path folder) {
    return new ProgramForTests(folder, folder);
  }

  /** The program called in one folder and installed in another. */
  public static ProgramForTests in(Path directory, Path installation) {
    return new ProgramForTests(directory, installation);
  }

  /** Sets a variable of the environment. */
  public ProgramForTests with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Sets these variables of the environment. */
  public ProgramForTests with(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** From now on each command finds this text in its input, and then its end. */
  public ProgramForTests types(String text) {
    typed = text;
    return this;
  }

  /** From now on a person sits at the input and the output. */
  public ProgramForTests atTerminal() {
    terminal = true;
    return this;
  }

  /** Runs one command to its end; returns its exit code. */
  public int run(String... words) {
    forget();
    return DrydockCommand.run(surroundings(), words);
  }

  /** The same, with the words that a test's commands share before those that differ. */
  public int run(List<String> shared, String... words) {
    return run(Stream.concat(shared.stream(), Stream.of(words)).toArray(String[]::new));
  }

  /** What a part of the program is given that is tested without its command. */
  Surroundings surroundings() {
    return new Surroundings(
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Map.copyOf(environment),
        directory,
        installation,
        Clock.systemUTC(),
        terminal,
        ProgramFile.of(directory));
  }

  /** Forgets what was printed so far. */
  void forget() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  /** What the last command printed as its result. */
  public String out() {
    return out.toString();
  }

  /** What the last command said beside its result. */
  public String err() {
    return err.toString();
  }
}
