package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProblemTest {
  private static final Path FILE = Path.of("a.yaml");

  @Test
  void theCaretStandsUnderTheSpot() {
    var problem = new Problem(FILE, 3, 7, "This is wrong.", "Try that.", "title: wrong");

    assertThat(problem.render())
        .isEqualTo("a.yaml:3:7: This is wrong.\n  title: wrong\n        ^\n  Try that.\n");
  }

  @Test
  void tabsBeforeTheSpotKeepTheirWidth() {
    assertThat(new Problem(FILE, 1, 3, "A.", "Try b.", "\t\tx").render()).contains("\n  \t\t^\n");
  }

  @Test
  void ofALongLineOnlyThePartAroundTheSpotIsShown() {
    var line = "a".repeat(300) + "WRONG" + "b".repeat(300);

    var shown = new Problem(FILE, 1, 301, "A.", "Try b.", line).render().lines().toList();

    assertThat(shown.get(1)).hasSize(122).contains("aaWRONGbb");
    assertThat(shown.get(1).charAt(shown.get(2).indexOf('^'))).isEqualTo('W');
  }

  @Test
  void aCharacterOfTwoUnitsIsOneColumn() {
    var problems = ChecksReader.read(FILE, "- {image: \"🐳\", usr: \"🐳\"}\n").problems();

    assertThat(problems).extracting(Problem::column).containsExactly(11, 16);
  }
}
