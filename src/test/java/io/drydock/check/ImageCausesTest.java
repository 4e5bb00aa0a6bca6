package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineView;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.ImageSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Causes that depend on what a builder of another version leaves; the others are tried on an
 * engine.
 */
class ImageCausesTest {
  private static final String ID =
      "2e2276d79735b336a16394f1222d8f61b3f0f8ef573f9cc30018466aa0abcf09";
  private static final String WRITTEN = "#5 writing image sha256:" + ID + " done\n#5 DONE 0.0s\n";
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant AGE_OF_THE_BASE = NOW.minus(Duration.ofDays(40));

  @Test
  void anImageOfBuildKitThatIsAsOldAsItsBaseIsKnownByWhatTheBuildPrinted() {
    assertThat(cause("docker build .", WRITTEN, AGE_OF_THE_BASE))
        .isEqualTo("An image was built without a name: `2e2276d79735`.");
    assertThat(cause("docker buildx build .", WRITTEN, AGE_OF_THE_BASE)).contains("without a name");
  }

  @Test
  void anOldImageWithoutANameIsNotTakenForTheTasks() {
    assertThat(cause("docker build .", "#5 DONE 0.0s\n", AGE_OF_THE_BASE))
        .doesNotContain("without a name");
    assertThat(cause("docker image ls --all", ID, AGE_OF_THE_BASE))
        .doesNotContain("without a name");
    assertThat(cause("docker build --tag other .", WRITTEN, AGE_OF_THE_BASE))
        .doesNotContain("without a name");
  }

  @Test
  void anImageWithoutANameThatCameSinceTheTaskBeganIsEnough() {
    assertThat(cause("docker image ls", "", NOW.plusSeconds(5))).contains("without a name");
  }

  private static String cause(String line, String output, Instant created) {
    var image = new ImageSummary("sha256:" + ID, List.of(), List.of(), "", created, 5, Map.of());
    var ran =
        new CommandResult(line, 0, output, Path.of("/"), NOW.plusSeconds(2), Duration.ofSeconds(1));
    var verdict =
        Judge.judge(
            new Check.Image("greeter", List.of(), Options.NONE),
            new Evidence(engine(image), SettingForTests.at(NOW, ran)));
    return ((Verdict.Failed) verdict.outcome()).cause().map(Cause::says).orElse("");
  }

  private static EngineView engine(ImageSummary image) {
    return EngineViewForTests.answering(
        question ->
            switch (question) {
              case "images" -> List.of(image);
              case "containers", "volumes", "networks" -> List.of();
              default -> throw new IllegalStateException(question);
            });
  }
}
