package io.drydock.terminal;

import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.screen.Style;
import io.drydock.screen.Theme;
import io.drydock.screen.Wrap;
import io.drydock.session.StepState;
import io.drydock.session.StepState.Status;
import io.drydock.session.Summary;
import io.drydock.words.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * What is said at the end of a lesson: what was learned, how it went, what is worth another look.
 *
 * @param texts turns Markdown into lines
 */
record EndOfLesson(Theme theme, Function<String, List<AttributedString>> texts) {
  private static final int STEP_WIDTH = 30;

  List<AttributedString> lines(Summary summary, String next) {
    var lines = new ArrayList<AttributedString>();
    lines.add(AttributedString.EMPTY);
    lines.add(
        theme.styled(
            Style.HEADING,
            Lesson.isReview(summary.lesson().id())
                ? "The review is at its end."
                : "The lesson is at its end."));
    var learned = summary.lesson().learned();
    if (!learned.isEmpty()) {
      lines.addAll(texts.apply("What it was about:\n\n- " + String.join("\n- ", learned)));
      lines.add(AttributedString.EMPTY);
    }
    lines.addAll(texts.apply(tally(summary)));
    if (!summary.again().isEmpty()) {
      lines.add(AttributedString.EMPTY);
      lines.addAll(texts.apply("Worth another look:"));
      summary.again().forEach(each -> lines.add(row(each)));
      lines.addAll(
          texts.apply(
              "`goto STEP` shows one again; `review` asks them again when some time has passed."));
    }
    lines.add(AttributedString.EMPTY);
    lines.addAll(texts.apply(next));
    return List.copyOf(lines);
  }

  private static String tally(Summary summary) {
    return "%d of %s passed, %s used, %s looked at%s%s."
        .formatted(
            summary.passed(),
            Counted.of(summary.tasks(), "task"),
            Counted.of(summary.hints(), "hint"),
            Counted.of(summary.solutions(), "solution"),
            summary.skipped() == 0 ? "" : ", " + Counted.of(summary.skipped(), "step") + " skipped",
            summary.missing() == 0
                ? ""
                : ", " + Counted.of(summary.missing(), "step") + " not possible here");
  }

  private AttributedString row(Summary.Again again) {
    return new AttributedStringBuilder()
        .append("  ")
        .append(Wrap.padded(theme.styled(Style.CODE, again.step().id()), STEP_WIDTH))
        .append("  ")
        .append(how(again.step(), again.state()))
        .toAttributedString();
  }

  private static String how(Step step, StepState state) {
    var words = new ArrayList<String>();
    if (state.status() == Status.SKIPPED) {
      words.add("skipped");
    }
    if (step instanceof Step.Quiz && state.tries() > 0) {
      words.add(Counted.of(state.tries(), "wrong answer"));
    }
    if (!state.hints().isEmpty()) {
      words.add(Counted.of(state.hints().size(), "hint"));
    }
    if (state.solutions() > 0) {
      words.add("solution seen");
    }
    return String.join(", ", words);
  }
}
