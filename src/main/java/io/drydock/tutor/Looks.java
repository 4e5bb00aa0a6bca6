package io.drydock.tutor;

import io.drydock.check.Evidence;
import io.drydock.check.Variables;
import io.drydock.check.Verdict;
import io.drydock.docker.CommandResult;
import io.drydock.docker.ContainerSummary;
import io.drydock.lesson.Step;
import io.drydock.machine.Deadline;
import io.drydock.session.Event;
import io.drydock.session.Output;
import io.drydock.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the engine for verdicts on a thread of its own, and gives them to the session as events. */
final class Looks implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration AGAIN_AFTER = Duration.ofMillis(250);

  /** Between the events of one command in another window there is less than that. */
  private static final Duration SETTLING = Duration.ofMillis(400);

  /** A program that has nothing to do, or cannot begin, has ended by then. */
  private static final Duration COMING_UP = Duration.ofMillis(600);

  /** Which checks of a task passed when they were last spoken of. */
  private record Told(String task, List<Boolean> passed) {}

  private final Setup setup;
  private final Supplier<Variables> variables;
  private final Consumer<Event> tell;
  private final Recent ran = new Recent();
  private final Retrospect retrospect = new Retrospect();
  private final LookQueue queue;
  private volatile Notebook notebook;
  private volatile Told told = new Told("", List.of());
  private volatile boolean commandRuns;

  /** How many commands had ended when the last look began; known to the queue's thread alone. */
  private long lookedAfter;

  /**
   * Nothing to judge yet.
   *
   * @param tell hears what was found, on another thread
   * @param onTrouble hears where judging itself failed
   */
  Looks(
      Setup setup,
      Supplier<Variables> variables,
      Consumer<Event> tell,
      Consumer<Throwable> onTrouble) {
    this.setup = setup;
    this.variables = variables;
    this.tell = tell;
    this.queue = new LookQueue(onTrouble);
  }

  /** A lesson was opened. */
  void open(Session session, Notebook times) {
    notebook = times;
    ran.clear();
    retrospect.begin(session);
  }

  void ran(CommandResult result) {
    ran.add(result);
  }

  /**
   * While a command of the learner runs, what is half done is no news, and what holds may hold for
   * that moment alone. Its end is looked at in any case.
   */
  void commandRuns(boolean runs) {
    commandRuns = runs;
  }

  void task(EngineLink link, Output.JudgeTask request) {
    var task = request.task();
    boolean byItself = request.reason() == Event.Reason.ENGINE;
    if (commandRuns && byItself) {
      return;
    }
    queue.submit(
        new LookQueue.Request(
            request.reason() == Event.Reason.ASKED ? "check " + task.id() : "",
            task.check(),
            byItself ? SETTLING : Duration.ZERO,
            () -> look(link, request),
            new OfTask(link, request, notebook)));
  }

  /** Tells what was found of a task, and when that stands. */
  private final class OfTask implements LookQueue.Hearer {
    private final EngineLink link;
    private final Output.JudgeTask request;
    private final Notebook lesson;
    private boolean answered;

    OfTask(EngineLink link, Output.JudgeTask request, Notebook lesson) {
      this.link = link;
      this.request = request;
      this.lesson = lesson;
    }

    @Override
    public void found(List<Verdict> verdicts) {
      if (lesson == notebook && counts()) {
        told = new Told(request.task().id(), passed(verdicts));
        // Who asked is answered once; what is looked at again after that is told as news.
        var reason = answered ? Event.Reason.COMMAND : request.reason();
        answered = request.reason() == Event.Reason.ASKED;
        tell.accept(new Event.Judged(request.task().id(), verdicts, reason));
      }
    }

    @Override
    public void rested() {
      if (lesson == notebook && counts()) {
        tell.accept(new Event.Rested(request.task().id()));
      }
    }

    /** A container that has just been started may end at once. */
    @Override
    public Duration mustHold() {
      boolean rises =
          request.task().check().stream().anyMatch(check -> check.traits().lives())
              && link.view().containers().stream().anyMatch(ContainerSummary::justStarted);
      if (rises) {
        link.view().forget();
      }
      return rises ? COMING_UP : Duration.ZERO;
    }

    /** Who asked wants to know how it is now. */
    @Override
    public boolean hearsWhatIsOnItsWay() {
      return request.reason() == Event.Reason.ASKED && !answered;
    }

    /**
     * A look that began before the last command ended, or while the next one runs, says nothing of
     * it; one more follows. Who asked is answered all the same.
     */
    private boolean counts() {
      return request.reason() == Event.Reason.ASKED || !commandRuns && lookedAfter == ran.added();
    }
  }

  /**
   * What a kept list does not show may have come since: all is asked anew before anybody hears of
   * something that was not told before. What nobody did at this prompt, the engine's events tell.
   */
  private List<Verdict> look(EngineLink link, Output.JudgeTask request) {
    lookedAfter = ran.added();
    var task = request.task();
    if (request.reason() == Event.Reason.ENGINE) {
      link.view().fetch();
    }
    var verdicts = link.look().at(task.check(), setting(task));
    boolean unsure =
        link.view().keeps()
            && !verdicts.stream().allMatch(Verdict::passed)
            && !new Told(task.id(), passed(verdicts)).equals(told);
    if (!unsure) {
      return verdicts;
    }
    link.view().forget();
    link.view().fetch();
    return link.look().at(task.check(), setting(task));
  }

  private static List<Boolean> passed(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::passed).toList();
  }

  /** Looks at a task once, on the caller's thread. */
  List<Verdict> once(EngineLink link, Step.Task task) {
    link.view().forget();
    return link.look().at(task.check(), setting(task));
  }

  /** Looks at a task on the caller's thread, again where a container may still need a moment. */
  List<Verdict> now(EngineLink link, Step.Task task) throws InterruptedException {
    return Deadline.after(PATIENCE)
        .look(
            AGAIN_AFTER,
            () -> once(link, task),
            verdicts -> verdicts.stream().allMatch(Verdict::passed));
  }

  /** Finds the hints that fit, with one look at the engine for all of them. */
  void hints(EngineLink link, Output.JudgeHints request, Step step) {
    var every = request.hints().stream().flatMap(hint -> hint.when().stream()).toList();
    queue.submit(
        new LookQueue.Request(
            "hint " + request.step(),
            List.of(),
            Duration.ZERO,
            () -> link.look().at(every, setting(step)),
            verdicts ->
                tell.accept(new Event.HintsJudged(request.step(), fitting(request, verdicts)))));
  }

  private static Set<Integer> fitting(Output.JudgeHints request, List<Verdict> verdicts) {
    var fitting = new HashSet<Integer>();
    int from = 0;
    for (int i = 0; i < request.hints().size(); i++) {
      var hint = request.hints().get(i);
      int to = from + hint.when().size();
      if (hint.stateDriven() && verdicts.subList(from, to).stream().allMatch(Verdict::passed)) {
        fitting.add(i);
      }
      from = to;
    }
    return fitting;
  }

  /** Looks again at the tasks before, once for each lesson that was opened. */
  void back(EngineLink link, Consumer<String> say) {
    retrospect.look(link, this::setting, say);
  }

  Instant lessonStarted() {
    return notebook.lessonStarted();
  }

  /** Waits a moment for what is being judged; false where the time ran out. */
  boolean awaitVerdict(Duration timeout) throws InterruptedException {
    return queue.awaitQuiet(timeout);
  }

  private Evidence.Setting setting(Step step) {
    var shell = setup.shell();
    var directory = shell.directory();
    var environment = shell.environment();
    var config = environment.getOrDefault("DOCKER_CONFIG", "");
    return new Evidence.Setting(
        notebook.stepStarted(step.id()),
        notebook.lessonStarted(),
        ran.all(),
        variables.get(),
        directory,
        config.isBlank()
            ? Path.of(environment.getOrDefault("HOME", "."), ".docker")
            : directory.resolve(config),
        environment,
        setup.trusted() ? Evidence.Trust.FULL : Evidence.Trust.NONE);
  }

  @Override
  public void close() {
    queue.close();
  }
}
