package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Check;
import io.drydock.check.Expectation;
import io.drydock.check.Matcher;
import io.drydock.check.Options;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Condition;
import io.drydock.lesson.Hint;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Mistake;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LessonReaderTest {
  private static final String HEAD =
      """
      format: 1
      lesson: tags
      title: Tags
      minutes: 5
      """;

  @Test
  void aLessonKeepsEverythingThatItsFileSays() {
    var lesson =
        lesson(
            HEAD
                + """
                images: [nginx]
                needs: [registry]
                learned: [A tag is a name.]
                vars: {colour: blue}
                steps:
                  - read: Hello.
                  - task: tag
                    say: Tag it.
                    setup: docker pull nginx
                    check:
                      - image: ${hub}/nginx
                        same-as: nginx
                    hints:
                      - Look again.
                      - when: {image: nginx, exists: false}
                        say: Pull it.
                    solution: docker tag nginx ${hub}/nginx
                    mistakes:
                      - run: docker tag nginx nginy
                        says: nginy
                    after: Well.
                    needs: [hub]
                  - read: Or this.
                    instead-of: tag
                """);

    assertThat(lesson)
        .isEqualTo(
            new Lesson(
                "tags",
                "Tags",
                Path.of("tags.yaml"),
                5,
                List.of("nginx"),
                Set.of(Capability.REGISTRY),
                List.of("A tag is a name."),
                Map.of("colour", "blue"),
                List.of(
                    new Step.Read("read-1", "Hello.", Condition.ALWAYS),
                    new Step.Task(
                        "tag",
                        "Tag it.",
                        List.of("docker pull nginx"),
                        List.of(image("${hub}/nginx", "same-as", new Matcher.Equal("nginx"))),
                        List.of(
                            new Hint(List.of(), "Look again."),
                            new Hint(
                                List.of(image("nginx", "exists", new Matcher.Equal(false))),
                                "Pull it.")),
                        List.of("docker tag nginx ${hub}/nginx"),
                        List.of(new Mistake(List.of("docker tag nginx nginy"), "nginy")),
                        Optional.of("Well."),
                        new Condition(Set.of(Capability.HUB), Optional.empty())),
                    new Step.Read(
                        "read-2", "Or this.", new Condition(Set.of(), Optional.of("tag"))))));
  }

  @Test
  void readingsAreNumberedAmongThemselves() {
    var lesson =
        lesson(
            HEAD
                + """
                steps:
                  - read: One.
                  - read: Two.
                    id: own
                  - read: Three.
                """);

    assertThat(lesson.steps()).extracting(Step::id).containsExactly("read-1", "own", "read-3");
  }

  @Test
  void eachKindOfQuizBecomesItsQuestion() {
    assertThat(question("choices: [{say: a, reply: No.}, b]\n    answer: 2"))
        .isEqualTo(new Question.OneChoice(List.of("a", "b"), 2, List.of("No.", "")));
    assertThat(question("choices: [a, b, c]\n    answers: [3, 1]"))
        .isEqualTo(new Question.SeveralChoices(List.of("a", "b", "c"), List.of(1, 3)));
    assertThat(question("accept: {starts-with: docker}\n    example: docker ps"))
        .isEqualTo(new Question.TypedAnswer(new Matcher.StartsWith("docker"), "docker ps"));
    assertThat(question("order: [build, push]"))
        .isEqualTo(new Question.Ordering(List.of("build", "push")));
  }

  @Test
  void allProblemsOfAFileAreFoundInOnePassAndSortedByPlace() {
    var problems =
        LessonReader.read(
                Path.of("bad.yaml"),
                "format: 2\nlesson: A\nminutes: x\nsteps:\n  - read: ${b}\n  - quiz: c\n")
            .problems();

    assertThat(problems)
        .isSorted()
        .extracting(Problem::line)
        .containsExactly(1, 1, 2, 3, 5, 6, 6, 6);
  }

  @Test
  void moreProblemsThanAnyoneReadsAreCutOff() {
    var text = HEAD + "steps:\n" + "  - reed: x\n".repeat(600);

    var problems = LessonReader.read(Path.of("bad.yaml"), text).problems();

    assertThat(problems).hasSize(501);
    assertThat(problems.getFirst().message())
        .isEqualTo("There are more than 500 problems; only the first are listed.");
    assertThat(problems.getFirst().help()).isEqualTo("Try to mend these first.");
  }

  private static Question question(String keys) {
    var text = HEAD + "steps:\n  - quiz: q\n    ask: Which?\n    because: So.\n    " + keys + "\n";
    return ((Step.Quiz) lesson(text).steps().getFirst()).question();
  }

  private static Check image(String reference, String property, Matcher matcher) {
    return new Check.Image(reference, List.of(new Expectation(property, matcher)), Options.NONE);
  }

  private static Lesson lesson(String text) {
    var loaded = LessonReader.read(Path.of("tags.yaml"), text);
    assertThat(loaded.problems()).isEmpty();
    return loaded.found().orElseThrow();
  }
}
