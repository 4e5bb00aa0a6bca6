package io.drydock;

import io.drydock.cli.DrydockCommand;
import io.drydock.cli.ExitCode;
import io.drydock.cli.ProgramFile;
import io.drydock.cli.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Wires the program to the machine: the only place with {@code System.exit} and {@code System.out}.
 */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] args) {
    var program = ProgramFile.ofThisProcess();
    var directory = Path.of("").toAbsolutePath();
    var surroundings =
        new Surroundings(
            System.in,
            new PrintWriter(System.out, true),
            new PrintWriter(System.err, true),
            System.getenv(),
            directory,
            Path.of(System.getProperty("drydock.installation", directory.toString())),
            Clock.systemUTC(),
            atTerminal(),
            program);
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> end(surroundings, thread, error));
    System.exit(DrydockCommand.run(surroundings, args));
  }

  /** A thread beside the first has ended: alone, or the whole program can not go on. */
  private static void end(Surroundings surroundings, Thread thread, Throwable error) {
    if (surroundings.program().rebuilt()) {
      surroundings.err().println(ProgramFile.REBUILT);
      System.exit(ExitCode.USAGE);
    }
    surroundings.err().println("drydock: something unexpected went wrong in " + thread + ":");
    error.printStackTrace(surroundings.err());
  }

  /** The launcher tells, because {@link System#console()} takes a tenth of a start to find out. */
  private static boolean atTerminal() {
    var told = System.getProperty("drydock.terminal");
    return told == null
        ? System.console() != null && System.console().isTerminal()
        : Boolean.parseBoolean(told);
  }
}
