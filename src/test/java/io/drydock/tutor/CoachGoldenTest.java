package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import io.drydock.docker.CommandResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What failed commands really printed, on an engine 20.10 with clients 20.10 and 28, and what is
 * said to each; addresses and folders are made neutral.
 */
class CoachGoldenTest {
  private static final String START = "=== ";

  private static List<CommandResult> failures() throws IOException {
    var found = new ArrayList<CommandResult>();
    try (var in = CoachGoldenTest.class.getResourceAsStream("/coach/real-errors.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var block : text.substring(START.length()).split("\n" + START)) {
        int end = block.indexOf('\n');
        var line = block.substring(block.indexOf("| ") + 2, end);
        found.add(
            new CommandResult(
                line, 1, block.substring(end + 1), Path.of("/"), Instant.EPOCH, Duration.ZERO));
      }
    }
    return found;
  }

  @Test
  void everyErrorThatWasSeenIsExplained() throws IOException {
    var failures = failures();
    assertThat(failures).hasSizeGreaterThan(50);
    assertThat(failures).filteredOn(failure -> Coach.advise(failure).isEmpty()).isEmpty();
  }

  @Test
  void eachIsExplainedAsTheGoldenFileSays() throws IOException {
    var lines = new ArrayList<String>();
    for (var failure : failures()) {
      var advice = Coach.advise(failure).orElse(new Coach.Advice("-", "-"));
      var said = "%s\n  %s\n  %s\n".formatted(failure.line(), advice.means(), advice.help());
      // The same command with another client is to be told the same.
      if (lines.isEmpty() || !lines.getLast().equals(said)) {
        lines.add(said);
      }
    }
    Golden.assertMatches("coach/real-errors.txt", String.join("", lines));
  }

  @Test
  void theAdviceKeepsToTwoShortLines() throws IOException {
    for (var failure : failures()) {
      var advice = Coach.advise(failure).orElseThrow();
      assertThat(advice.means()).hasSizeLessThan(130).endsWith(".");
      assertThat(advice.help()).hasSizeLessThan(130);
    }
  }
}
