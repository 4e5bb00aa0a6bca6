package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code drydock check} as scripts use it, on a real engine. */
class CheckCommandIT {
  @TempDir Path folder;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();
  private ProgramForTests program;

  @BeforeEach
  void anEngineWithAlpine() {
    program = ProgramForTests.in(folder).with(System.getenv()).with(engine.environment());
    engine.fresh("alpine");
    engine.dockerOk("pull", "-q", "alpine");
  }

  private int check(String text, String... options) throws IOException {
    Files.writeString(folder.resolve("checks.yaml"), text);
    return run(engine.dockerHost(), options);
  }

  private int run(String address, String... options) {
    return program.run(List.of("check", "checks.yaml", "--engine", address), options);
  }

  @Test
  void passedChecksEndWithZero() throws IOException {
    assertThat(check("- image: alpine\n- engine:\n  images: 1\n")).isZero();
    assertThat(program.out()).contains("passed  image `alpine`").endsWith("2 passed, 0 failed\n");
  }

  @Test
  void aFailedCheckEndsWithOneAndNamesTheCause() throws IOException {
    assertThat(check("- image: alpnie\n")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out())
        .contains("There is an image named `alpine`; the task asks for `alpnie`.");
  }

  @Test
  void whoUsesItIsNotToldToTypeAtAPromptThatIsNotThere() throws IOException {
    assertThat(check("- ran: docker image ls\n")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(program.out())
        .contains("ran: expected `docker image ls`, found not yet")
        .doesNotContain("prompt", "typed");
  }

  @Test
  void aFileWithProblemsEndsWithTwoAndNamesThePlace() throws IOException {
    assertThat(check("- imgae: alpine\n")).isEqualTo(ExitCode.USAGE);
    assertThat(program.err()).contains("checks.yaml:1:3").contains("`image`");
    assertThat(program.out()).isEmpty();
  }

  @Test
  void aMissingFileEndsWithTwo() {
    assertThat(run(engine.dockerHost())).isEqualTo(ExitCode.USAGE);
    assertThat(program.err())
        .contains("There is no file checks.yaml that can be read.")
        .contains("Try ");
  }

  @Test
  void anEngineThatDoesNotAnswerEndsWithThree() throws IOException {
    Files.writeString(folder.resolve("checks.yaml"), "- image: alpine\n");
    assertThat(run("unix:///nowhere/docker.sock")).isEqualTo(ExitCode.UNABLE);
    assertThat(program.err()).contains("No Docker engine answers at unix:///nowhere/docker.sock.");
  }

  @Test
  void anUnansweredQuestionEndsWithThreeAndIsNoFailure() throws IOException {
    assertThat(check("- registry: localhost:1/learner/nginx\n")).isEqualTo(ExitCode.UNABLE);
    assertThat(program.out()).contains("unable ").contains("0 passed, 0 failed, 1 unable");
  }

  @Test
  void hooksOfTheAuthorRunOnlyWhereTheyAreTrusted() throws IOException {
    assertThat(check("- run: touch was-here\n")).isEqualTo(ExitCode.UNABLE);
    assertThat(folder.resolve("was-here")).doesNotExist();
    assertThat(check("- run: touch was-here\n", "--trust")).isZero();
    assertThat(folder.resolve("was-here")).exists();
  }

  @Test
  void variablesComeFromTheFileAndFromTheCommandLine() throws IOException {
    var text = "format: 1\nvars: {name: alpnie}\ncheck:\n  - image: ${name}\n";
    assertThat(check(text)).isEqualTo(ExitCode.PROBLEMS);
    assertThat(check(text, "--set", "name=alpine")).isZero();
    assertThat(check("- image: ${name}\n", "--set", "name=alpine")).isZero();
  }

  @Test
  void reportsForProgramsAreJsonJunitAndTap() throws IOException {
    check("- image: alpine\n", "--format", "json");
    assertThat(program.out()).contains("\"state\" : \"passed\"");
    check("- image: alpine\n", "--format", "junit");
    assertThat(program.out()).contains("<testsuite name=\"checks.yaml\" tests=\"1\"");
    check("- image: alpine\n", "--format", "tap");
    assertThat(program.out()).contains("ok 1 - image `alpine`");
  }

  @Test
  void aCheckThatIsGivenTimeWaits() throws Exception {
    var later = Thread.ofVirtual().start(this::tagLater);
    assertThat(check("- image: later\n  within: 20s\n")).isZero();
    later.join();
  }

  private void tagLater() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    engine.dockerOk("tag", "alpine", "later");
  }
}
