package io.drydock.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Capability;
import io.drydock.lesson.Condition;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.session.StepState.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkTest {
  private Session session = Session.start(lesson(Set.of()));
  private List<Output> outputs = List.of();

  /**
   * A reading, a task that needs buildx, what stands in for it, a question, a task for a registry.
   */
  private static Lesson lesson(Set<Capability> needs) {
    return new Lesson(
        "first",
        "First things",
        Path.of("first.yaml"),
        10,
        List.of(),
        needs,
        List.of(),
        Map.of(),
        List.of(
            Lessons.read("read-1"),
            on(Lessons.task("with-buildx"), Set.of(Capability.BUILDX), ""),
            on(Lessons.task("by-hand"), Set.of(), "with-buildx"),
            Lessons.typed("why"),
            on(Lessons.task("push"), Set.of(Capability.REGISTRY, Capability.HUB), "")));
  }

  private static Step.Task on(Step.Task task, Set<Capability> needs, String insteadOf) {
    var condition = new Condition(needs, Optional.of(insteadOf).filter(id -> !id.isEmpty()));
    return new Step.Task(
        task.id(),
        task.say(),
        task.setup(),
        task.check(),
        task.hints(),
        task.solution(),
        task.mistakes(),
        task.after(),
        condition);
  }

  private void on(Event... events) {
    for (var event : events) {
      var change = Turn.of(session, event);
      session = change.session();
      outputs = change.outputs();
    }
  }

  private String here() {
    return session.current().map(Step::id).orElse("end");
  }

  private List<String> said() {
    return outputs.stream()
        .filter(Output.Say.class::isInstance)
        .map(output -> ((Output.Say) output).text())
        .toList();
  }

  @Test
  void whatStandsInForAStepIsPassedOverWhereThatStepCanBeDone() {
    on(new Event.Looked(Set.of()), new Event.Opened(), new Event.Next());
    assertThat(here()).isEqualTo("with-buildx");
    on(new Event.Solved("with-buildx", List.of(Lessons.passed())), new Event.Next());
    assertThat(here()).isEqualTo("why");
    assertThat(said()).isEmpty();
    assertThat(session.state("by-hand").status()).isEqualTo(Status.LEFT_OUT);
    assertThat(outputs).contains(new Output.Note("by-hand", Happening.LEFT_OUT, Map.of()));
  }

  @Test
  void aStepWhoseNeedsAreMissingIsPassedOverWithTheReasonAndItsSubstituteShown() {
    on(new Event.Looked(Set.of(Capability.BUILDX)), new Event.Opened(), new Event.Next());
    assertThat(here()).isEqualTo("by-hand");
    assertThat(said())
        .containsExactly(
            "Passed over: `with-buildx` needs docker buildx, which is not here. This stands in for it:");
  }

  @Test
  void aStepWithoutASubstituteIsPassedOverToTheEnd() {
    on(
        new Event.Looked(Set.of(Capability.REGISTRY, Capability.HUB)),
        new Event.GoTo("why"),
        new Event.Answered("latest", true),
        new Event.Next());
    assertThat(here()).isEqualTo("end");
    assertThat(said())
        .containsExactly(
            "Passed over: `push` needs a registry that takes your pushes and Docker Hub, which is not here.");
    var summary = Summary.of(session);
    assertThat(summary.tasks()).as("with-buildx alone").isEqualTo(1);
    assertThat(summary.missing()).isEqualTo(1);
  }

  @Test
  void theStepOnTheScreenIsLeftWhenItTurnsOutThatItsNeedsAreMissing() {
    on(new Event.Opened(), new Event.Next());
    assertThat(here()).isEqualTo("with-buildx");
    on(new Event.Looked(Set.of(Capability.BUILDX)));
    assertThat(here()).isEqualTo("by-hand");
    on(new Event.Looked(Set.of(Capability.BUILDX)));
    assertThat(outputs).isEmpty();
  }

  @Test
  void goingOnAtAPlaceThatIsLeftOutShowsTheNextOne() {
    session = Session.resume(lesson(Set.of()), Map.of(), Map.of(), "by-hand");
    on(new Event.Looked(Set.of()));
    assertThat(here()).isEqualTo("why");
    on(new Event.Back());
    assertThat(here()).isEqualTo("with-buildx");
  }

  @Test
  void aStepThatIsAskedForByNameIsShownAndSaysWhyItIsLeftOut() {
    on(new Event.Looked(Set.of(Capability.BUILDX)), new Event.GoTo("with-buildx"));
    assertThat(here()).isEqualTo("with-buildx");
    assertThat(said())
        .containsExactly(
            "This step needs docker buildx, which is not here. Enter goes on without it.");
    on(new Event.Next());
    assertThat(here()).isEqualTo("by-hand");
    on(new Event.Looked(Set.of()), new Event.GoTo("by-hand"));
    assertThat(said())
        .containsExactly(
            "This step stands in for `with-buildx`, which you can do here. Enter goes on.");
  }

  @Test
  void whatALessonNeedsIsWhatEachOfItsTasksNeeds() {
    session = Session.start(lesson(Set.of(Capability.LINUX)));
    on(new Event.Looked(Set.of(Capability.LINUX)), new Event.Opened());
    assertThat(here()).as("a reading can be read").isEqualTo("read-1");
    on(new Event.Next());
    assertThat(here()).as("a question can be answered").isEqualTo("why");
    on(new Event.Answered("latest", true), new Event.Next());
    assertThat(session.allTasksPassed()).as("none could be done").isTrue();
    assertThat(Summary.of(session).tasks()).isZero();
  }

  @Test
  void aStepThatWasLeftOutIsOfferedAgainWhereItsNeedsAreThereLater() {
    on(new Event.Looked(Set.of(Capability.BUILDX)), new Event.Opened(), new Event.Next());
    on(new Event.Looked(Set.of()), new Event.Back());
    assertThat(here()).isEqualTo("with-buildx");
    assertThat(session.mayGoOn()).isFalse();
  }

  @Test
  void whatPassedStaysEvenWhereItsNeedsHaveGone() {
    on(
        new Event.Solved("push", List.of(Lessons.passed())),
        new Event.Looked(Set.of(Capability.HUB)));
    on(new Event.GoTo("why"), new Event.Answered("latest", true), new Event.Next());
    assertThat(here()).isEqualTo("push");
    assertThat(said()).isEmpty();
  }

  @Test
  void theSummaryNamesWhatWentLessThanWell() {
    on(
        new Event.GoTo("with-buildx"),
        new Event.CommandRan(Event.Attempt.TRY),
        new Event.CommandRan(Event.Attempt.TRY));
    on(new Event.Solved("by-hand", List.of(Lessons.passed())));
    on(
        new Event.GoTo("why"),
        new Event.Answered("newest", false),
        new Event.Answered("latest", true));
    on(new Event.GoTo("push"), new Event.Skip());
    assertThat(Summary.of(session).again())
        .as("commands that try something out are no fault")
        .extracting(again -> again.step().id())
        .containsExactly("by-hand", "why", "push");
  }
}
