package io.drydock.tutor;

import io.drydock.PracticeEngineForTests;
import io.drydock.docker.EngineApi;
import io.drydock.ledger.KeptInventories;
import io.drydock.lesson.Lesson;
import io.drydock.machine.Deadline;
import io.drydock.machine.FileTree;
import io.drydock.progress.Journal;
import io.drydock.session.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place at which one lesson is played, task by task and case by case. After each case all is as
 * it was when its task began: by the tutor's own {@code reset} where that is enough, else on an
 * emptied engine.
 */
final class Seat implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration VERDICT = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration ENOUGH = Duration.ofSeconds(2);
  private static final Duration LINE = Duration.ofSeconds(60);
  private static final AtomicInteger SITTINGS = new AtomicInteger();

  private final PracticeEngineForTests engine;
  private final EngineState state;
  private final Lesson lesson;
  private final Path place;
  private final Transcript transcript = new Transcript();
  private final Map<String, String> environment;
  private EngineApi api;
  private RunnerShell shell;
  private Tutor tutor;
  private String task = "";
  private List<String> start = List.of();
  private Path folder;
  private Path kept;

  Seat(PracticeEngineForTests engine, Lesson lesson, Path place) {
    this.engine = engine;
    this.state = new EngineState(engine);
    this.lesson = lesson;
    this.place = place;
    this.environment = new HashMap<>(System.getenv());
    environment.putAll(engine.environment());
    // Nobody is here to be asked.
    environment.put("DRYDOCK_GUARD", "off");
    environment.put("SHELL", "/bin/bash");
  }

  /** What came of a case: all that was said, and what of it says why. */
  record Played(boolean passed, String said, String reasons) {}

  /** Plays a case from the start of its task. */
  Played play(TypedCase typed) throws IOException, InterruptedException {
    sitDownAt(typed.task());
    transcript.clear();
    for (var line : typed.lines()) {
      type(tutor.variables().expand(line));
      awaitWord();
    }
    if (!passed()) {
      tutor.happen(new Event.CheckAsked());
      awaitWord();
    }
    var played = new Played(passed(), transcript.text(), transcript.reasons());
    putBack(typed);
    return played;
  }

  /** What has time to come to hold is waited for only as long as nothing is said of it. */
  private void awaitWord() throws InterruptedException {
    var end = Deadline.after(VERDICT);
    var enough = Deadline.after(ENOUGH);
    while (!tutor.awaitVerdict(MOMENT)
        && !end.passed()
        && (transcript.reasons().isEmpty() || !enough.passed())) {
      // It is still being looked at.
    }
  }

  private boolean passed() {
    return tutor.session().state(task).passed();
  }

  /** A line that does not end by itself is ended as by a learner who has waited long enough. */
  private void type(String line) throws InterruptedException {
    var learner = Thread.currentThread();
    var clock =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    Thread.sleep(LINE);
                    learner.interrupt();
                  } catch (InterruptedException _) {
                    // The line has ended.
                  }
                });
    try {
      tutor.command(line);
    } finally {
      clock.interrupt();
      clock.join();
      if (Thread.interrupted()) {
        throw new IllegalStateException("It did not end: " + line);
      }
    }
  }

  private void sitDownAt(String wanted) throws IOException, InterruptedException {
    if (tutor == null) {
      open(wanted);
    } else if (!task.equals(wanted)) {
      shell.anew();
      tutor.goTo(wanted);
    } else {
      return;
    }
    if (!tutor.awaitVerdict(PATIENCE)) {
      throw new IllegalStateException("It did not become ready: " + wanted);
    }
    task = wanted;
    if (!tutor.session().current().map(step -> step.id().equals(wanted)).orElse(false)) {
      throw new IllegalStateException("Not at " + wanted + ":\n" + transcript.text());
    }
    keep();
  }

  private void open(String wanted) throws IOException, InterruptedException {
    state.wipe(lesson.images());
    for (var image : lesson.images()) {
      engine.dockerOk("pull", "-q", image);
    }
    var own = place.resolve("sitting" + SITTINGS.incrementAndGet());
    folder = Files.createDirectories(own.resolve("work"));
    kept = own.resolve("kept");
    shell = new RunnerShell(folder, environment);
    api = EngineApi.connect(engine.dockerHost(), Duration.ofSeconds(10));
    tutor =
        new Tutor(
            new Setup(
                new OneLesson(lesson),
                Journal.of(own.resolve("home"), "trial"),
                new KeptInventories(own.resolve("ledger")),
                transcript,
                List.of(transcript),
                shell,
                Clock.systemUTC(),
                "t1",
                true));
    tutor.start(_ -> link());
    tutor.awaitEngine(PATIENCE);
    tutor.open(lesson.id(), Optional.of(wanted));
  }

  private EngineLink link() {
    var status = engine.status();
    return TestLink.to(
        engine,
        api,
        Map.of(
            "hub",
                status.registry()
                    + "/"
                    + status.user()
                    + "/c"
                    + Long.toString(System.nanoTime(), 36),
            "registry", status.registry(),
            "user", status.user(),
            "password", status.password(),
            "docker_config", status.dockerConfig(),
            "official", status.official()));
  }

  /** Back to the start of the task, the short way where that leads there. */
  private void putBack(TypedCase typed) throws IOException, InterruptedException {
    shell.anew();
    // What the cases before have typed, nobody has typed.
    tutor.conversation().looks().open(tutor.session(), tutor.conversation().notebook());
    FileTree.remove(folder);
    copy(kept, folder);
    boolean far =
        typed.lines().stream().anyMatch(Seat::reachesFar)
            || writesIntoVolumes(typed)
            || changesContainers(typed);
    if (!far) {
      tutor.reset();
      tutor.awaitVerdict(PATIENCE);
      far = !start.equals(state.found(api));
    }
    if (far) {
      leave();
    }
  }

  /** What was pushed stays in the registry, and is there for the cases after it. */
  private static boolean reachesFar(String line) {
    return line.contains("push") || line.contains("imagetools create");
  }

  private boolean writesIntoVolumes(TypedCase typed) {
    return start.stream().anyMatch(each -> each.startsWith("volume "))
        && typed.lines().stream().anyMatch(line -> line.matches(".*\\b(run|exec|cp|start)\\b.*"));
  }

  /** What runs changes files by itself; that tells nothing of a case. */
  private boolean changesContainers(TypedCase typed) {
    return start.stream().anyMatch(each -> each.startsWith("container "))
        && typed.lines().stream().anyMatch(line -> line.matches(".*\\b(exec|cp|start)\\b.*"));
  }

  private void keep() throws IOException, InterruptedException {
    FileTree.remove(kept);
    copy(folder, kept);
    start = state.found(api);
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    var process = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("cp -a " + from + " " + to);
    }
  }

  private void leave() {
    if (tutor != null) {
      tutor.close();
      shell.close();
      api.close();
      tutor = null;
      task = "";
    }
  }

  @Override
  public void close() {
    leave();
  }
}
