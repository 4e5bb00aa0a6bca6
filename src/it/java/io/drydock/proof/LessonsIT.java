package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.cli.ProofEngines;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  @TestFactory
  Stream<DynamicNode> everyTaskOfTheCourseIsProven() throws IOException {
    var lessons = CourseReader.read(COURSE).found().orElseThrow().lessons();
    return sideBySide(lessons).stream()
        .map(proven -> DynamicTest.dynamicTest(proven.lesson().id(), () -> isWhole(proven)));
  }

  /** On a second engine too where there is a processor for it. */
  private List<Proven> sideBySide(List<Lesson> lessons) throws IOException {
    var second = PracticeEngine.at(engine.home().resolve("second"), () -> false);
    var more =
        Runtime.getRuntime().availableProcessors() < 2
            ? List.<PracticeEngine>of()
            : List.of(second);
    more.forEach(each -> each.takeSetOf(PracticeEngine.at(engine.home())));
    try (var engines = ProofEngines.start(more, Progress.silent())) {
      var all = Stream.concat(Stream.of(first()), engines.running().stream()).toList();
      return new SideBySide(all, LessonsIT::print).prove(lessons, Optional.empty());
    } finally {
      second.forget(Progress.silent());
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
    var mistake =
        "solution: docker image tag alpine two\n    mistakes: [{run: docker image tag alpine one, says: unicorn}]";
    assertThat(proof(mistake, "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).startsWith("It says: "));
  }

  @Test
  void aMistakeThatPassesIsFound() throws IOException {
    var mistake =
        "solution: docker image tag alpine two\n    mistakes: [{run: docker tag alpine two, says: two}]";
    assertThat(proof(mistake, "[{image: two}]"))
        .anySatisfy(r -> assertThat(r.message()).contains("passes after this mistake"));
  }

  @Test
  void whatCannotBeJudgedBeforeIsAFaultUnlessSomethingElseFails() throws IOException {
    var solution =
        "setup: docker volume create full\n    solution: docker container run --detach --name keeper"
            + " --volume full:/d alpine sh -c 'touch /d/a; sleep 60'";
    var unreadable = "{volume: full, content: {a: {type: file}}}";
    assertThat(proof(solution, "[" + unreadable + "]"))
        .anySatisfy(r -> assertThat(r.message()).startsWith("It could not be judged: "));
    assertThat(proof(solution, "[" + unreadable + ", {container: keeper}]")).isEmpty();
  }

  @Test
  void aTaskThatNeedsWhatIsNotHereIsSkippedWithTheReason() throws IOException {
    assertThat(proven("solution: docker image tag alpine two\n    needs: [hub]", "[{image: two}]"))
        .singleElement()
        .satisfies(r -> assertThat(r.state()).isEqualTo(State.SKIPPED))
        .satisfies(
            r -> assertThat(r.message()).isEqualTo("It needs Docker Hub, which is not here."));
  }

  private List<Result> proof(String solution, String check) throws IOException {
    return proven(solution, check).stream().filter(r -> r.state() == State.FAILED).toList();
  }

  private List<Result> proven(String solution, String check) throws IOException {
    return prover().prove(lesson("bad", solution, check), Optional.empty());
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
  void lessonsSideBySideAreToldInTheOrderOfTheCourse() throws IOException {
    var told = new ArrayList<String>();
    var lessons = List.of(tagging("a"), tagging("b"), tagging("c"));
    var proven =
        new SideBySide(List.of(first()), result -> told.add(result.suite()))
            .prove(lessons, Optional.empty());

    assertThat(proven).extracting(Proven::lesson).isEqualTo(lessons);
    assertThat(proven).allSatisfy(each -> assertThat(each.count(State.PASSED)).isEqualTo(2));
    assertThat(told).containsExactly("a", "a", "b", "b", "c", "c");
  }

  @Test
  void theLessonOfTheAuthorsGuideIsProven() throws IOException {
    var proven =
        AuthorsPage.named("writing-lessons.md").examples().stream()
            .filter(example -> example.kind().equals("proven"))
            .toList();

    assertThat(proven).hasSize(1);
    var text = proven.getFirst().text();
    assertProven(LessonReader.read(Path.of("labels.yaml"), text).found().orElseThrow(), 4);
  }

  @Test
  void aNewLessonIsProven(@TempDir Path folder) throws IOException {
    var course = new Course("mine", "Mine", folder, List.of());
    Files.writeString(
        folder.resolve("course.yaml"),
        "format: 1\ncourse: mine\ntitle: Mine\nlessons: [first.yaml]\n");

    var file = NewLesson.write(course, "second", "Second");

    assertProven(LessonReader.read(file).found().orElseThrow(), 4);
  }

  private void assertProven(Lesson lesson, int statements) throws IOException {
    assertThat(prover().prove(lesson, Optional.empty()))
        .hasSize(statements)
        .allSatisfy(
            result -> assertThat(result.state()).as(result.message()).isEqualTo(State.PASSED));
  }

  private static Lesson tagging(String id) {
    return lesson(id, "solution: docker image tag alpine two", "[{image: two}]");
  }

  private Prover prover() {
    return new Prover(first(), _ -> {});
  }

  private ProofEngine first() {
    return ProofEngines.of(PracticeEngine.at(engine.home()), engine.status());
  }
}
