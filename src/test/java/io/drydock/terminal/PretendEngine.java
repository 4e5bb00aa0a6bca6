package io.drydock.terminal;

import io.drydock.check.Verdict;
import io.drydock.docker.CommandOutcome;
import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.SharedLists;
import io.drydock.ledger.KeptInventories;
import io.drydock.lesson.Lesson;
import io.drydock.progress.Journal;
import io.drydock.screen.PlainScreen;
import io.drydock.screen.Theme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A conversation on a plain screen with an engine that says what a test wants; what is run is
 * noted.
 */
final class PretendEngine implements AutoCloseable {
  final List<String> ran = new CopyOnWriteArrayList<>();
  private volatile Supplier<List<Verdict>> verdicts = List::of;
  private final StringWriter shown = new StringWriter();
  final Conversation tutor;

  /**
   * Opens the lesson at its first step.
   *
   * @param answers what each method of the view gives, by its name
   * @param hands what a command of the tutor's prints; null makes it fail
   */
  PretendEngine(
      Path home,
      Lesson lesson,
      Function<String, Object> answers,
      Function<String, String> hands,
      Map<String, String> environment)
      throws InterruptedException {
    this(home, lesson, answers, hands, environment, true);
  }

  /** The same, of a course that is trusted or not. */
  PretendEngine(
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
            Map.of(),
            Map.of(),
            new SharedLists(view),
            (_, _) -> verdicts.get(),
            (_, _) -> () -> {},
            (command, _) -> result(String.join(" ", command), hands),
            _ -> true);
    var setup =
        new Setup(
            new OneLesson(lesson),
            Journal.of(home, "trial"),
            new KeptInventories(home.resolve("ledger")),
            Theme.PLAIN,
            new PlainScreen(new PrintWriter(shown), 200),
            Clock.systemUTC(),
            "t1",
            trusted,
            () -> new Setup.Workplace(home, environment, List.of()),
            line -> new CommandOutcome.NotStarted(line, "nobody runs it"),
            _ -> {});
    tutor = new Conversation(setup);
    tutor.engine().start(_ -> link);
    tutor.engine().awaitSettled(Duration.ofSeconds(10), () -> false);
    tutor.open(lesson.id(), Optional.empty());
    tutor.provisions().await(Duration.ofSeconds(10), true, () -> false);
  }

  private CommandResult result(String line, Function<String, String> hands) {
    ran.add(line);
    var printed = hands.apply(line);
    return new CommandResult(
        line,
        printed == null ? 1 : 0,
        printed == null ? "no" : printed,
        Path.of("/"),
        Instant.now(),
        Duration.ZERO);
  }

  /** From now on this is what is found of anything. */
  void judge(Supplier<List<Verdict>> found) {
    verdicts = found;
  }

  String shown() {
    return shown.toString();
  }

  @Override
  public void close() {
    tutor.close();
  }
}
