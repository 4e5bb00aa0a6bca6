package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineView;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RanJudgeTest {
  private static final EngineView NO_ENGINE =
      (EngineView)
          Proxy.newProxyInstance(
              EngineView.class.getClassLoader(),
              new Class<?>[] {EngineView.class},
              (_, method, _) -> {
                throw new IllegalStateException(method.getName());
              });

  private static Optional<Cause> cause(String wanted, String ran) {
    var result =
        new CommandResult(ran, 0, "", Path.of("/"), Instant.EPOCH.plusSeconds(1), Duration.ZERO);
    var setting =
        new Evidence.Setting(
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(result),
            Variables.NONE,
            Path.of("/"),
            Path.of("/"),
            Map.of(),
            true);
    var verdict =
        Judge.judge(
            new Check.Ran(wanted, List.of(), Options.NONE), new Evidence(NO_ENGINE, setting));
    return ((Verdict.Failed) verdict.outcome()).cause();
  }

  @Test
  void readingTheHelpOfTheCommandIsNoWrongTurn() {
    assertThat(cause("docker image build --no-cache", "docker build --help | grep cache"))
        .isEmpty();
  }

  @Test
  void theHelpOfAnotherCommandIsNotTheOneThatIsWanted() {
    assertThat(cause("docker image tag --help", "docker image ls --help")).isPresent();
  }

  @Test
  void aRegularExpressionIsForItsAuthorAlsoBesideOthers() {
    var part = new Matcher.Matches("^[0-9]+$");
    var all = new Matcher.AllOf(List.of(part, new Matcher.Negated(new Matcher.Contains("x"))));
    for (var matcher : List.of(part, all)) {
      var output = List.of(new Expectation("output", matcher));
      assertThat(Titles.of(new Check.Ran("docker ps", output, Options.NONE)))
          .isEqualTo("you ran `docker ps`, output as the step asks for");
    }
  }

  @Test
  void otherArgumentsAreNamed() {
    assertThat(cause("docker image build --no-cache", "docker build ."))
        .hasValueSatisfying(cause -> assertThat(cause.says()).contains("You ran `docker build .`"));
  }
}
