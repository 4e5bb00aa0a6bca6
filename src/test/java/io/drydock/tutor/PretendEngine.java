package io.drydock.tutor;

import io.drydock.check.Verdict;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.SharedLists;
import io.drydock.ledger.KeptInventories;
import io.drydock.lesson.Lesson;
import io.drydock.machine.QuietCommand;
import io.drydock.progress.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A tutor without a terminal, on an engine that says what a test wants; what is run is noted. */
public final class PretendEngine implements AutoCloseable {
  public final List<String> ran = new CopyOnWriteArrayList<>();
  private volatile Supplier<List<Verdict>> verdicts = List::of;
  public final Heard heard = new Heard();
  public final Tutor tutor;

  /**
   * Opens the lesson at its first step.
   *
   * @param answers what each method of the view gives, by its name
   * @param hands what a command of the tutor's prints; null makes it fail
   */
  public PretendEngine(
      Path home,
      Lesson lesson,
      Function<String, Object> answers,
      Function<String, String> hands,
      Map<String, String> environment)
      throws InterruptedException {
    this(home, lesson, answers, hands, environment, true);
  }

  /** The same, of a course that is trusted or not. */
  public PretendEngine(
      Path home,
      Lesson lesson,
      Function<String, Object> answers,
      Function<String, String> hands,
      Map<String, String> environment,
      boolean trusted)
      throws InterruptedException {
    var view = EngineViewForTests.answering(answers);
    var link =
        new EngineLink(
            "test",
            "unix:///nowhere",
            Map.of(),
            Map.of(),
            PushRegistry.ofTheEngine(),
            new SharedLists(view),
            (_, _) -> verdicts.get(),
            (_, _) -> () -> {},
            (command, _) -> result(String.join(" ", command), hands),
            _ -> true);
    var shell = PretendShell.at(home, environment);
    tutor = new Tutor(setup(home, new OneLesson(lesson), shell, heard, trusted));
    tutor.start(_ -> link);
    tutor.awaitEngine(Duration.ofSeconds(10));
    tutor.open(lesson.id(), Optional.empty());
    tutor.conversation().provisions().await(Duration.ofSeconds(10), true, () -> false);
  }

  /** A setup in which only the learner and their shell are a test's own. */
  public static Setup setup(
      Path home, Catalogue catalogue, LearnerShell shell, Heard learner, boolean trusted) {
    return new Setup(
        catalogue,
        Journal.of(home, "trial"),
        new KeptInventories(home.resolve("ledger")),
        learner,
        List.of(learner),
        shell,
        Clock.systemUTC(),
        "t1",
        trusted);
  }

  private QuietCommand.Result result(String line, Function<String, String> hands) {
    ran.add(line);
    var printed = hands.apply(line);
    return new QuietCommand.Result(
        printed == null ? 1 : 0, printed == null ? "no" : printed, Duration.ZERO);
  }

  /** From now on this is what is found of anything. */
  public void judge(Supplier<List<Verdict>> found) {
    verdicts = found;
  }

  /** All that was said and told so far. */
  public String shown() {
    return heard.text();
  }

  @Override
  public void close() {
    tutor.close();
  }
}
