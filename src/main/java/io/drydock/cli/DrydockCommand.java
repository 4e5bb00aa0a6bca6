package io.drydock.cli;

import io.drydock.practice.PracticeException;
import io.drydock.words.ExplainedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program's top command, and the one place that knows all others. */
@Command(
    name = "drydock",
    mixinStandardHelpOptions = true,
    version = DrydockCommand.VERSION,
    description = "A Docker tutor in your own terminal.",
    footer = {"", "Without a command, the course opens where you left it."})
public final class DrydockCommand implements Callable<Integer> {
  /** What {@code --version} prints. */
  static final String VERSION = "drydock 0.1.0";

  private static final Map<String, Function<Surroundings, Object>> COMMANDS = new LinkedHashMap<>();

  static {
    // name → command; filled as rooms are furnished
    COMMANDS.put("learn", LearnCommand::new);
    COMMANDS.put("course", CourseCommand::new);
    COMMANDS.put("check-lessons", CheckLessonsCommand::new);
    COMMANDS.put("new", NewCommand::new);
    COMMANDS.put("preview", PreviewCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("assignment", AssignmentCommand::new);
    COMMANDS.put("grade", GradeCommand::new);
    COMMANDS.put("practice", PracticeCommand::new);
    COMMANDS.put("doctor", DoctorCommand::new);
  }

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print stack traces of errors.")
  boolean debug;

  private final Surroundings surroundings;

  DrydockCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs the program with these arguments and returns its exit code. */
  public static int run(Surroundings surroundings, String... arguments) {
    try {
      return command(surroundings, arguments);
    } catch (LinkageError | InternalError e) {
      if (!surroundings.program().rebuilt()) {
        throw e;
      }
      surroundings.err().println(ProgramFile.REBUILT);
      return ExitCode.USAGE;
    }
  }

  private static int command(Surroundings surroundings, String... arguments) {
    var top = new DrydockCommand(surroundings);
    var plain = PlainCommands.of(surroundings, arguments);
    if (plain.isPresent()) {
      return top.past(plain.get());
    }
    if (arguments[0].equals(Training.WORD)) {
      // The launcher's own word: it is no option that anybody should find.
      return top.past(() -> Training.run(surroundings, DrydockCommand::run, arguments));
    }
    int exit = line(surroundings, top, arguments).execute(arguments);
    surroundings.out().flush();
    surroundings.err().flush();
    return exit;
  }

  /** The option parser for these arguments. */
  static CommandLine line(Surroundings surroundings, DrydockCommand top, String... arguments) {
    var line = new CommandLine(top);
    // Reading the annotations of every command costs more than a prompt may: only the named one is
    // made.
    var named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (named != null) {
      line.addSubcommand(arguments[0], named.apply(surroundings));
    } else if (arguments.length > 0) {
      COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.apply(surroundings)));
    }
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, _, _) -> top.explain(e));
    return line;
  }

  /** The way past the option parser. */
  private int past(Callable<Integer> command) {
    try {
      return command.call();
    } catch (Exception e) {
      return explain(e);
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private int explain(Exception error) {
    var err = surroundings.err();
    if (error instanceof ExplainedException explained) {
      err.println("drydock: " + explained.getMessage());
      err.println(explained.help());
      return explained instanceof PracticeException ? ExitCode.UNABLE : ExitCode.USAGE;
    }
    if (surroundings.program().rebuilt() && !debug) {
      err.println(ProgramFile.REBUILT);
      return ExitCode.USAGE;
    }
    err.println("drydock: something unexpected went wrong: " + error);
    if (debug) {
      error.printStackTrace(err);
    } else {
      err.println("Try the same command with --debug to see where.");
    }
    return ExitCode.USAGE;
  }

  @Override
  public Integer call() throws Exception {
    return LearnCommand.runPlain(surroundings, Optional.empty());
  }
}
