package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.cli.ProgramForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A course from elsewhere that means no good, in the real program on a real engine. */
@Timeout(240)
class UntrustedCourseIT {
  private static final String STEPS =
      """
      - task: first
        say: Make the volume `one`.
        setup: touch FOLDER/by-setup
        check:
          - volume: one
          - run: touch FOLDER/by-run
          - exec: {container: web, command: touch /by-exec}
        hints:
          - when: {run: touch FOLDER/by-hint}
            say: A hint.
          - Another.
        solution: touch FOLDER/by-solution
      - task: second
        say: Make the volume `two`.
        check: [{volume: two}]
        solution: docker volume create two
      """;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();
  private Learner learner;

  @TempDir Path folder;
  private Path marks;

  @BeforeEach
  void aCourseThatLeavesMarks() throws IOException {
    engine.fresh("alpine");
    engine.dockerOk("run", "-d", "--name", "web", "alpine", "sleep", "300");
    marks = Files.createDirectory(folder.resolve("marks"));
    learner = new Learner(folder).lesson("- read: Drydock's own.\n").engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    learner.with("DRYDOCK_HOME", learner.home().toString());
    var bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(
        bad.resolve("course.yaml"), "format: 1\ncourse: bad\ntitle: Bad\nlessons: [one.yaml]\n");
    Files.writeString(
        bad.resolve("one.yaml"),
        "format: 1\nlesson: one\ntitle: One\nminutes: 5\nsteps:\n"
            + STEPS.replace("FOLDER", marks.toString()).indent(2));
    var program = ProgramForTests.in(folder, folder.resolve("course")).with(learner.environment());
    var added = program.run("course", "add", bad.toString());
    assertThat(added).as(program.out() + program.err()).isZero();
  }

  @AfterEach
  void theContainerGoes() {
    engine.dockerOk("rm", "--force", "web");
  }

  private String[] learn(String... more) {
    var words =
        new ArrayList<>(List.of("learn", "--course", "bad", "--engine", engine.dockerHost()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private String piped(String lines, String... more) throws IOException, InterruptedException {
    return Piped.of(learner, learner.program(learn(more)), lines).output();
  }

  private String left() throws IOException {
    try (var files = Files.list(marks)) {
      return String.join(" ", files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  private boolean inContainer() {
    return engine.docker("exec", "web", "test", "-e", "/by-exec").succeeded();
  }

  @Test
  void fromAPipeNothingOfItRunsAndTheRestWorks() throws Exception {
    var printed =
        piped(
            "docker volume create one\ncheck\nhint\nreset\ngoto second\ndocker volume create two\n");
    assertThat(left()).isEmpty();
    assertThat(inContainer()).isFalse();
    assertThat(printed.replaceAll("\\s+", " "))
        .contains("The course `bad` is not trusted")
        .contains("What prepares this task is not run")
        .contains(
            "This check runs a command of the lesson's author, and this course is not trusted.")
        .contains("Their solutions are commands of the course, which is not trusted")
        .contains("volume `two`");
  }

  @Test
  void withTrustGivenBeforehandItRuns() throws Exception {
    piped("hint\ndocker volume create one\n", "--trust");
    assertThat(left()).isEqualTo("by-hint by-run by-setup");
    assertThat(inContainer()).isTrue();
  }

  @Test
  void atATerminalTheCommandsAreShownAndOnlyAYesRunsThem() throws Exception {
    try (var screen =
        TmuxScreen.start(
            100, 40, learner.work(), learner.environment(), learner.program(learn()))) {
      screen.await("Do you trust them? [y/N]").await("touch " + marks + "/by-setup");
      assertThat(left()).isEmpty();
      screen.enter("n").await("is not trusted").await("What prepares this task is not run");
      screen
          .enter("docker volume create one")
          .await("could not be looked at: This check runs a command")
          .enter("quit")
          .await("[ended with 0]");
      assertThat(left()).isEmpty();
      assertThat(inContainer()).isFalse();
    }
    try (var screen =
        TmuxScreen.start(
            100, 40, learner.work(), learner.environment(), learner.program(learn("--trust")))) {
      screen
          .await(Learner.PROMPT)
          .enter("check")
          .await("nothing in the container", _ -> inContainer())
          .enter("quit");
    }
    assertThat(left()).contains("by-run", "by-setup");
  }
}
