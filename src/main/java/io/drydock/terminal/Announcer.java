package io.drydock.terminal;

import io.drydock.check.Variables;
import io.drydock.lesson.Step;
import io.drydock.screen.Markdown;
import io.drydock.screen.Screen;
import io.drydock.screen.Style;
import io.drydock.screen.Theme;
import io.drydock.screen.Wrap;
import io.drydock.session.Answers;
import io.drydock.session.Output;
import io.drydock.tutor.Listener;
import io.drydock.tutor.News;
import io.drydock.tutor.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Puts what the tutor says and tells into lines, and shows them. */
final class Announcer implements Voice, Listener {
  private static final int WIDEST_TEXT = 100;

  private final Theme theme;
  private final Screen screen;
  private final Markdown markdown;
  private volatile Supplier<Variables> variables = () -> Variables.NONE;
  private volatile String explained = "";

  Announcer(Theme theme, Screen screen) {
    this.theme = theme;
    this.screen = screen;
    this.markdown = new Markdown(theme);
  }

  /** From now on texts have the values of these variables. */
  void expandWith(Supplier<Variables> known) {
    variables = known;
  }

  Theme theme() {
    return theme;
  }

  /** Very long lines are hard to read: text stops before the edge of a wide screen. */
  int width() {
    return Math.min(screen.width() - 1, WIDEST_TEXT);
  }

  @Override
  public void hear(News news) {
    switch (news) {
      case News.LessonOpened(var lesson) ->
          lines(List.of(AttributedString.EMPTY, theme.styled(Style.STRONG, lesson.title())));
      case News.StepShown(var shown) -> step(shown);
      case News.Told(var told) -> tell(told);
      case News.TaskPassed(var passed) -> passed(passed);
      case News.Solved(var step, var passed) -> solved(step, passed);
      case News.LessonEnded(var summary, var next) ->
          show(new EndOfLesson(theme, this::texts).lines(summary, next));
      case News.CommandEnded(var result, var _, var wasExplained) ->
          explained = wasExplained ? result.line() : "";
      case News.Noted _, News.Judged _, News.HintAsked _, News.EngineBecame _ -> {}
    }
  }

  @Override
  public void say(String text) {
    show(texts(text));
  }

  /** Says what the session has to say. */
  void tell(Output.Told told) {
    switch (told) {
      case Output.Say(var text) -> say(text);
      case Output.ShowText(var text) -> say(text);
      case Output.AnswerJudged judged -> answer(judged);
      case Output.ShowVerdicts verdicts -> verdicts(verdicts);
      case Output.StillOpen(var title) -> quiet(stillOpen(title));
      case Output.ShowHint hint -> hint(hint);
      case Output.ShowSolution solution -> solution(solution);
    }
  }

  private void solved(String step, boolean passed) {
    quiet(
        passed
            ? theme.glyphs().good + " `" + step + "` passed."
            : "`" + step + "` is not as it should be. It counts as skipped.");
  }

  /** On one line: of a long title only what it is about. */
  private String stillOpen(String title) {
    var line = "Still open: %s%s `check` says what is missing.";
    var whole = line.formatted(title, ".");
    int subject = title.indexOf("`, ") + 1;
    return whole.length() <= width() || subject == 0
        ? whole
        : line.formatted(title.substring(0, subject), theme.glyphs().ellipsis);
  }

  /** From now on verdicts repeat the errors that they are about. */
  void nothingExplained() {
    explained = "";
  }

  void lines(List<AttributedString> lines) {
    show(lines);
  }

  void step(Output.ShowStep shown) {
    var lines = new ArrayList<AttributedString>();
    lines.add(AttributedString.EMPTY);
    lines.add(header(shown));
    lines.add(AttributedString.EMPTY);
    switch (shown.step()) {
      case Step.Read read -> lines.addAll(texts(read.text()));
      case Step.Task task -> lines.addAll(texts(task.say()));
      case Step.Quiz quiz -> {
        lines.addAll(texts(quiz.ask()));
        lines.addAll(choices(quiz));
        if (!shown.state().passed()) {
          lines.add(AttributedString.EMPTY);
          lines.addAll(muted(Answers.howToAnswer(quiz.question())));
        }
      }
    }
    lines.add(AttributedString.EMPTY);
    show(lines);
  }

