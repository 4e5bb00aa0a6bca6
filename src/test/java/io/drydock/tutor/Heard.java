package io.drydock.tutor;

import io.drydock.check.Verdict;
import io.drydock.lesson.Step;
import io.drydock.session.Answers;
import io.drydock.session.Output;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A learner without a terminal: keeps what the tutor says and tells, in order. */
public final class Heard implements Voice, Listener {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<News> news = new CopyOnWriteArrayList<>();
  private volatile Optional<Boolean> answer = Optional.empty();

  /** From now on this is the answer to every question. */
  public void answers(boolean yes) {
    answer = Optional.of(yes);
  }

  /** All of it as text. */
  public String text() {
    return String.join("\n", lines);
  }

  /** What was told, without what was said. */
  public List<News> news() {
    return news;
  }

  @Override
  public void hear(News told) {
    news.add(told);
    switch (told) {
      case News.LessonOpened(var lesson) -> lines.add(lesson.title());
      case News.StepShown(var shown) ->
          lines.add("Step %d of %d: %s".formatted(shown.number(), shown.of(), kind(shown)));
      case News.TaskPassed _ -> lines.add("Passed.");
      case News.Solved(var step, var passed) ->
          lines.add("`" + step + (passed ? "` passed." : "` did not pass."));
      case News.LessonEnded(var summary, var next) ->
          lines.add("The end: %d passed. %s".formatted(summary.passed(), next));
      case News.Told(var words) -> told(words);
      case News.Noted _, News.CommandEnded _, News.Judged _ -> {}
      case News.HintAsked _, News.EngineBecame _ -> {}
    }
  }

  private static String kind(Output.ShowStep shown) {
    return switch (shown.step()) {
      case Step.Read _ -> "reading";
      case Step.Task _ -> "task";
      case Step.Quiz quiz -> "question, " + Answers.howToAnswer(quiz.question());
    };
  }

  private void told(Output.Told words) {
    lines.add(
        switch (words) {
          case Output.Say(var text) -> text;
          case Output.ShowText(var text) -> text;
          case Output.AnswerJudged judged -> judged.right() ? "Right." : "Not this.";
          case Output.ShowVerdicts shown ->
              shown.verdicts().stream().map(Heard::line).toList().toString();
          case Output.StillOpen(var title) -> "Still open: " + title;
          case Output.ShowHint hint -> hint.text();
          case Output.ShowSolution solution -> String.join("\n", solution.lines());
        });
  }

  private static String line(Verdict verdict) {
    return verdict.title() + (verdict.passed() ? " is so" : " is not so: " + verdict.outcome());
  }

  @Override
  public void say(String text) {
    lines.add(text);
  }

  @Override
  public void quiet(String text) {
    lines.add(text);
  }

  @Override
  public void quietFirst(String text) {
    lines.add(text);
  }

  @Override
  public void adviseFirst(String means, String help) {
    lines.add(means + " " + help);
  }

  @Override
  public void hold() {}

  @Override
  public void release() {}

  @Override
  public void freshLine() {}

  @Override
  public Optional<Boolean> ask(String question, boolean usual) {
    lines.add(question);
    return answer;
  }

  @Override
  public void standingChanged() {}
}
