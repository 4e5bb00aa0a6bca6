package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.EnginePrograms;
import io.drydock.PracticeEngineForTests;
import io.drydock.check.Variables;
import io.drydock.cli.PracticeEngines;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import io.drydock.script.LessonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A learner whose engine keeps images in containerd plays the whole course: the solutions of each
 * lesson, line by line from a pipe, pass all its tasks.
 */
class PipedLessonsIT {
  private static final Path LESSONS =
      Path.of(System.getProperty("drydock.project", "")).resolve("lessons").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void theSolutionsOfEveryLessonPassFromAPipeOnTheContainerdImageStore() throws Exception {
    var learner = new Learner(folder);
    var copies = folder.resolve("course/lessons");
    for (var file : files(LESSONS)) {
      Files.copy(file, copies.resolve(file.getFileName()));
    }
    practice(learner).takeSetOf(PracticeEngine.at(PracticeEngineForTests.get().home()));
    EnginePrograms.fetched("28.5").environment().forEach(learner::with);
    learner.with("DRYDOCK_IMAGE_STORE", "containerd");

    // The first start brings up the engine, on which the course's variables get their values.
    Piped.of(learner, learner.program("learn", "getting-help"), "quit\n");
    var values =
        new HashMap<>(
            PracticeEngines.bench(practice(learner), practice(learner).status()).variables());
    values.put("work", learner.work().toString());
    var wrong = new TreeMap<String, String>();
    for (var file : files(LESSONS)) {
      if (file.endsWith("course.yaml") || !file.toString().endsWith(".yaml")) {
        continue;
      }
      var lesson = LessonReader.read(file).found().orElseThrow();
      var result =
          Piped.of(
              learner,
              learner.program("learn", lesson.id()),
              new Variables(values).expand(lines(lesson)));
      if (result.exit() != 0) {
        wrong.put(lesson.id(), result.output());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @AfterEach
  void takeDown() throws IOException {
    practice(new Learner(folder)).down(Progress.silent(), true);
  }

  private static PracticeEngine practice(Learner learner) {
    return PracticeEngine.at(learner.home());
  }

  /** What somebody types who knows it all, and has no time for questions. */
  private static String lines(Lesson lesson) {
    return lesson.steps().stream().map(PipedLessonsIT::lines).collect(Collectors.joining());
  }

  private static String lines(Step step) {
    return switch (step) {
      case Step.Read _ -> "";
      case Step.Quiz _ -> "skip\n";
      case Step.Task task -> String.join("\n", task.solution()) + "\n";
    };
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
