package io.drydock.terminal;

import io.drydock.machine.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that the terminal tests need: installed where this may be done, else asked for. */
final class NeededProgram {
  private static final Path INSTALLER = Path.of("/usr/bin/apt-get");

  private NeededProgram() {}

  /** Sees to it that the program is there; gives its name. */
  static synchronized String install(String program, String packageName) throws IOException {
    if (Programs.on(System.getenv()).find(program).isPresent()) {
      return program;
    }
    if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(INSTALLER)) {
      throw new IllegalStateException(
          "The terminal tests need %s, which is not here. Try, as root on Debian or Ubuntu: apt-get install %s"
              .formatted(program, packageName));
    }
    System.err.println("The terminal tests install the missing package: " + packageName);
    run("install", "-y", "-q", "--no-install-recommends", packageName);
    return program;
  }

  private static void run(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(INSTALLER.toString()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            String.join(" ", command) + " failed. Try: apt-get update, then the tests again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
