package io.drydock.practice;

import io.drydock.machine.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Looks at the machine: what Drydock needs, what is here, and what to type for the rest. Changes
 * nothing.
 */
public final class Doctor {
  private static final long DISK_NEEDED = 2_000_000_000L;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What was found about one thing. */
  public record Finding(String name, State state, String detail, String help) {}

  /** How bad it is. */
  public enum State {
    OK("ok"),
    /** Some lesson can do less; nothing stops. */
    NOTE("note"),
    /** Without it, there is no engine to learn on. */
    MISSING("missing");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  private final PracticeEngine engine;
  private final Map<String, String> environment;
  private final BooleanSupplier hubAnswers;

  private Doctor(
      PracticeEngine engine, Map<String, String> environment, BooleanSupplier hubAnswers) {
    this.engine = engine;
    this.environment = environment;
    this.hubAnswers = hubAnswers;
  }

  /** A doctor for the engine below Drydock's home folder, and for the learner's own. */
  public static Doctor at(Path drydockHome, Map<String, String> environment) {
    return at(PracticeEngine.at(drydockHome), environment, DockerHub::answers);
  }

  static Doctor at(
      PracticeEngine engine, Map<String, String> environment, BooleanSupplier hubAnswers) {
    return new Doctor(engine, environment, hubAnswers);
  }

  /** Looks at everything, in the order in which it is told. */
  public List<Finding> examine() {
    var status = engine.status();
    var own = Endpoint.of(environment);
    boolean ownAnswers =
        own.unusable().isEmpty() && EngineChoice.answers(own.address(), environment);
    boolean hub = hubAnswers.getAsBoolean();
    var found = new ArrayList<Finding>();
    found.add(ok("JDK", Runtime.version() + ", " + System.getProperty("java.home")));
    found.add(client());
    found.add(
        own.unusable()
            .map(why -> new Finding("your engine", State.MISSING, why, Endpoint.HELP))
            .orElseGet(() -> ownEngine(own.address(), ownAnswers, status)));
    found.add(practice(status, ownAnswers));
    found.add(hub(hub, ownAnswers || status.practiceSet()));
    if (!hub) {
      found.add(practiceSet(status, ownAnswers));
    }
    found.add(
        luxury(
            "buildx",
            "not here; `docker build` uses the plain builder",
            "Nothing to do: only a few steps about several platforms want it.",
            "docker",
            "buildx",
            "version"));
    found.add(
        luxury(
            "git",
            "not here",
            "Nothing to do, unless you want a course from a git URL. Try `apt-get install git` then.",
            "git",
            "--version"));
    found.add(port(80, status));
    found.add(port(3000, status));
    found.add(port(5000, status));
    found.add(disk(Path.of(status.home())));
    return List.copyOf(found);
  }

  private Finding client() {
    var outcome = Tool.of("docker", "--version").within(PATIENCE).run();
    return outcome.ok()
        ? ok("docker client", outcome.output().strip())
        : new Finding(
            "docker client",
            State.MISSING,
            "there is no `docker` on the PATH",
            "Try `drydock doctor --fix`, or `apt-get install docker.io`.");
  }

  private Finding ownEngine(String address, boolean answers, PracticeStatus status) {
    if (answers) {
      var version =
          Tool.of(
                  "docker",
                  "version",
                  "--format",
                  "{{.Server.Version}} (API {{.Server.APIVersion}}){{range .Server.Components}}|{{.Name}}{{end}}")
              .with(Map.of("DOCKER_HOST", address))
              .within(PATIENCE)
              .run();
      return answering(version.ok() ? version.output().strip() : "answers", address);
    }
    return new Finding(
        "your engine",
        State.NOTE,
        "none answers at " + address,
        status.running() || Requirements.missing(Requirements.PROGRAMS).isEmpty()
            ? "Nothing to do: the practice engine serves the lessons."
            : "Try to start it, or use the practice engine.");
  }

