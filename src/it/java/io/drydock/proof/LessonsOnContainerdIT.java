package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.EnginePrograms;
import io.drydock.PracticeEngineForTests;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lessons that look at images most closely are true on an engine that keeps them in containerd,
 * too. The engine is one of Debian's packages, unpacked beside the machine's own.
 */
class LessonsOnContainerdIT {
  private static final Path LESSONS =
      Path.of(System.getProperty("drydock.project", "")).resolve("lessons").toAbsolutePath();
  private static final List<String> PROVEN =
      List.of("whats-in-an-image", "images-and-their-layers", "layers-review", "prune");
  private static final long LONGEST_MINUTES = 15;

  @TempDir Path folder;

  @Test
  @Timeout(value = LONGEST_MINUTES + 5, unit = TimeUnit.MINUTES)
  void lessonsAboutImagesAreProvenOnTheContainerdImageStore() throws Exception {
    engine("proof").takeSetOf(PracticeEngine.at(PracticeEngineForTests.get().home()));

    var output = prove(EnginePrograms.fetched("28.5"));

    for (var lesson : PROVEN) {
      assertThat(output).containsPattern("(?m)^proven +" + lesson + ",");
    }
    assertThat(output.lines().filter(line -> line.matches("(wrong|unable|skipped) .*"))).isEmpty();
    assertThat(output).contains("4 lessons");
  }

  @AfterEach
  void takeDown() {
    for (var name : List.of("proof", "proof-2")) {
      engine(name).down(Progress.silent(), true);
    }
  }

  private PracticeEngine engine(String name) {
    return PracticeEngine.at(folder.resolve("home").resolve(name));
  }

  private Path course() throws IOException {
    var course = Files.createDirectories(folder.resolve("course"));
    for (var lesson : PROVEN) {
      Files.copy(LESSONS.resolve(lesson + ".yaml"), course.resolve(lesson + ".yaml"));
    }
    var files = String.join(", ", PROVEN.stream().map(lesson -> lesson + ".yaml").toList());
    Files.writeString(
        course.resolve("course.yaml"),
        "format: 1\ncourse: four\ntitle: Four\nlessons: [" + files + "]\n");
    return course;
  }

  /** In a program of its own: engines take what they need from the path. */
  private String prove(EnginePrograms programs) throws IOException, InterruptedException {
    var printed = folder.resolve("printed.txt");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                System.getProperty("drydock.jar", "target/drydock.jar"),
                "check-lessons",
                "--prove",
                "--trust"));
    command.add(course().toString());
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.startsWith("DOCKER_"));
    builder.environment().putAll(programs.environment());
    builder
        .environment()
        .putAll(
            Map.of(
                "DRYDOCK_HOME",
                folder.resolve("home").toString(),
                "DRYDOCK_IMAGE_STORE",
                "containerd"));
    var process = builder.redirectOutput(printed.toFile()).start();
    try {
      assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroy();
      process.waitFor(1, TimeUnit.MINUTES);
      process.destroyForcibly();
    }
    return Files.readString(printed);
  }
}
