package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Subject;
import io.drydock.script.AuthorsPage.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the authors' guide: its examples are read, and show all that the language has. */
final class WritingLessonsTest {
  private static final AuthorsPage PAGE = AuthorsPage.named("writing-lessons.md");
  private static final Path FILE = Path.of("labels.yaml");

  static List<Example> examples() {
    return PAGE.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsWhatItSays(Example example, @TempDir Path folder) throws IOException {
    var said = example.load(folder, FILE).problems().stream().map(Problem::render).toList();
    if (example.kind().equals("bad")) {
      assertThat(PAGE.text()).contains("```text\n" + String.join("\n", said) + "```");
    } else {
      assertThat(said).isEmpty();
    }
  }

  @Test
  void theProvenExampleHasNoWarnings() {
    assertThat(examples().stream().filter(example -> example.kind().equals("proven")))
        .isNotEmpty()
        .allSatisfy(
            example ->
                assertThat(Lints.of(FILE, example.text()).stream().map(Problem::render)).isEmpty());
  }

  @Test
  void everyFencedExampleIsRead() {
    assertThat(examples()).hasSize((int) PAGE.fences());
    assertThat(examples()).extracting(Example::kind).contains("proven", "bad", "course");
  }

  @Test
  void everyKeyOfTheLanguageStandsInAnExample() {
    var keys =
        new TreeSet<>(Set.of("quiz", "ask", "because", "any-of", "not", "course", "lessons"));
    Schemas.json("lesson").at("/properties").fieldNames().forEachRemaining(keys::add);
    for (var kind : List.of("read", "task")) {
      Schemas.json("lesson")
          .at("/$defs/" + kind + "/properties")
          .fieldNames()
          .forEachRemaining(keys::add);
    }
    keys.addAll(Set.of("choices", "answer", "answers", "accept", "example", "order", "reply"));
    keys.addAll(OptionsBinder.KEYS);

    assertThat(keys).allSatisfy(key -> assertThat(all()).containsPattern("[ {\\n-]" + key + ":"));
  }

  @Test
  void everyMatcherAndEverySubjectStandsInAnExample() {
    assertThat(Word.keys()).allSatisfy(word -> assertThat(all()).contains("{" + word + ": "));
    assertThat(Subject.values())
        .allSatisfy(subject -> assertThat(all()).containsPattern("(?m)^- " + subject.key() + ":"));
  }

  private static String all() {
    return examples().stream().map(Example::text).collect(Collectors.joining("\n", "\n", ""));
  }
}
