package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineException;
import io.drydock.session.Lessons;
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

  private static Object nothing(String method) {
    return method.equals("image") ? Optional.empty() : List.of();
  }

  @Test
  void anImageThatIsNotThereIsNamed() throws InterruptedException {
    try (var engine = engine(PictureWordsTest::nothing)) {
      TutorWord.LAYERS.act(engine.tutor, "nginx --plain");
      assertThat(engine.shown())
          .contains("There is no image `nginx` on this engine. Try `docker image ls`.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--plain", "a b c d e f g h i"})
  void noneOrTooManyImagesAreRefused(String names) throws InterruptedException {
    try (var engine = engine(PictureWordsTest::nothing)) {
      TutorWord.LAYERS.act(engine.tutor, names);
      assertThat(engine.shown())
          .contains("Which images? Try `layers` with the names of one to 8 of them.");
    }
  }

  @Test
  void anEngineThatSaysNothingIsTold() throws InterruptedException {
    Function<String, Object> silent =
        _ -> {
          throw new EngineException(EngineException.Reason.TIMEOUT, "It hangs.", null);
        };
    try (var engine = engine(silent)) {
      TutorWord.DISK.act(engine.tutor, "");
      assertThat(engine.shown())
          .contains("The engine could not be asked: It hangs. Try again in a moment.");
    }
  }

  @Test
  void theMapSaysWhereOneIs() throws InterruptedException {
    try (var engine = engine(PictureWordsTest::nothing)) {
      TutorWord.MAP.act(engine.tutor, "");
      assertThat(engine.shown()).contains("A trial", "1. First things: not started, you are here");
    }
  }
}
