package io.drydock.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the tests in a JVM of its own, which can be killed. */
public record OwnJvm(Process process, BufferedReader output) implements AutoCloseable {
  /** Starts it. */
  public static OwnJvm start(Class<?> program, String... arguments) throws IOException {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                program.getName()));
    words.addAll(List.of(arguments));
    var process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new OwnJvm(process, process.inputReader());
  }

  /** The next line that it says. */
  public String line() throws IOException {
    return output.readLine();
  }

  /** Ends it in no time; nothing of it runs any more. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** What Ctrl-C sends. */
  public void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    awaitEnd();
  }

  private void awaitEnd() throws InterruptedException {
    if (!process.waitFor(40, TimeUnit.SECONDS)) {
      throw new AssertionError("The program does not end.");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
