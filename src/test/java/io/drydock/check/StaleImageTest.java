package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineView;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an image is called older than its Dockerfile. */
class StaleImageTest {
  private static final Instant LESSON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LONG_AGO = LESSON.minus(Duration.ofDays(40));
  private static final Instant CAME = LESSON.plusSeconds(10);
  private static final String STALE = "`web` was built before the Dockerfile was changed.";

  @TempDir private Path folder;

  @BeforeEach
  void aDockerfileThatIsNewerThanTheImage() throws IOException {
    var file = Files.writeString(folder.resolve("Dockerfile"), "FROM alpine\n");
    Files.setLastModifiedTime(file, FileTime.from(LESSON.plusSeconds(60)));
  }

  @Test
  void anImageThatWasPulledIsNot() {
    assertThat(cause(LONG_AGO)).isEmpty();
    assertThat(cause(LONG_AGO, "docker pull web")).isEmpty();
    assertThat(cause(CAME, "docker build -t web .", "docker pull web:latest")).isEmpty();
  }

  @Test
  void anImageThatWasBuiltIs() {
    assertThat(cause(LONG_AGO, "docker build -t web .")).contains(STALE);
    assertThat(cause(LONG_AGO, "docker pull web", "docker build -t web .")).contains(STALE);
  }

  @Test
  void anImageThatWasMadeSinceTheLessonBeganIsAlsoWhereNoCallTells() {
    assertThat(cause(CAME)).contains(STALE);
  }

  private Optional<String> cause(Instant created, String... lines) {
    var ran =
        Arrays.stream(lines)
            .map(line -> new CommandResult(line, 0, "", folder, CAME, Duration.ofSeconds(1)))
            .toList();
    var setting =
        new Evidence.Setting(
            LESSON, LESSON, ran, Variables.NONE, folder, folder, Map.of(), Evidence.Trust.FULL);
    var check =
        new Check.Image(
            "web", List.of(new Expectation("workdir", new Matcher.Equal("/app"))), Options.NONE);
    var verdict = Judge.judge(check, new Evidence(engine(created), setting));
    return ((Verdict.Failed) verdict.outcome()).cause().map(Cause::says);
  }

  /** It came by its name in the lesson, whenever it was made. */
  private static EngineView engine(Instant created) {
    var tags = List.of("web:latest");
    var config =
        new ImageDetails.Config(
            Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), "", "", "", List.of());
    var details =
        new ImageDetails(
            "sha256:1",
            tags,
            List.of(),
            "linux",
            "amd64",
            "",
            "",
            created,
            Optional.of(CAME),
            List.of(),
            config);
    return EngineViewForTests.answering(
        question ->
            switch (question) {
              case "images" ->
                  List.of(new ImageSummary("sha256:1", tags, List.of(), "", created, 5, Map.of()));
              case "image" -> Optional.of(details);
              default -> List.of();
            });
  }
}
