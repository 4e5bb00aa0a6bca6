package io.drydock.terminal;

import io.drydock.check.Variables;
import io.drydock.lesson.Hint;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import io.drydock.screen.Screen;
import io.drydock.screen.Theme;
import io.drydock.session.Output;
import io.drydock.session.StepState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;

/** Shows a whole lesson to its author, each text as the tutor would show it to a learner. */
public final class LessonPreview {
  private static final int COLOURS = 16;

  private final Announcer announcer;
  private final Lesson lesson;

  private LessonPreview(Lesson lesson, Announcer announcer) {
    this.lesson = lesson;
    this.announcer = announcer;
  }

  /**
   * Prints the lesson.
   *
   * @param values the values behind the tutor's variables
   * @param width columns
   */
  public static void print(
      Lesson lesson, Map<String, String> values, Theme theme, int width, PrintWriter out) {
    var variables = new Variables(values).with(lesson.variables());
    var screen =
        new Paper(
            width, line -> out.println(theme.palette().weighs() ? ansi(line) : line.toString()));
    var announcer = new Announcer(theme, screen);
    announcer.expandWith(() -> variables);
    new LessonPreview(lesson, announcer).print();
    out.flush();
  }

  /** The columns of this process's terminal, or another number where they cannot be told. */
  public static int widthOfTerminal(int otherwise) {
    try (var terminal = Desk.system()) {
      return terminal.getWidth() > 0 ? terminal.getWidth() : otherwise;
    } catch (IOException _) {
      return otherwise;
    }
  }

  private static String ansi(AttributedString line) {
    return line.toAnsi(COLOURS, ForceMode.None);
  }

  private void print() {
    announcer.say("# " + lesson.title());
    int number = 1;
    for (var step : lesson.steps()) {
      announcer.step(new Output.ShowStep(step, StepState.FRESH, number++, lesson.steps().size()));
      switch (step) {
        case Step.Read _ -> {}
        case Step.Task task -> task(task);
        case Step.Quiz quiz -> quiz(quiz);
      }
    }
  }

  private void task(Step.Task task) {
    hints(task.hints());
    announcer.tell(new Output.ShowSolution(task.solution()));
    task.after()
        .ifPresent(
            text -> {
              announcer.passed(new Output.TaskPassed(task, false));
              announcer.say(text);
            });
  }

  private void quiz(Step.Quiz quiz) {
    hints(quiz.hints());
    switch (quiz.question()) {
      case Question.OneChoice one -> {
        for (int i = 1; i <= one.choices().size(); i++) {
          int choice = i;
          one.reply(i)
              .ifPresent(
                  text -> {
                    announcer.quiet("To " + choice + ":");
                    announcer.tell(new Output.AnswerJudged(choice == one.answer(), text));
                  });
        }
      }
      case Question.SeveralChoices _, Question.TypedAnswer _, Question.Ordering _ -> {}
    }
    announcer.tell(new Output.AnswerJudged(true, quiz.because()));
  }

  private void hints(List<Hint> hints) {
    for (int i = 0; i < hints.size(); i++) {
      announcer.tell(new Output.ShowHint(hints.get(i).say(), i + 1, hints.size()));
    }
  }

  /** Lines one after another, with nobody typing. */
  private record Paper(int width, Consumer<AttributedString> line) implements Screen {
    @Override
    public void show(List<AttributedString> lines) {
      lines.forEach(line);
    }

    @Override
    public void promptChanged() {}
  }
}
