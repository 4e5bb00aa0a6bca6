package io.drydock.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.PracticeEngineForTests;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class of labelled hand-ins, graded by the program itself: each loses what it should. */
class NodejsHandInsIT {
  private static final Path PROJECT =
      Path.of(System.getProperty("drydock.project", "")).toAbsolutePath();
  private static final long LONGEST_MINUTES = 15;

  @TempDir private Path folder;

  /** What is to come of a hand-in. */
  private record Label(String name, Set<String> lost, String says, String recipe) {
    static List<Label> all() throws IOException {
      var text = Files.readString(PROJECT.resolve("src/it/hand-ins/nodejs.text"));
      var all = new ArrayList<Label>();
      for (var part : text.split("(?m)^== ")) {
        if (!part.startsWith("#")) {
          all.add(of(part));
        }
      }
      return all;
    }

    private static Label of(String part) {
      var lines = part.lines().toList();
      var lost = new TreeSet<>(List.of(lines.get(1).substring("lost:".length()).split("[, ]+")));
      lost.remove("");
      boolean says = lines.get(2).startsWith("says: ");
      return new Label(
          lines.getFirst(),
          lost,
          says ? lines.get(2).substring("says: ".length()) : "",
          String.join("\n", lines.subList(says ? 3 : 2, lines.size())));
    }
  }

  @Test
  void eachHandInLosesTheCriteriaThatItIsLabelledWithAndNoOther() throws Exception {
    var labels = Label.all();
    for (var label : labels) {
      var handIn = folder.resolve("class").resolve(label.name());
      copy(PROJECT.resolve("assignments/nodejs/starter"), handIn);
      Files.writeString(handIn.resolve("Dockerfile"), label.recipe());
    }
    for (int i = 1; i <= 2; i++) {
      engine(i).takeSetOf(PracticeEngine.at(PracticeEngineForTests.get().home()));
    }

    var grades = grade();

    var found = new TreeMap<String, String>();
    var wanted = new TreeMap<String, String>();
    for (var label : labels) {
      var grade = grades.get(label.name());
      wanted.put(label.name(), label.lost() + label.says());
      found.put(
          label.name(),
          lost(grade)
              + (grade.toString().contains(label.says()) ? label.says() : grade.toString()));
    }
    assertThat(found).isEqualTo(wanted);
  }

  @AfterEach
  void takeDown() {
    for (int i = 1; i <= 2; i++) {
      engine(i).down(Progress.silent(), true);
    }
  }

  private PracticeEngine engine(int number) {
    return PracticeEngine.at(
        folder.resolve("home").resolve(number == 1 ? "grading" : "grading-" + number));
  }

  /** Failed criteria; what was skipped for them is not counted twice. */
  private static Set<String> lost(JsonNode grade) {
    var lost = new TreeSet<String>();
    grade
        .path("checks")
        .forEach(
            check -> {
              assertThat(check.path("state").asText())
                  .as(grade.toString())
                  .isIn("passed", "failed", "skipped");
              if (check.path("state").asText().equals("failed")) {
                lost.add(check.path("id").asText());
              }
            });
    return lost;
  }

  private TreeMap<String, JsonNode> grade() throws IOException, InterruptedException {
    var report = folder.resolve("grades.json");
    var printed = folder.resolve("printed.txt");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Ddrydock.installation=" + PROJECT,
                "-jar",
                System.getProperty("drydock.jar", "target/drydock.jar"),
                "grade",
                "nodejs",
                folder.resolve("class").toString(),
                "--jobs",
                "2",
                "--out",
                folder.resolve("out").toString(),
                "--report",
                "json=" + report)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("DOCKER_"));
    builder.environment().put("DRYDOCK_HOME", folder.resolve("home").toString());
    var process = builder.start();
    try {
      assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroy();
      process.waitFor(1, TimeUnit.MINUTES);
      process.destroyForcibly();
    }
    assertThat(report).as(Files.readString(printed)).exists();
    var all = new TreeMap<String, JsonNode>();
    new ObjectMapper()
        .readTree(report.toFile())
        .path("hand-ins")
        .forEach(grade -> all.put(grade.path("id").asText(), grade));
    return all;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
