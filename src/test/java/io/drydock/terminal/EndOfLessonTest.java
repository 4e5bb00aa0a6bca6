package io.drydock.terminal;

import io.drydock.Golden;
import io.drydock.check.Variables;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.screen.Markdown;
import io.drydock.screen.Theme;
import io.drydock.session.Lessons;
import io.drydock.session.StepState;
import io.drydock.session.StepState.Status;
import io.drydock.session.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EndOfLessonTest {
  private static final StepState DONE = StepState.FRESH.with(Status.PASSED);

  private static Lesson lesson(String... learned) {
    return new Lesson(
        "first",
        "First things",
        Path.of("first.yaml"),
        10,
        List.of(),
        Set.of(),
        List.of(learned),
        Map.of(),
        List.of());
  }

  private static String text(Summary summary) {
    var markdown = new Markdown(Theme.PLAIN);
    return new EndOfLesson(Theme.PLAIN, text -> markdown.lines(Variables.NONE.expand(text), 72))
        .lines(summary, "Enter opens the next lesson: **Second things**. `quit` leaves.").stream()
            .map(line -> line.toString().stripTrailing())
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Summary.Again again(Step step, StepState state) {
    return new Summary.Again(step, state);
  }

  @Test
  void theEndSaysWhatWasLearnedHowItWentAndWhatIsWorthAnotherLook() throws IOException {
    var allWell = new Summary(lesson(), 2, 2, 0, 0, 0, 0, List.of());
    var much =
        new Summary(
            lesson("A tag is a *pointer* to an image.", "`docker image history` shows the layers."),
            3,
            4,
            1,
            1,
            3,
            1,
            List.of(
                again(Lessons.task("second-tag"), DONE.withHint(0).withHint(1).withSolution()),
                again(Lessons.typed("copies"), DONE.withTry().withTry()),
                again(Lessons.typed("one-wrong"), DONE.withTry().withHint(0)),
                again(Lessons.task("push"), StepState.FRESH.with(Status.SKIPPED).withTry())));

    Golden.assertMatches("terminal/end-of-lesson.txt", text(allWell) + "----\n" + text(much));
  }
}
