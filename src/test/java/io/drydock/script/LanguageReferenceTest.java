package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Subject;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Variable;
import io.drydock.script.AuthorsPage.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the authors' reference: its examples are read, its tables name all that the loader knows.
 */
final class LanguageReferenceTest {
  private static final AuthorsPage PAGE = AuthorsPage.named("lesson-language.md");

  static List<Example> examples() {
    return PAGE.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleHasNoProblems(Example example, @TempDir Path folder) throws IOException {
    // Examples with problems are for the guide.
    assertThat(example.kind()).isIn("lesson", "steps", "checks", "course");
    var loaded = example.load(folder, Path.of("tagging.yaml"));

    assertThat(loaded.problems().stream().map(Problem::render)).isEmpty();
  }

  @Test
  void thereAreExamplesOfEverySubject() {
    var all = examples().stream().map(Example::text).reduce("", String::concat);

    assertThat(Subject.values())
        .allSatisfy(
            subject -> assertThat(all).containsPattern("- (when: \\{)?" + subject.key() + ":"));
  }

  @Test
  void everyFencedExampleIsRead() {
    assertThat(examples()).hasSize((int) PAGE.fences());
  }

  @ParameterizedTest
  @EnumSource(Subject.class)
  void theTableOfASubjectIsTheLoadersTable(Subject subject) {
    var title = "### `%s`: %s\n".formatted(subject.key(), subject.help());
    assertThat(PAGE.text()).contains(title);
    var section =
        PAGE.text().substring(PAGE.text().indexOf(title) + title.length()).split("\n###? ", 2)[0];

    assertThat(section.lines().filter(line -> line.startsWith("| `")))
        .containsExactlyElementsOf(
            subject.properties().stream()
                .map(p -> "| `%s` | %s | %s |".formatted(p.name(), Kinds.says(p.kind()), p.help()))
                .toList());
  }

  @Test
  void everyMatcherHasARowWithAnExample() {
    assertThat(Word.keys())
        .allSatisfy(
            word ->
                assertThat(PAGE.text())
                    .containsPattern("(?m)^\\| `" + word + "` \\|.*\\{" + word + ": "));
  }

  @Test
  void everyKeyOfALessonHasARow() {
    var keys = new TreeSet<String>();
    Schemas.json("lesson").at("/properties").fieldNames().forEachRemaining(keys::add);
    for (var kind : List.of("read", "task")) {
      Schemas.json("lesson")
          .at("/$defs/" + kind + "/properties")
          .fieldNames()
          .forEachRemaining(keys::add);
    }
    keys.addAll(OptionsBinder.KEYS);
    keys.addAll(Set.of("any-of", "not", "quiz", "ask", "because", "course", "lessons"));

    assertThat(keys).allSatisfy(key -> assertThat(PAGE.text()).contains("\n| `" + key + "` | "));
  }

  @Test
  void everyCapabilityAndEveryVariableHasARow() {
    assertThat(PAGE.text())
        .contains(
            Arrays.stream(Capability.values())
                .map(c -> "\n| `%s` | %s |".formatted(c.key(), c.says()))
                .toList())
        .contains(
            Arrays.stream(Variable.values())
                .map(v -> "\n| `%s` | %s |".formatted(v.key(), v.help()))
                .toList());
  }
}
