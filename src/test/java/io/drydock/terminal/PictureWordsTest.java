package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineException;
import io.drydock.screen.PlainScreen;
import io.drydock.screen.Theme;
import io.drydock.session.Lessons;
import io.drydock.tutor.PretendEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PictureWordsTest {
  @TempDir Path home;

  private PretendEngine engine(Function<String, Object> answers) throws InterruptedException {
    return new PretendEngine(home, Lessons.lesson(), answers, _ -> "", Map.of());
  }

  private static String typed(PretendEngine engine, TutorWord word, String rest)
      throws InterruptedException {
    var shown = new StringWriter();
    var announcer = new Announcer(Theme.PLAIN, new PlainScreen(new PrintWriter(shown), 200));
    new TypedLines(engine.tutor, announcer, null).carryOut(new Typed.Word(word, rest));
    return shown.toString();
  }

  private static Object nothing(String method) {
    return method.equals("image") ? Optional.empty() : List.of();
  }

  @Test
  void anImageThatIsNotThereIsNamed() throws InterruptedException {
    try (var engine = engine(PictureWordsTest::nothing)) {
      var shown = typed(engine, TutorWord.LAYERS, "nginx --plain");
      assertThat(shown)
          .contains("There is no image `nginx` on this engine. Try `docker image ls`.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--plain", "a b c d e f g h i"})
  void noneOrTooManyImagesAreRefused(String names) throws InterruptedException {
    try (var engine = engine(PictureWordsTest::nothing)) {
      var shown = typed(engine, TutorWord.LAYERS, names);
      assertThat(shown).contains("Which images? Try `layers` with the names of one to 8 of them.");
    }
  }

  @Test
  void anEngineThatSaysNothingIsTold() throws InterruptedException {
    Function<String, Object> silent =
        _ -> {
          throw new EngineException(EngineException.Reason.TIMEOUT, "It hangs.", null);
        };
    try (var engine = engine(silent)) {
      var shown = typed(engine, TutorWord.DISK, "");
      assertThat(shown).contains("The engine could not be asked: It hangs. Try again in a moment.");
    }
  }

  @Test
  void theMapSaysWhereOneIs() throws InterruptedException {
    try (var engine = engine(PictureWordsTest::nothing)) {
      var shown = typed(engine, TutorWord.MAP, "");
      assertThat(shown).contains("A trial", "1. First things: not started, you are here");
    }
  }
}
