package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.SharedEngine;
import io.drydock.cli.PracticeEngines;
import io.drydock.lesson.Course;
import io.drydock.lesson.Lesson;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.script.AuthorsPage;
import io.drydock.script.CourseReader;
import io.drydock.script.LessonReader;
import io.drydock.script.NewLesson;
import io.drydock.workbench.EnginePool;
import io.drydock.workbench.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Proves the course on a real engine, and that the proof finds what is not so. */
class LessonsIT {
  private static final Path COURSE =
      Path.of(System.getProperty("drydock.project", "")).resolve("lessons").toAbsolutePath();

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();
  @TempDir Path places;
  private EnginePool shared;

  @BeforeEach
  void aPoolOfOne() throws Exception {
    shared = EnginePool.open(new Places(places, "shared"), new SharedEngine(engine), 1);
  }

  @AfterEach
  void closeIt() {
    shared.close();
  }

  @TestFactory
  Stream<DynamicNode> everyTaskOfTheCourseIsProven() throws Exception {
    var lessons = CourseReader.read(COURSE).found().orElseThrow().lessons();
    return sideBySide(lessons).stream()
        .map(proven -> DynamicTest.dynamicTest(proven.lesson().id(), () -> isWhole(proven)));
  }

  /** On two engines where there are two processors. */
  private List<Proven> sideBySide(List<Lesson> lessons) throws IOException, InterruptedException {
    Function<Path, PracticeEngine> at = folder -> PracticeEngine.at(folder, () -> false);
    var source = new PracticeEngines(at, at.apply(engine.home()), Progress.silent());
    int count = Math.min(2, Runtime.getRuntime().availableProcessors());
    try (var engines = EnginePool.open(new Places(engine.home(), "proof"), source, count)) {
      return new SideBySide(engines, LessonsIT::print).prove(lessons, Optional.empty());
    } finally {
      for (var name : List.of("proof", "proof-2")) {
        at.apply(engine.home().resolve(name)).forget(Progress.silent());
      }
    }
  }

  private static void print(Result result) {
    var why = result.message().isEmpty() ? "" : ": " + result.message();
    System.out.println(result.state() + " " + result.suite() + ", " + result.name() + why);
  }

  private static void isWhole(Proven proven) {
    var results = proven.results();
    assertThat(results)
        .filteredOn(r -> r.state() != State.PASSED && r.state() != State.SKIPPED)
        .isEmpty();
    for (var task : proven.lesson().tasks()) {
      // What needs more than every machine has, such as buildx, is named where it could not be
      // proven.
      var ending = task.needs().isEmpty() ? ": passes after its solution" : "";
      assertThat(results)
          .extracting(Result::name)
          .anyMatch(name -> name.startsWith(task.id() + ending));
    }
  }

