package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the authors' guide: its examples are read, and show all that the language has. */
final class WritingLessonsTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^```yaml (?<kind>\\w+)\n(?<text>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
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
  void anExampleIsWhatItSays(Example example, @TempDir Path folder) throws IOException {
    var file = Path.of("labels.yaml");
    var text = example.text();
    switch (example.kind()) {
      case "lesson" -> assertGood(LessonReader.read(file, text));
      case "steps" -> assertGood(LessonReader.read(file, HEAD + text.indent(2)));
      case "checks" -> assertGood(ChecksReader.read(file, text));
      case "course" -> {
        Files.writeString(folder.resolve(CourseReader.FILE), text);
        Files.writeString(folder.resolve(file), HEAD + "  - read: Hello.\n");
        assertGood(CourseReader.read(folder));
      }
      case "proven" -> {
        assertGood(LessonReader.read(file, text));
        assertThat(Lints.of(file, text).stream().map(Problem::render)).isEmpty();
      }
      case "bad" -> {
        var said = LessonReader.read(file, text).problems().stream().map(Problem::render);
        assertThat(page()).contains("```text\n" + said.collect(Collectors.joining("\n")) + "```");
      }
      default -> throw new IllegalArgumentException("no such kind of example: " + example);
    }
  }

  @Test
  void everyFencedExampleIsRead() {
    assertThat(examples())
        .hasSize((int) page().lines().filter(line -> line.startsWith("```yaml")).count());
    assertThat(examples()).extracting(Example::kind).contains("proven", "bad", "course");
  }

  @Test
  void everyKeyOfTheLanguageStandsInAnExample() {
    var keys = new TreeSet<>(Set.of("quiz", "ask", "because", "any-of", "not", "course", "lessons"));
    Schemas.json("lesson").at("/properties").fieldNames().forEachRemaining(keys::add);
    for (var kind : List.of("read", "task")) {
      Schemas.json("lesson").at("/$defs/" + kind + "/properties").fieldNames().forEachRemaining(keys::add);
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

  private static void assertGood(Loaded<?> loaded) {
    assertThat(loaded.problems().stream().map(Problem::render)).isEmpty();
  }

  private static String all() {
    return examples().stream().map(Example::text).collect(Collectors.joining("\n", "\n", ""));
  }

  private static String page() {
    try {
      return Files.readString(Schemas.FOLDER.resolveSibling("docs").resolve("writing-lessons.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
