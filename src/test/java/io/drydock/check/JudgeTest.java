package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Passed;
import io.drydock.check.Verdict.Skipped;
import io.drydock.check.Verdict.Unable;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.EngineException;
import io.drydock.docker.EngineException.Reason;
import io.drydock.docker.EngineView;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.HostSettings;
import io.drydock.docker.ImageSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one check cannot find out is no trouble of the others. */
class JudgeTest {
  private static final Check ALPINE = new Check.Image("alpine", List.of(), Options.NONE);

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();

  /** One image, one container; a command in it does not end, nor do the image's layers. */
  private EngineView engine() {
    return EngineViewForTests.answering(
        question -> {
          asked.add(question);
          return switch (question) {
            case "images" -> List.of(image());
            case "containers" -> List.of(container());
            case "exec" -> throw new EngineException(Reason.TIMEOUT, "no answer in time", null);
            case "imageFile" -> sleep();
            case "container" -> Optional.of(details());
            default -> throw new IllegalStateException("Nobody foresaw " + question);
          };
        });
  }

  private static Object sleep() {
    try {
      Thread.sleep(Duration.ofMinutes(1));
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new EngineException(Reason.UNREACHABLE, "interrupted", e);
    }
  }

  private static ImageSummary image() {
    return new ImageSummary(
        "sha256:1", List.of("alpine:latest"), List.of(), "", Instant.EPOCH, 5, Map.of());
  }

