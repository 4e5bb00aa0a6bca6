package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Evidence.Trust;
import io.drydock.check.Verdict.Unable;
import io.drydock.docker.EngineViewForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a course that is not trusted may not do. */
class OutsideTest {
  @TempDir private Path folder;

  private Verdict.Outcome judge(Check check) {
    var setting =
        new Evidence.Setting(
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(),
            new Variables(Map.of("secret", "s3cret", "hub", "localhost:5000/learner")),
            folder,
            folder,
            Map.of(),
            Trust.NONE);
    return Judge.judge(check, new Evidence(EngineViewForTests.none(), setting)).outcome();
  }

  private static Check.Http http(String url, String method) {
    return new Check.Http(
        new HttpTarget.Url(url), method, false, HttpRequestParts.NONE, List.of(), Options.NONE);
  }

  private static Check.Registry registry(String reference) {
    return new Check.Registry(reference, List.of(), Options.NONE);
  }

  @Test
  void aCommandIsNotRunAndTheVerdictSaysWhy() {
    var made = folder.resolve("made");
    var outcome = judge(new Check.Run("touch " + made, List.of(), Options.NONE));
    assertThat(outcome)
        .isEqualTo(
            new Unable(
                "This check runs a command of the lesson's author, and this course is not trusted.",
                "Try `drydock course trust` to see all that it runs, and to trust it."));
    assertThat(made).doesNotExist();
  }

  @Test
  void aCommandInAContainerIsNotRun() {
    var outcome =
        judge(new Check.Exec("web", List.of("sh", "-c", "rm -rf /data"), List.of(), Options.NONE));
    assertThat(outcome)
        .isInstanceOf(Unable.class)
        .asString()
        .contains("in a container", "not trusted");
  }

  @Test
  void whatIsNestedIsNotRunEither() {
    var made = folder.resolve("made");
    Check run = new Check.Run("touch " + made, List.of(), Options.NONE);
    assertThat(judge(new Check.AnyOf(List.of(List.of(run)), Optional.empty(), Optional.empty())))
        .isInstanceOf(Unable.class);
    assertThat(judge(new Check.Not(List.of(run), Optional.empty(), Optional.empty())))
        .isInstanceOf(Unable.class);
    assertThat(made).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/${secret}",
        "http://${secret}/",
        "http://localhost.evil.example/",
        "http://localhost@evil.example/",
        "http://169.254.169.254/",
        "http://localhost_/",
        "http:///"
      })
  void noRequestGoesToAnotherMachine(String url) {
    assertThat(http(url, "GET").traits().outside()).isNotEmpty();
    assertThat(judge(http(url, "GET")))
        .isInstanceOf(Unable.class)
        .asString()
        .contains("would send a request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://127.0.0.1:1/",
        "http://[::1]:1/",
        "http://LOCALHOST:${port}/x"
      })
  void lookingAtThisMachineIsAllowed(String url) {
    assertThat(http(url, "GET").traits().outside()).isEmpty();
  }

  @Test
  void aRequestThatMayChangeSomethingIsNotSent() {
    assertThat(judge(http("http://localhost:1/_all", "DELETE"))).isInstanceOf(Unable.class);
    assertThat(http("http://localhost:1/", "HEAD").traits().outside()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example/x:${secret}",
        "${secret}.example/x",
        "${other}.example/x",
        "Not A Reference"
      })
  void aRegistryElsewhereIsNotAsked(String reference) {
    assertThat(registry(reference).traits().outside()).isNotEmpty();
    assertThat(judge(registry(reference)))
        .isInstanceOf(Unable.class)
        .asString()
        .contains("would ask the registry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${hub}/nginx:testing",
        "localhost:5000/learner/nginx",
        "nginx",
        "docker.io/library/nginx"
      })
  void theOwnRegistryAndDockerHubMayBeAsked(String reference) {
    assertThat(registry(reference).traits().outside()).isEmpty();
  }

  @Test
  void whatARegistryIsComparedWithCountsToo() {
    var check =
        new Check.Registry(
            "nginx",
            List.of(new Expectation("same-as", new Matcher.Equal("evil.example/x"))),
            Options.NONE);
    assertThat(check.traits().outside()).isNotEmpty();
  }

  @Test
  void aFileIsLookedAt() throws Exception {
    Files.writeString(folder.resolve("here"), "x");
    assertThat(judge(new Check.File("here", List.of(), Options.NONE)))
        .isInstanceOf(Verdict.Passed.class);
  }
}
