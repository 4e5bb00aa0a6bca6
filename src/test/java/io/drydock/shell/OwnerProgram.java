package io.drydock.shell;

import java.io.IOException;
import java.nio.file.Path;

/** A program that owns a folder until it is killed. */
final class OwnerProgram {
  private OwnerProgram() {}

  /** Starts it, and waits until it has the folder. */
  static Process hold(Path folder) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OwnerProgram.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    if (process.inputReader().readLine() instanceof String line && line.equals("held")) {
      return process;
    }
    process.destroyForcibly();
    throw new IllegalStateException("the program did not start");
  }

  /** Holds the folder for half a minute at most. */
  public static void main(String... arguments) throws Exception {
    FolderOwner.of(Path.of(arguments[0]));
    System.out.println("held");
    Thread.sleep(30_000);
  }
}