  private static ContainerSummary container() {
    return new ContainerSummary(
        "1",
        "web",
        "nginx",
        "sha256:1",
        "",
        Instant.EPOCH,
        "running",
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** At an address that is in no network of this machine. */
  private static ContainerDetails details() {
    return new ContainerDetails(
        "1",
        "web",
        "nginx",
        "sha256:1",
        List.of(),
        "running",
        0,
        "",
        false,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        "",
        "",
        "no",
        "",
        false,
        false,
        0,
        Map.of("bridge", "240.0.0.1"),
        0,
        HostSettings.NONE);
  }

  private List<Verdict.Outcome> judge(Evidence.Setting setting, Check... checks) {
    return Judge.judgeAll(List.of(checks), new Evidence(engine(), setting)).stream()
        .map(Verdict::outcome)
        .toList();
  }

  private List<Verdict.Outcome> judge(Check... checks) {
    return judge(SettingForTests.ran(), checks);
  }

  private static Check exec(String... command) {
    return new Check.Exec("web", List.of(command), List.of(), Options.NONE);
  }

  private static Check.Http http(String port) {
    return new Check.Http(
        new HttpTarget.InContainer("web", port, "/"),
        "GET",
        false,
        HttpRequestParts.NONE,
        List.of(),
        Options.NONE);
  }

  private static Limits limits(Duration save) {
    var usual = Limits.DEFAULT;
    return new Limits(
        usual.exec(),
        usual.request(),
        usual.body(),
        usual.registry(),
        save,
        Duration.ofMillis(200),
        usual.logs());
  }

  @Test
  void aCommandInAContainerThatDoesNotEndIsUnableAndTheEngineIsAskedOn() {
    var slow = exec("sleep", "60");
    var verdicts = judge(slow, slow, ALPINE);
    assertThat(verdicts.getFirst())
        .isEqualTo(
            new Unable(
                "In the container `web`, `sleep 60` did not end within 10 seconds.",
                "Try it yourself to see what it waits for."))
        .isEqualTo(verdicts.get(1));
    assertThat(verdicts.getLast()).isInstanceOf(Passed.class);
    assertThat(asked).containsExactly("containers", "exec", "images");
  }

  @Test
  void layersThatCannotBeReadInTimeAreUnableAndTheEngineIsAskedOn() {
    var files =
        new Matcher.Entries(
            Map.of("/etc/motd", new Matcher.Entries(Map.of("exists", new Matcher.Equal(true)))));
    var large = new Check.Image("alpine", List.of(new Expectation("files", files)), Options.NONE);
    var setting = SettingForTests.ran().with(limits(Duration.ofMillis(100)));
    assertThat(
            judge(
                setting,
                large,
                new Check.Container(
                    ContainerSelector.named("web"), false, List.of(), Options.NONE)))
        .containsExactly(
            new Unable(
                "The image's layers could not be read within 100 milliseconds.",
                "Try again in a moment: the engine is busy, or the image is large."),
            new Passed());
  }

  @Test
  void theAuthorsOwnCommandIsEndedAtItsLimit() {
    var setting = SettingForTests.ran().with(limits(Duration.ofSeconds(1)));
    assertThat(judge(setting, new Check.Run("sleep 60", List.of(), Options.NONE)))
        .containsExactly(
            new Unable(
                "The command `sleep 60` did not end within 200 milliseconds.",
                "Try it yourself to see what it waits for."));
  }

  @Test
  void whatNobodyForesawIsUnableForThatCheckAlone() {
    assertThat(judge(new Check.Network("front", List.of(), Options.NONE), ALPINE))
        .containsExactly(
            new Unable(
                "This check cannot be judged: Nobody foresaw networks.",
                "Try to tell the lesson's author."),
            new Passed());
  }

  @Test
  void anAddressThatIsNoneOnceItsVariablesAreFilledInIsUnableForThatCheckAlone() {
    var http =
        new Check.Http(
            new HttpTarget.Url("http://local host/"),
            "GET",
            false,
            HttpRequestParts.NONE,
            List.of(),
            Options.NONE);
    assertThat(judge(http, ALPINE))
        .containsExactly(
            new Unable(
                "This check cannot be judged: `http://local host/` is not a web address.",
                "Try to tell the lesson's author."),
            new Passed());
  }

  @Test
  void aPortThatIsNoneOnceItsVariablesAreFilledInIsUnable() {
    assertThat(judge(http("eighty")))
        .containsExactly(
            new Unable(
                "This check cannot be judged: `eighty` is not a port.",
                "Try to tell the lesson's author."));
  }

  @Test
  void aContainerThatCannotBeReachedFromHereIsUnableNotFailed() {
    assertThat(judge(http("80")))
        .containsExactly(
            new Unable(
                "The container `web` cannot be reached from here at its own address:"
                    + " this machine is not in its network.",
                "Try it on the machine on which the engine runs."));
  }

  @Test
  void aLoginThatIsNotBase64IsUnableForThatCheckAlone() throws Exception {
    Files.writeString(
        folder.resolve("config.json"), "{\"auths\": {\"hub.test\": {\"auth\": \"not base64!\"}}}");
    assertThat(
            judge(
                SettingForTests.configuredBy(folder),
                new Check.Login("hub.test", List.of(), Options.NONE),
                ALPINE))
        .containsExactly(
            new Unable(
                "The login for hub.test in %s is damaged.".formatted(folder.resolve("config.json")),
                "Try `drydock doctor`."),
            new Passed());
  }

  private static Options keeping(String name) {
    return new Options(Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty());
  }

  @Test
  void whatNeedsAValueThatAnotherCheckDidNotKeepIsSkippedWithTheReason() {
    var keeps = new Check.Image("nginx", List.of(), keeping("first"));
    var uses = new Check.Image("${first}", List.of(), keeping("second"));
    var usesThat = new Check.Image("${second}", List.of(), Options.NONE);
    var verdicts = judge(keeps, uses, usesThat, ALPINE);
    assertThat(verdicts.getFirst()).isInstanceOf(Failed.class);
    assertThat(verdicts.subList(1, 3))
        .containsExactly(
            new Skipped("It needs `first`, which has no value yet."),
            new Skipped("It needs `second`, which has no value yet."));
    assertThat(verdicts.getLast()).isInstanceOf(Passed.class);
  }

  @Test
  void aNegationOfWhatWasSkippedFollowsTheCheckThatFailed() {
    var keeps = new Check.Image("nginx", List.of(), keeping("first"));
    var uses = new Check.Image("${first}", List.of(), Options.NONE);
    assertThat(judge(new Check.Not(List.of(keeps, uses), Optional.empty(), Optional.empty())))
        .containsExactly(new Passed());
  }

  @Test
  void aNegationOfWhatNeedsAMissingValueIsSkippedToo() {
    var uses = new Check.Image("${first}", List.of(), Options.NONE);
    assertThat(judge(new Check.Not(List.of(uses), Optional.empty(), Optional.empty())))
        .containsExactly(new Skipped("It needs `first`, which has no value yet."));
  }

  @Test
  void whatOnlyLooksLikeAVariableIsNoneAlsoInAGroup() {
    var text = new Check.Run("test '$${first}' = '$'{first}", List.of(), Options.NONE);
    var group = new Check.AnyOf(List.of(List.of(text)), Optional.empty(), Optional.empty());
    assertThat(judge(text, group)).containsExactly(new Passed(), new Passed());
  }

  @Test
  void whatABranchKeepsIsAVariableOfTheChecksBehindTheGroup() {
    var keeps = new Check.Image("alpine", List.of(), keeping("first"));
    var group = new Check.AnyOf(List.of(List.of(keeps)), Optional.empty(), Optional.empty());
    var uses = new Check.Image("${first}", List.of(), Options.NONE);
    assertThat(judge(group, uses)).containsExactly(new Passed(), new Passed());
  }

  @Test
  void whoHasNoPromptIsNotToldWhatToTypeAtIt() {
    var check = new Check.Ran("docker image ls", List.of(), Options.NONE);
    var verdict = Judge.judge(check, new Evidence(engine(), SettingForTests.ran()));
    assertThat(((Failed) verdict.outcome()).cause()).isPresent();
    assertThat(((Failed) verdict.withoutPrompt().outcome()))
        .satisfies(
            failed -> {
              assertThat(failed.cause()).isEmpty();
              assertThat(failed.mismatches()).hasSize(1);
            });
  }

  @Test
  void aCauseThatIsTrueOfThingsIsToldWithoutAPromptAsWell() {
    var verdict =
        Judge.judge(
            new Check.Image("alpnie", List.of(), Options.NONE),
            new Evidence(engine(), SettingForTests.ran()));
    assertThat(verdict.withoutPrompt()).isEqualTo(verdict);
    assertThat(((Failed) verdict.outcome()).cause()).isPresent();
  }
}
