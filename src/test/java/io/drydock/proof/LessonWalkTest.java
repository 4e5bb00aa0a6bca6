package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Lesson;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.script.LessonReader;
import io.drydock.workbench.EnginePool;
import io.drydock.workbench.Places;
import io.drydock.workbench.PretendEngines;
import io.drydock.workbench.WorkFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks at an engine that is not there: every docker command fails. */
final class LessonWalkTest {
  @TempDir Path folder;
  private final PretendEngines source = new PretendEngines();
  private EnginePool engines;

  @BeforeEach
  void aPool() throws Exception {
    engines = EnginePool.open(new Places(folder, "proof"), source, 1);
  }

  @AfterEach
  void takeDown() {
    engines.close();
  }

  @Test
  void whereALessonsImageCannotBeFetchedNothingIsLeftBehind() throws Exception {
    long watchers = watchers();

    assertThat(prove(lesson("images: [nothing]")))
        .hasSize(2)
        .allSatisfy(result -> assertThat(result.state()).isEqualTo(State.FAILED))
        .extracting(Result::message)
        .allSatisfy(message -> assertThat(message).contains("docker image pull --quiet nothing"));

    assertThat(workFolders()).isEmpty();
    assertThat(watchers()).isEqualTo(watchers);
  }

  @Test
  void whatNeedsNoEngineIsProvenAndNothingIsLeftBehind() throws Exception {
    assertThat(prove(lesson(""))).hasSize(3).extracting(Result::state).containsOnly(State.PASSED);

    assertThat(workFolders()).isEmpty();
  }

  @Test
  void aStateThatIsOnItsWayIsLookedAtWithPauses() throws Exception {
    var lesson = lesson("");
    var looks = new AtomicInteger();
    try (var loan = engines.borrow(Duration.ofSeconds(1))) {
      var verdicts =
          loan.work(
              LessonWalk.piece(lesson),
              bench ->
                  new LessonWalk(bench)
                      .judgeUntil(
                          _ -> looks.incrementAndGet() == 0,
                          lesson.tasks().getFirst().check(),
                          Duration.ofSeconds(1)));
      assertThat(verdicts).hasSize(1);
    }
    assertThat(looks.get()).isBetween(2, 7);
  }

  @Test
  void aLessonWhoseEngineIsLostIsNotProvenAndSaysWhy() throws Exception {
    source.breakAlways();
    var told = new ArrayList<Result>();

    var proven =
        new SideBySide(engines, told::add).prove(List.of(lesson(""), lesson("")), Optional.empty());

    assertThat(proven).hasSize(2);
    assertThat(told)
        .hasSize(2)
        .allSatisfy(result -> assertThat(result.state()).isEqualTo(State.UNABLE))
        .allSatisfy(result -> assertThat(result.name()).isEqualTo("could not be proven"))
        .allSatisfy(
            result ->
                assertThat(result.message())
                    .isEqualTo("The engine broke 2 times. It no longer answers."));
  }

  @Test
  void aLessonThatTakesTooLongIsEndedAndSaysSo() throws Exception {
    var told = new ArrayList<Result>();
    var slow = lesson("vars: {wait: '1000'}", "sleep ${wait} && touch out");

    new SideBySide(engines, Duration.ofSeconds(1), told::add)
        .prove(List.of(slow), Optional.empty());

    assertThat(told)
        .singleElement()
        .returns(State.UNABLE, Result::state)
        .returns("It did not end within 1.0 seconds.", Result::message);
    assertThat(workFolders()).isEmpty();
  }

  private List<Result> prove(Lesson lesson) throws Exception {
    try (var loan = engines.borrow(Duration.ofSeconds(1))) {
      return new Prover(loan, _ -> {}).prove(lesson, Optional.empty());
    }
  }

  private static Lesson lesson(String images) {
    return lesson(images, "touch out");
  }

  private static Lesson lesson(String more, String solution) {
    var text =
        """
        format: 1
        lesson: files
        title: Files
        minutes: 1
        %s
        steps:
          - task: write
            say: Do it.
            check: [{file: out, type: file}]
            hints: [Do it.]
            solution: %s
            mistakes: [{run: touch oot, says: out}]
        """
            .formatted(more, solution);
    var lesson = LessonReader.read(Path.of("files.yaml"), text);
    assertThat(lesson.problems()).isEmpty();
    return lesson.found().orElseThrow();
  }

  private List<Path> workFolders() throws IOException {
    return WorkFolders.of(folder.resolve("proof"));
  }

  /** Each shell at a bench has a thread that watches its folder. */
  private static long watchers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("line end"))
        .count();
  }
}