  /** What an engine says of itself, then the names of its parts behind strokes. */
  static Finding answering(String says, String address) {
    var parts = List.of(says.split("\\|"));
    var detail = parts.getFirst() + ", " + address;
    return parts.contains("Podman Engine")
        ? new Finding(
            "your engine",
            State.NOTE,
            "Podman " + detail,
            "Its images are named `localhost/NAME` and `docker.io/library/NAME`, and some commands print other"
                + " words than the lessons. Try `drydock learn --engine practice` for a Docker engine.")
        : ok("your engine", detail);
  }

  private Finding practice(PracticeStatus status, boolean ownAnswers) {
    var missing = Requirements.missing(Requirements.PROGRAMS);
    if (status.running()) {
      return ok(
          "practice engine",
          status.version() + " (API " + status.apiVersion() + "), " + status.address());
    }
    var needed = ownAnswers ? State.NOTE : State.MISSING;
    if (!missing.isEmpty()) {
      return new Finding(
          "practice engine", needed, "not here: " + words(missing), install(missing));
    }
    if (!Requirements.root()) {
      return new Finding(
          "practice engine",
          needed,
          "it needs root",
          "Try `sudo drydock` where you have no engine.");
    }
    return ok("practice engine", "ready to start");
  }

  private static Finding hub(boolean answers, boolean covered) {
    if (answers) {
      return ok("Docker Hub", "answers");
    }
    return new Finding(
        "Docker Hub",
        State.NOTE,
        "does not answer within two seconds",
        covered
            ? "Nothing to do while you learn without it."
            : "The practice engine brings stand-ins for it.");
  }

  private static Finding practiceSet(PracticeStatus status, boolean ownAnswers) {
    var missing = Requirements.missing(Requirements.SET_PROGRAMS);
    if (status.practiceSet()) {
      return ok("practice set", "built");
    }
    return missing.isEmpty()
        ? ok("practice set", "is built at the first start, in about a minute")
        : new Finding(
            "practice set",
            ownAnswers ? State.NOTE : State.MISSING,
            "not here: " + words(missing),
            install(missing));
  }

  /** What the course can do without. */
  private static Finding luxury(String name, String missing, String help, String... version) {
    var outcome = Tool.of(version).within(PATIENCE).run();
    return outcome.ok()
        ? ok(name, outcome.output().strip())
        : new Finding(name, State.NOTE, missing, help);
  }

  private static Finding port(int port, PracticeStatus status) {
    if (status.registry().endsWith(":" + port) && status.running()) {
      return ok("port " + port, "the practice registry listens there");
    }
    return Ports.isFree(port)
        ? ok("port " + port, "free")
        : new Finding(
            "port " + port,
            State.NOTE,
            "in use",
            port == 5000
                ? "Nothing to do: the practice registry takes the next free port."
                : "Try `ss -ltnp 'sport = :" + port + "'` to see by whom; lessons publish to it.");
  }

  private static Finding disk(Path home) {
    var folder = home;
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      var detail = "%.1f GB free in %s".formatted(free / 1e9, folder);
      return free >= DISK_NEEDED
          ? ok("disk", detail)
          : new Finding(
              "disk", State.MISSING, detail, "Try to free 2 GB, or `export DRYDOCK_HOME=FOLDER`.");
    } catch (IOException e) {
      return new Finding(
          "disk", State.NOTE, folder + " cannot be asked: " + e.getMessage(), "Try `df -h`.");
    }
  }

  private static Finding ok(String name, String detail) {
    return new Finding(name, State.OK, detail, "");
  }

  private static String words(List<Requirements.Program> programs) {
    return String.join(", ", programs.stream().map(Requirements.Program::name).toList());
  }

  private static String install(List<Requirements.Program> programs) {
    return "Try `drydock doctor --fix`, or `apt-get install "
        + String.join(" ", Requirements.packages(programs))
        + "`.";
  }
}
