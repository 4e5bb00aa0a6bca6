package io.drydock.tutor;

import io.drydock.check.Variables;
import io.drydock.lesson.Step;
import io.drydock.lesson.Variable;
import java.util.EnumSet;

/** What a step's text asks for before it can be shown. */
final class StepWords {
  private static final EnumSet<Variable> KNOWN_AT_ONCE = EnumSet.of(Variable.WORK);

  private StepWords() {}

  /** Whether the text names something that only an engine's start can tell: a registry, a user. */
  static boolean needEngine(Step step) {
    var text =
        switch (step) {
          case Step.Read read -> read.text();
          case Step.Task task -> task.say();
          case Step.Quiz quiz -> quiz.ask();
        };
    return text.contains("${")
        && Variables.namesIn(text).stream()
            .anyMatch(
                name -> Variable.named(name).filter(v -> !KNOWN_AT_ONCE.contains(v)).isPresent());
  }
}
