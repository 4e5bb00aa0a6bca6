package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.script.CourseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lesson that removes the most, with every solution, every mistake and every reset, beside
 * things of the learner's.
 */
@Timeout(420)
class LedgerIT {
  private static final Path PROJECT =
      Path.of(System.getProperty("drydock.project", "")).toAbsolutePath();

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path folder;

  @BeforeEach
  void theirs() {
    engine.fresh("alpine", "nginx");
    engine.dockerOk("pull", "alpine");
    engine.dockerOk("volume", "create", "their-volume");
    engine.dockerOk("network", "create", "their-net");
    engine.dockerOk(
        "container", "create", "--name", "their-box", "-v", "/anonymous", "alpine", "true");
    engine.dockerOk("container", "commit", "their-box", "their-image:1");
    engine.dockerOk("container", "commit", "their-box");
  }

  private String all() {
    return Stream.of(
            "image ls -q --filter dangling=true",
            "image inspect their-image:1 alpine",
            "container inspect their-box",
            "volume inspect their-volume",
            "network inspect their-net")
        .map(line -> engine.dockerOk(line.split(" ")))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theirThingsOutliveTheLessonOnPruningByteForByte() throws Exception {
    var before = all();
    var theirDangling = before.lines().findFirst().orElseThrow();
    var output = play("prune", everyPath());
    assertThat(engine.dockerOk("image", "ls", "-q", "--filter", "dangling=true").lines())
        .contains(theirDangling);
    assertThat(withoutDangling(all())).isEqualTo(withoutDangling(before));
    assertThat(output)
        .contains(
            "before the lesson:",
            "Not run: nobody is here to be asked.",
            "This task starts afresh");
  }

  /** Others may have come; that the learner's is among them is asked for by itself. */
  private static String withoutDangling(String text) {
    return text.substring(text.indexOf('['));
  }

  private static List<String> everyPath() throws IOException {
    var lesson =
        CourseReader.read(PROJECT.resolve("lessons")).found().orElseThrow().lessons().stream()
            .filter(l -> l.id().equals("prune"))
            .findFirst()
            .orElseThrow();
    var lines = new ArrayList<String>();
    for (var task : lesson.tasks()) {
      lines.add("goto " + task.id());
      for (var mistake : task.mistakes()) {
        lines.addAll(mistake.run());
        lines.add("reset");
      }
      lines.addAll(task.solution());
    }
    lines.add("docker system prune --all --force --volumes");
    return lines.stream().flatMap(String::lines).toList();
  }

  private String play(String lesson, List<String> lines) throws IOException, InterruptedException {
    var learner = new Learner(folder);
    engine.environment().forEach(learner::with);
    var program =
        new ArrayList<>(learner.program("learn", lesson, "--engine", engine.dockerHost()));
    program.replaceAll(
        word ->
            word.startsWith("-Ddrydock.installation=")
                ? "-Ddrydock.installation=" + PROJECT
                : word);
    return Piped.of(learner, program, String.join("\n", lines) + "\n").output();
  }
}
