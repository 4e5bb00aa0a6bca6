package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were damaged at random places, always the same ones, are read without a crash. */
final class DamagedFilesTest {
  private static final int TIMES = 60;
  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "  ",
          "\n",
          ":",
          ": ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "#",
          "&a ",
          "*a",
          "!x ",
          "|\n",
          ">",
          "\t",
          "\\",
          "~",
          "null",
          "0",
          "-1",
          "1e9",
          "${hub}",
          "${x}",
          "<<: ",
          "? ",
          "---\n",
          "\u0000",
          "\ud83d\udc33",
          "%",
          "@",
          "exists: false",
          "not: ",
          "<<EOF",
          "999999999999999999999");

  static List<Path> samples() {
    return Samples.good();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDamagedFileIsReadOrItsProblemsAreNamed(Path sample) throws IOException {
    var text = Files.readString(sample);
    var random = new Random(sample.getFileName().toString().hashCode());
    for (int i = 0; i < TIMES; i++) {
      var damaged = damage(damage(text, random), random);
      assertThatCode(() -> checkProblems(sample, damaged)).as(damaged).doesNotThrowAnyException();
    }
  }

  private static void checkProblems(Path sample, String text) {
    var loaded =
        Samples.isChecks(sample)
            ? ChecksReader.read(Path.of("damaged.yaml"), text)
            : LessonReader.read(Path.of("damaged.yaml"), text);
    var problems = loaded.problems();
    assertThat(loaded.found().isPresent()).isEqualTo(problems.isEmpty());
    assertThat(problems).isSorted().allSatisfy(p -> assertThat(p.render()).isNotBlank());
  }

  private static String damage(String text, Random random) {
    int from = text.isEmpty() ? 0 : random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(8));
    var piece = PIECES.get(random.nextInt(PIECES.size()));
    return text.substring(0, from) + piece + text.substring(to);
  }
}
