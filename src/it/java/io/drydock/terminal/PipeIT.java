package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines from a pipe are read as a shell would read them. */
class PipeIT {
  private static final String STEPS =
      """
        - task: write
          say: Write a file.
          check:
            - file: ${work}/note
              content: "it's <one>\\nFROM two\\n"
            - file: ${work}/quoted
              content: "a\\nb\\n"
            - file: ${work}/loop
              content: "1\\n2\\n"
          solution: "true"
      """;

  private static final String LINES =
      """
      # a comment that isn't a quote

      cat > note <<'END OF FILE'
      it's <one>
      FROM two
      END OF FILE
      printf '%s\\n' 'a
      b' \\
        > quoted # that's it
      for i in 1 2; do
        echo $i
      done > loop
      """;

  @TempDir private Path folder;

  @Test
  void hereDocumentsQuotesContinuedLinesAndLoopsAreOneCommandEach() throws Exception {
    var result = new Piped(folder, STEPS, Map.of()).play(PracticeEngineForTests.get(), LINES);
    assertThat(result.exit()).as(result.output()).isZero();
    assertThat(result.output()).contains("> cat > note <<'END OF FILE'\n> it's <one>\n");
  }
}
