package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Subject;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the authors' reference: its examples are read, its tables name all that the loader knows.
 */
final class LanguageReferenceTest {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^```yaml (?<kind>\\w+)\n(?<text>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String HEAD =
      "format: 1\nlesson: sample\ntitle: A sample\nminutes: 5\nsteps:\n";

  private record Example(String kind, String text) {}

  static List<Example> examples() {
    return EXAMPLE
        .matcher(page())
        .results()
        .map(found -> new Example(found.group("kind"), found.group("text")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleHasNoProblems(Example example, @TempDir Path folder) throws IOException {
    var file = Path.of("example.yaml");
    var loaded =
        switch (example.kind()) {
          case "lesson" -> LessonReader.read(file, example.text());
          case "steps" -> LessonReader.read(file, HEAD + example.text().indent(2));
          case "checks" -> ChecksReader.read(file, example.text());
          case "course" -> course(folder, example.text());
          default -> throw new IllegalArgumentException("no such kind of example: " + example);
        };

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
    assertThat(examples())
        .hasSize((int) page().lines().filter(l -> l.startsWith("```yaml")).count());
  }

  @ParameterizedTest
  @EnumSource(Subject.class)
  void theTableOfASubjectIsTheLoadersTable(Subject subject) {
    var title = "### `%s`: %s\n".formatted(subject.key(), subject.help());
    assertThat(page()).contains(title);
    var section = page().substring(page().indexOf(title) + title.length()).split("\n###? ", 2)[0];

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
                assertThat(page())
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

    assertThat(keys).allSatisfy(key -> assertThat(page()).contains("\n| `" + key + "` | "));
  }

  @Test
  void everyCapabilityAndEveryVariableHasARow() {
    assertThat(page())
        .contains(
            Arrays.stream(Capability.values())
                .map(c -> "\n| `%s` | %s |".formatted(c.key(), c.says()))
                .toList())
        .contains(
            Arrays.stream(Variable.values())
                .map(v -> "\n| `%s` | %s |".formatted(v.key(), v.help()))
                .toList());
  }

  private static Loaded<?> course(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve(CourseReader.FILE), text);
    Files.writeString(folder.resolve("tagging.yaml"), HEAD + "  - read: Hello.\n");
    return CourseReader.read(folder);
  }

  private static String page() {
    try {
      return Files.readString(Schemas.FOLDER.resolveSibling("docs").resolve("lesson-language.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
