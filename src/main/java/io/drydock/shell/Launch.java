package io.drydock.shell;

import io.drydock.machine.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The ways to start a line and to learn what it printed. */
sealed interface Launch extends AutoCloseable
    permits Launch.Scripted, Launch.Inherited, CopiedOutput {

  /** Sets the command and the streams of a line that is about to start. */
  void prepare(ProcessBuilder builder, String shell, String program, String line);

  /** The line has been started. */
  default void started(Process process) {}

  /** Output counts from here: a line starts or goes on. */
  void begin();

  /** What was printed since, as plain text. */
  String output(Duration timeout) throws IOException;

  @Override
  void close() throws IOException;

  /**
   * With a terminal: through {@code script} where it is the one of util-linux, else without a copy.
   */
  static Launch atTerminal(ShellFolder folder, Map<String, String> environment) {
    var script = Programs.on(environment).find("script");
    // Others than util-linux take other options; util-linux is what Linux has.
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    if (script.isPresent() && linux && Files.isExecutable(Path.of("/bin/sh"))) {
      try {
        return new Scripted(script.get(), OutputTap.open(folder.path()), folder);
      } catch (IOException _) {
        return new Inherited();
      }
    }
    return new Inherited();
  }

  /** {@code script} makes a terminal for the line and copies what it prints. */
  record Scripted(Path script, OutputTap tap, ShellFolder folder) implements Launch {
    @Override
    public void prepare(ProcessBuilder builder, String shell, String program, String line) {
      builder.command(script.toString(), "-qefc", LineProgram.SUPERVISOR, tap.pipe().toString());
      var environment = builder.environment();
      environment.put("SHELL", "/bin/sh");
      environment.put("DRYDOCK_SHELL", shell);
      environment.put("DRYDOCK_PROGRAM", program);
      environment.put("DRYDOCK_LINE", line);
      environment.put("DRYDOCK_JOBS", folder.jobs().toString());
      environment.put("DRYDOCK_TYPED", folder.typed().toString());
      environment.put("DRYDOCK_KEYBOARD", keyboard());
      builder.inheritIO();
      begin();
    }

    /** The terminal behind standard input; empty where that cannot be told. */
    private static String keyboard() {
      try {
        var path = Path.of("/proc/self/fd/0").toRealPath();
        return path.startsWith("/dev") ? path.toString() : "";
      } catch (IOException _) {
        return "";
      }
    }

    @Override
    public void begin() {
      tap.begin();
    }

    @Override
    public String output(Duration timeout) throws IOException {
      return PlainText.of(withoutFrame(tap.end(timeout)));
    }

    @Override
    public void close() throws IOException {
      tap.close();
    }

    /** {@code script} writes a line of its own before, and one after, what it copies. */
    static String withoutFrame(String copied) {
      var text = copied;
      if (text.startsWith("Script started on ")) {
        text = text.substring(text.indexOf('\n') + 1);
      }
      int done = text.lastIndexOf("\nScript done on ");
      return done < 0 ? text : text.substring(0, done);
    }
  }

  /** The line has the tutor's own streams; what it prints is not seen. */
  record Inherited() implements Launch {
    @Override
    public void prepare(ProcessBuilder builder, String shell, String program, String line) {
      builder.command(shell, "-c", program, shell, line).inheritIO();
    }

    @Override
    public void begin() {}

    @Override
    public String output(Duration timeout) {
      return "";
    }

    @Override
    public void close() {}
  }
}
