package io.drydock.script;

import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;

/** Looks at how a lesson asks. */
final class QuizLints {
  private static final int FEWEST = 2;

  private QuizLints() {}

  static void look(Fields lessonFields, Lesson lesson) {
    long quizzes = lesson.steps().stream().filter(Step.Quiz.class::isInstance).count();
    if (quizzes < FEWEST) {
      lessonFields.keyProblem(
          "lesson",
          quizzes == 0 ? "This lesson has no quiz." : "This lesson has only one quiz.",
          "Try at least two: what is asked is remembered.");
    }
    if (!lesson.tasks().isEmpty() && !predicts(lesson)) {
      lessonFields.keyProblem(
          "lesson",
          "No quiz of this lesson asks for a prediction.",
          "Try a quiz directly before a task: what will the command do?");
    }
  }

  /** What is asked directly before a task is seen in it. */
  private static boolean predicts(Lesson lesson) {
    var steps = lesson.steps();
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i - 1) instanceof Step.Quiz && steps.get(i) instanceof Step.Task) {
        return true;
      }
    }
    return false;
  }
}
