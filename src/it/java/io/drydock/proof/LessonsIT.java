package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.lesson.Lesson;
import io.drydock.practice.CleanSlate;
import io.drydock.report.Format;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.script.CourseReader;
import io.drydock.script.LessonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proves the course on a real engine, and that the proof finds what is not so. */
class LessonsIT {
  private static final Path COURSE =
      Path.of(System.getProperty("drydock.project", "")).resolve("lessons").toAbsolutePath();

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TestFactory
  Stream<DynamicNode> everyTaskOfTheCourseIsProven() {
    return CourseReader.read(COURSE).found().orElseThrow().lessons().stream()
        .map(lesson -> DynamicTest.dynamicTest(lesson.id(), () -> provesAll(lesson)));
  }

  private void provesAll(Lesson lesson) throws IOException {
    var results = prover().prove(lesson, Optional.empty());
    System.out.print(lesson.id() + "\n" + Format.TEXT.render(results));
    assertThat(results).filteredOn(r -> r.state() != State.PASSED && r.state() != State.SKIPPED).isEmpty();
    for (var task : lesson.tasks()) {
      // What needs more than every machine has, such as buildx, is named where it could not be proven.
      var ending = task.needs().isEmpty() ? ": passes after its solution" : "";
      assertThat(results).extracting(Result::name).anyMatch(name -> name.startsWith(task.id() + ending));
    }
  }

  @Test
  void aTaskThatPassesAlreadyIsFound() throws IOException {
    assertThat(proof("solution: docker image ls", "[{image: alpine}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("passes already"));
  }

  @Test
  void aSolutionThatDoesNotSolveIsFound() throws IOException {
    assertThat(proof("solution: docker image tag alpine twoo", "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("`twoo`"));
  }

  @Test
  void aSolutionThatFailsIsFound() throws IOException {
    assertThat(proof("solution: docker image tag nothing two", "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("exit code 1"));
  }

  @Test
  void aMistakeThatIsNotNamedIsFound() throws IOException {
    var mistake = "solution: docker image tag alpine two\n    mistakes: [{run: docker image tag alpine one, says: unicorn}]";
    assertThat(proof(mistake, "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).startsWith("It says: "));
  }

  @Test
  void aMistakeThatPassesIsFound() throws IOException {
    var mistake = "solution: docker image tag alpine two\n    mistakes: [{run: docker tag alpine two, says: two}]";
    assertThat(proof(mistake, "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("passes after this mistake"));
  }

  @Test
  void aTaskThatNeedsWhatIsNotHereIsSkippedWithTheReason() throws IOException {
    assertThat(proven("solution: docker image tag alpine two\n    needs: [hub]", "[{image: two}]"))
        .singleElement()
        .satisfies(r -> assertThat(r.state()).isEqualTo(State.SKIPPED))
        .satisfies(r -> assertThat(r.message()).isEqualTo("It needs Docker Hub, which is not here."));
  }

  private List<Result> proof(String solution, String check) throws IOException {
    return proven(solution, check).stream().filter(r -> r.state() == State.FAILED).toList();
  }

  private List<Result> proven(String solution, String check) throws IOException {
    var text =
        """
        format: 1
        lesson: bad
        title: Bad
        minutes: 1
        images: [alpine:latest]
        steps:
          - task: bad-task
            say: Do it.
            check: %s
            hints: [Do it.]
            %s
        """
            .formatted(check, solution);
    var lesson = LessonReader.read(Path.of("bad.yaml"), text);
    assertThat(lesson.problems()).isEmpty();
    return prover().prove(lesson.found().orElseThrow(), Optional.empty());
  }

  private Prover prover() {
    var variables =
        Map.of(
            "hub", engine.registry() + "/" + engine.user(),
            "registry", engine.registry(),
            "user", engine.user(),
            "password", engine.password(),
            "docker_config", engine.environment().get("DOCKER_CONFIG"),
            "official", engine.status().official());
    var slate = new CleanSlate(engine.environment());
    return new Prover(
        new ProofEngine(
            engine.dockerHost(), engine.environment(), variables, slate::wipe),
        _ -> {});
  }
}
