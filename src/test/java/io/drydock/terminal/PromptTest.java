package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.screen.Ansi;
import io.drydock.screen.Theme;
import io.drydock.session.Lessons;
import io.drydock.session.Session;
import io.drydock.tutor.EngineStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTest {
  private static final Session SESSION = Session.resume(Lessons.lesson(), Map.of(), Map.of(), "");

  @TempDir Path home;

  private static String words(EngineStatus status, int width) {
    return Prompt.of(SESSION, status, Theme.PLAIN, width).toString();
  }

  @Test
  void itNamesLessonStepAndEngine() {
    assertThat(words(new EngineStatus.Missing("a", "b"), 100))
        .startsWith("first 1/4")
        .contains("no engine");
    assertThat(words(new EngineStatus.Starting(""), 100)).contains("engine: starting");
  }

  @Test
  void onANarrowScreenTheLessonsNameGivesWay() {
    assertThat(words(new EngineStatus.Missing("a", "b"), 40)).startsWith("1/4");
  }

  @Test
  void aPercentSignInAReportOfProgressIsShown() throws IOException {
    var printed = new ByteArrayOutputStream();
    try (var terminal = terminal(printed)) {
      var reader = LineEditor.at(terminal, home);
      var prompt = words(new EngineStatus.Starting("building the practice images 70%"), 100);
      assertThat(prompt).contains("images 70%");
      assertThat(reader.readLine(Ansi.asPrompt(prompt))).isEqualTo("next");
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("building the practice images 70%");
  }

  private static Terminal terminal(ByteArrayOutputStream printed) throws IOException {
    return new DumbTerminal(
        "test",
        Terminal.TYPE_DUMB,
        new ByteArrayInputStream("next\n".getBytes(StandardCharsets.UTF_8)),
        printed,
        StandardCharsets.UTF_8);
  }
}
