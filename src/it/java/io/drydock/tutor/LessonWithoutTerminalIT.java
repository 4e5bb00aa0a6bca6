package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.docker.EngineApi;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import io.drydock.script.LessonReader;
import io.drydock.session.Event;
import io.drydock.session.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole lesson of the course on a real engine, with neither a terminal nor a screen. */
@Timeout(300)
class LessonWithoutTerminalIT {
  private static final Path LESSON =
      Path.of(System.getProperty("drydock.project", "."), "lessons/using-docker-hub-images.yaml");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();
  private final EngineApi api = EngineApi.connect(engine.dockerHost(), Duration.ofSeconds(10));
  private final Heard learner = new Heard();
  private RunnerShell shell;

  @BeforeEach
  void sitDown() throws IOException {
    engine.fresh();
    shell = new RunnerShell(folder, engine.environment());
  }

  @AfterEach
  void leave() {
    shell.close();
    api.close();
  }

  private EngineLink link() {
    return TestLink.to(engine, api, Map.of());
  }

  @Test
  void aWholeLessonIsDoneAndListenersHearEachThingThatHappens() throws InterruptedException {
    var lesson = LessonReader.read(LESSON).found().orElseThrow();
    var setup =
        PretendEngine.setup(folder.resolve("home"), new OneLesson(lesson), shell, learner, true);
    try (var tutor = new Tutor(setup)) {
      tutor.start(_ -> link());
      assertThat(tutor.awaitEngine(PATIENCE)).isTrue();
      tutor.open(lesson.id(), Optional.empty());
      while (!tutor.session().atEnd()) {
        tutor.awaitVerdict(PATIENCE);
        carryOut(tutor, tutor.session().current().orElseThrow());
        tutor.awaitVerdict(PATIENCE);
        assertThat(tutor.session().mayGoOn()).as(learner.text()).isTrue();
        tutor.happen(new Event.Next());
      }
      assertThat(tutor.session().allTasksPassed()).as(learner.text()).isTrue();
      assertThat(tutor.history().lesson(lesson.id()).states())
          .allSatisfy((_, state) -> assertThat(state.passed()).isTrue())
          .hasSameSizeAs(lesson.steps());
    }
    hasHeardAll(lesson);
  }

  private void carryOut(Tutor tutor, Step step) throws InterruptedException {
    switch (step) {
      case Step.Read _ -> {}
      case Step.Task task -> {
        for (var line : task.solution()) {
          tutor.command(tutor.variables().expand(line));
        }
      }
      case Step.Quiz quiz -> tutor.answer(answer(tutor, quiz));
    }
  }

  /** What the solution says, after asking twice. */
  private String answer(Tutor tutor, Step.Quiz quiz) {
    tutor.happen(new Event.SolutionAsked());
    tutor.happen(new Event.SolutionAsked());
    var solution =
        heard(News.Told.class).stream()
            .map(News.Told::told)
            .filter(Output.ShowSolution.class::isInstance)
            .map(Output.ShowSolution.class::cast)
            .toList()
            .getLast()
            .lines()
            .getFirst();
    return quiz.question() instanceof Question.OneChoice ? solution.split(" ")[0] : solution;
  }

  private <T extends News> List<T> heard(Class<T> kind) {
    return learner.news().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void hasHeardAll(Lesson lesson) {
    assertThat(heard(News.StepShown.class))
        .extracting(news -> news.shown().step().id())
        .containsExactlyElementsOf(lesson.steps().stream().map(Step::id).toList());
    assertThat(heard(News.TaskPassed.class))
        .extracting(news -> news.passed().task().id())
        .containsExactlyElementsOf(lesson.tasks().stream().map(Step.Task::id).toList());
    assertThat(heard(News.CommandEnded.class))
        .hasSameSizeAs(lesson.tasks().stream().flatMap(t -> t.solution().stream()).toList());
    assertThat(heard(News.Judged.class))
        .anySatisfy(
            news -> assertThat(news.judged().verdicts()).anyMatch(verdict -> verdict.passed()));
    assertThat(heard(News.LessonEnded.class)).hasSize(1);
    assertThat(learner.news().getFirst()).isInstanceOf(News.EngineBecame.class);
  }
}
