package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import io.drydock.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LintsTest {
  private static final String LESSON =
      "format: 1\nlesson: a\ntitle: A\nminutes: 5\nlearned: [B]\nsteps:\n  - read: |\n      %s\n";

  @Test
  void eachWarningHasItsPlaceAndItsHelp() throws IOException {
    var warnings = lint("much-to-mend.yaml");

    Golden.assertMatches(
        "lints/much-to-mend.txt",
        warnings.stream()
            .map(Problem::asWarning)
            .map(Problem::render)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void aGoodLessonHasNoWarnings() throws IOException {
    assertThat(lint("nothing-to-mend.yaml")).isEmpty();
  }

  static List<Lesson> lessons() {
    var folder =
        Path.of(System.getProperty("drydock.project", "")).resolve("lessons").toAbsolutePath();
    return CourseReader.read(folder).found().orElseThrow().lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theCourseIsFreeOfWarnings(Lesson lesson) {
    assertThat(Lints.of(lesson)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200, false", "201, true"})
  void aReadingHasTwoHundredWordsAtMost(int words, boolean warned) {
    var warnings = Lints.of(Path.of("a.yaml"), LESSON.formatted("word - ".repeat(words)));

    assertThat(warnings.stream().anyMatch(w -> w.message().equals("This reading has 201 words.")))
        .isEqualTo(warned);
    assertThat(warnings).hasSize(warned ? 2 : 1);
  }

  @Test
  void wordsOfACodeBlockAreNotCounted() {
    var text = "Look:\n      ```\n      " + "word ".repeat(300) + "\n      ```";

    assertThat(Lints.of(Path.of("a.yaml"), LESSON.formatted(text)))
        .extracting(Problem::message)
        .containsExactly("This lesson has no quiz.");
  }

  private static List<Problem> lint(String name) throws IOException {
    var text = Files.readString(Samples.FOLDER.resolve("lints").resolve(name));
    var file = Path.of(name);
    assertThat(LessonReader.read(file, text).problems()).isEmpty();
    return Lints.of(file, text);
  }
}
