package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Lesson;
import io.drydock.proof.Proven;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.script.LessonReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProofTableTest {
  private static final Result PASSED = Result.passed("a", "t");
  private static final Result SKIPPED = Result.of("a", "t", State.SKIPPED, "", "");
  private static final Result FAILED = Result.of("a", "t", State.FAILED, "", "");

  @Test
  void eachLessonHasALineAndAllTogether() {
    var first =
        new Proven(lesson("first"), List.of(PASSED, PASSED, FAILED), Duration.ofSeconds(62));
    var second = new Proven(lesson("second"), List.of(PASSED, SKIPPED), Duration.ofSeconds(9));

    assertThat(ProofTable.of(List.of(first, second), Duration.ofSeconds(65)))
        .isEqualTo(
            """

            lesson                           tasks mistakes quizzes proven skipped failed    time
            first                                1        2       1      2       0      1    1:02
            second                               1        2       1      1       1      0    0:09
            2 lessons                            2        4       2      3       1      1    1:05
            """);
  }

  private static Lesson lesson(String id) {
    var text =
        """
        format: 1
        lesson: %s
        title: A
        minutes: 5
        steps:
          - quiz: q
            ask: What?
            choices: [One, Two]
            answer: 1
            because: So it is.
          - task: t
            say: Do it.
            check: [{image: two}]
            solution: docker image tag alpine two
            mistakes:
              - {run: docker image tag alpine one, says: one}
              - {run: docker image tag alpine three, says: three}
        """;
    return LessonReader.read(Path.of("a.yaml"), text.formatted(id)).found().orElseThrow();
  }
}
