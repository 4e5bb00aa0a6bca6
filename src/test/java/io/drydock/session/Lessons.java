package io.drydock.session;

import io.drydock.check.Cause;
import io.drydock.check.Check;
import io.drydock.check.Matcher;
import io.drydock.check.Options;
import io.drydock.check.Verdict;
import io.drydock.lesson.Condition;
import io.drydock.lesson.Hint;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lessons and verdicts for tests, made from records. */
public final class Lessons {
  public static final Check WEB = new Check.Image("web", List.of(), Options.NONE);

  private Lessons() {}

  /** A reading, a task with three hints, a question, a task at the end. */
  public static Lesson lesson() {
    return of(
        read("read-1"),
        task("build"),
        quiz(
            "why",
            new Question.OneChoice(List.of("this", "that"), 1, List.of("", "*That* is it not."))),
        task("push"));
  }

  public static Lesson of(Step... steps) {
    return new Lesson(
        "first",
        "First things",
        Path.of("first.yaml"),
        10,
        List.of(),
        Set.of(),
        List.of(),
        Map.of(),
        List.of(steps));
  }

  public static Step.Read read(String id) {
    return new Step.Read(id, "Read **this**.", Condition.ALWAYS);
  }

  public static Step.Task task(String id) {
    return new Step.Task(
        id,
        "Do it.",
        List.of(),
        List.of(WEB),
        List.of(
            new Hint(List.of(), "plain one"),
            new Hint(List.of(WEB), "fits a state"),
            new Hint(List.of(), "plain two")),
        List.of("docker build -t web ."),
        List.of(),
        Optional.of("It is done."),
        Condition.ALWAYS);
  }

  public static Step.Quiz quiz(String id, Question question) {
    return new Step.Quiz(id, "Why?", question, List.of(), "Because.", Condition.ALWAYS);
  }

  public static Step.Quiz typed(String id) {
    return quiz(id, new Question.TypedAnswer(new Matcher.Equal("latest"), "latest"));
  }

  public static Verdict passed() {
    return new Verdict(WEB, "image `web`", new Verdict.Passed(), Map.of());
  }

  public static Verdict failed(String actual) {
    return failed(new Verdict.Mismatch("exists", "there", actual), Optional.empty());
  }

  public static Verdict failed(String property, Optional<Cause> cause) {
    return failed(new Verdict.Mismatch(property, "this", "that"), cause);
  }

  private static Verdict failed(Verdict.Mismatch mismatch, Optional<Cause> cause) {
    return new Verdict(WEB, "image `web`", new Verdict.Failed(List.of(mismatch), cause), Map.of());
  }
}