  @Test
  void aTaskThatPassesAlreadyIsFound() throws Exception {
    assertThat(proof("solution: docker image ls", "[{image: alpine}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("passes already"));
  }

  @Test
  void aSolutionThatDoesNotSolveIsFound() throws Exception {
    assertThat(proof("solution: docker image tag alpine twoo", "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("`twoo`"));
  }

  @Test
  void aSolutionThatFailsIsFound() throws Exception {
    assertThat(proof("solution: docker image tag nothing two", "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("exit code 1"));
  }

  @Test
  void aMistakeThatIsNotNamedIsFound() throws Exception {
    var mistake =
        "solution: docker image tag alpine two\n    mistakes: [{run: docker image tag alpine one, says: unicorn}]";
    assertThat(proof(mistake, "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).startsWith("It says: "));
  }

  @Test
  void aMistakeThatPassesIsFound() throws Exception {
    var mistake =
        "solution: docker image tag alpine two\n    mistakes: [{run: docker tag alpine two, says: two}]";
    assertThat(proof(mistake, "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("passes after this mistake"));
  }

  @Test
  void whatCannotBeJudgedBeforeIsAFaultUnlessSomethingElseFails() throws Exception {
    var solution =
        // Without an image there is nothing to look into a volume with that nobody mounts.
        "setup: [docker volume create full, 'docker image rm alpine:latest']\n    solution: docker container run --detach --name keeper"
            + " --volume full:/d alpine sh -c 'touch /d/a; sleep 60'";
    var unreadable = "{volume: full, content: {a: {type: file}}}";
    assertThat(proof(solution, "[" + unreadable + "]"))
        .anySatisfy(r -> assertThat(r.message()).startsWith("It could not be judged: "));
    assertThat(proof(solution, "[" + unreadable + ", {container: keeper}]")).isEmpty();
  }

  @Test
  void aTaskThatNeedsWhatIsNotHereIsSkippedWithTheReason() throws Exception {
    assertThat(proven("solution: docker image tag alpine two\n    needs: [hub]", "[{image: two}]"))
        .singleElement()
        .satisfies(r -> assertThat(r.state()).isEqualTo(State.SKIPPED))
        .satisfies(
            r -> assertThat(r.message()).isEqualTo("It needs Docker Hub, which is not here."));
  }

  private List<Result> proof(String solution, String check) throws Exception {
    return proven(solution, check).stream().filter(r -> r.state() == State.FAILED).toList();
  }

  private List<Result> proven(String solution, String check) throws Exception {
    return prove(lesson("bad", solution, check));
  }

  private static Lesson lesson(String id, String solution, String check) {
    var text =
        """
        format: 1
        lesson: %s
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
            .formatted(id, check, solution);
    var lesson = LessonReader.read(Path.of("bad.yaml"), text);
    assertThat(lesson.problems()).isEmpty();
    return lesson.found().orElseThrow();
  }

  @Test
  void lessonsSideBySideAreToldInTheOrderOfTheCourse() throws Exception {
    var told = new ArrayList<String>();
    var lessons = List.of(tagging("a"), tagging("b"), tagging("c"));
    var proven =
        new SideBySide(shared, result -> told.add(result.suite())).prove(lessons, Optional.empty());

    assertThat(proven).extracting(Proven::lesson).isEqualTo(lessons);
    assertThat(proven).allSatisfy(each -> assertThat(each.count(State.PASSED)).isEqualTo(2));
    assertThat(told).containsExactly("a", "a", "b", "b", "c", "c");
  }

  @Test
  void theLessonOfTheAuthorsGuideIsProven() throws Exception {
    var proven =
        AuthorsPage.named("writing-lessons.md").examples().stream()
            .filter(example -> example.kind().equals("proven"))
            .toList();

    assertThat(proven).hasSize(1);
    var text = proven.getFirst().text();
    assertProven(LessonReader.read(Path.of("labels.yaml"), text).found().orElseThrow(), 4);
  }

  @Test
  void aNewLessonIsProven(@TempDir Path folder) throws Exception {
    var course = new Course("mine", "Mine", folder, List.of());
    Files.writeString(
        folder.resolve("course.yaml"),
        "format: 1\ncourse: mine\ntitle: Mine\nlessons: [first.yaml]\n");

    var file = NewLesson.write(course, "second", "Second");

    assertProven(LessonReader.read(file).found().orElseThrow(), 4);
  }

  private void assertProven(Lesson lesson, int statements) throws Exception {
    assertThat(prove(lesson))
        .hasSize(statements)
        .allSatisfy(
            result -> assertThat(result.state()).as(result.message()).isEqualTo(State.PASSED));
  }

  private static Lesson tagging(String id) {
    return lesson(id, "solution: docker image tag alpine two", "[{image: two}]");
  }

  private List<Result> prove(Lesson lesson) throws Exception {
    try (var loan = shared.borrow(Duration.ofSeconds(1))) {
      return new Prover(loan, _ -> {}).prove(lesson, Optional.empty());
    }
  }
}