  private AttributedString header(Output.ShowStep shown) {
    var kind =
        switch (shown.step()) {
          case Step.Read _ -> "reading";
          case Step.Task _ -> "task";
          case Step.Quiz _ -> "question";
        };
    var done =
        switch (shown.state().status()) {
          case OPEN -> "";
          case PASSED -> shown.step() instanceof Step.Read ? "" : ", done";
          case SKIPPED -> ", skipped before";
          case LEFT_OUT -> ", passed over before";
        };
    var text = "Step %d of %d: %s%s ".formatted(shown.number(), shown.of(), kind, done);
    var rule = theme.glyphs().across.repeat(Math.max(2, Math.min(60, width()) - text.length()));
    return new AttributedStringBuilder()
        .append(theme.styled(Style.HEADING, text))
        .append(theme.styled(Style.MUTED, rule))
        .toAttributedString();
  }

  private List<AttributedString> choices(Step.Quiz quiz) {
    var lines = new ArrayList<AttributedString>();
    int number = 1;
    for (var choice : Answers.shown(quiz)) {
      if (lines.isEmpty()) {
        lines.add(AttributedString.EMPTY);
      }
      var mark = "  %d  ".formatted(number++);
      lines.addAll(
          Wrap.prefixed(
              theme.styled(Style.STRONG, mark),
              new AttributedString(" ".repeat(mark.length())),
              markdown.lines(variables.get().expand(choice), width() - mark.length())));
    }
    return lines;
  }

  void passed(Output.TaskPassed passed) {
    show(
        List.of(
            theme.styled(
                Style.GOOD,
                theme.glyphs().good
                    + (passed.already() ? " This is so already: passed." : " Passed."))));
  }

  private void answer(Output.AnswerJudged judged) {
    var lines = new ArrayList<AttributedString>();
    lines.add(
        judged.right()
            ? theme.styled(Style.GOOD, theme.glyphs().good + " Right.")
            : theme.styled(Style.BAD, theme.glyphs().bad + " Not this."));
    if (!judged.text().isEmpty()) {
      lines.addAll(texts(judged.text()));
    }
    show(lines);
  }

  private void verdicts(Output.ShowVerdicts shown) {
    show(new VerdictText(theme, markdown, explained).lines(shown, width()));
  }

  private void hint(Output.ShowHint hint) {
    var title = "Hint %d of %d".formatted(hint.number(), Math.max(hint.number(), hint.of()));
    var lines = new ArrayList<AttributedString>();
    lines.add(theme.styled(Style.NOTE, title));
    lines.addAll(texts(hint.text()));
    show(lines);
  }

  private void solution(Output.ShowSolution solution) {
    var lines = new ArrayList<AttributedString>();
    lines.add(theme.styled(Style.NOTE, "The solution"));
    for (var line : solution.lines()) {
      for (var part : variables.get().expand(line).split("\n")) {
        lines.add(
            new AttributedStringBuilder()
                .append("    ")
                .append(theme.styled(Style.CODE_BLOCK, part))
                .toAttributedString());
      }
    }
    show(lines);
  }

  @Override
  public void quiet(String text) {
    show(muted(text));
  }

  @Override
  public void quietFirst(String text) {
    screen.showFirst(muted(text));
  }

  @Override
  public void adviseFirst(String means, String help) {
    var lines = new ArrayList<AttributedString>();
    lines.add(theme.styled(Style.NOTE, means));
    lines.addAll(texts(help));
    screen.showFirst(lines);
  }

  @Override
  public void hold() {
    screen.hold();
  }

  @Override
  public void release() {
    screen.release();
  }

  @Override
  public void freshLine() {
    screen.showFirst(List.of(AttributedString.EMPTY));
  }

  @Override
  public Optional<Boolean> ask(String question, boolean usual) {
    return screen.ask(question, usual);
  }

  @Override
  public void standingChanged() {
    screen.promptChanged();
  }

  List<AttributedString> texts(String text) {
    return markdown.lines(variables.get().expand(text), width());
  }

  private List<AttributedString> muted(String text) {
    var words = text.replace("…", theme.glyphs().ellipsis);
    return Wrap.toWidth(
        theme.styled(Style.MUTED, theme.palette().colours() ? words.replace("`", "") : words),
        width());
  }

  private void show(List<AttributedString> lines) {
    if (!lines.isEmpty()) {
      screen.show(lines);
    }
  }
}
