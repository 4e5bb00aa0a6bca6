package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.EngineException;
import io.drydock.docker.EngineException.Reason;
import io.drydock.docker.EngineView;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.ImageSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private final List<String> asked = new ArrayList<>();

  /** An engine with one image that counts what it is asked; or one that is gone. */
  private EngineView engine(boolean gone) {
    return EngineViewForTests.answering(
        question -> {
          asked.add(question);
          if (gone) {
            throw new EngineException(Reason.TIMEOUT, "The engine does not answer in time.", null);
          }
          return switch (question) {
            case "images" ->
                List.of(
                    new ImageSummary(
                        "sha256:1",
                        List.of("alpine:latest"),
                        List.of(),
                        "",
                        Instant.EPOCH,
                        5,
                        Map.of()));
            case "containers" -> List.of(container("old", "removing"), container("new", "running"));
            case "volumes", "networks" -> List.of();
            default -> throw new IllegalStateException(question);
          };
        });
  }

  private static ContainerSummary container(String id, String state) {
    return new ContainerSummary(
        id,
        "web",
        "nginx",
        "sha256:1",
        "",
        Instant.EPOCH,
        state,
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  @Test
  void aContainerThatIsBeingRemovedIsGone() {
    var evidence = new Evidence(engine(false), SettingForTests.ran());
    assertThat(evidence.containers()).extracting(ContainerSummary::id).containsExactly("new");
  }

  private static List<Check> tenChecks() {
    return IntStream.range(0, 10)
        .<Check>mapToObj(
            i -> new Check.Image("alpine" + (i == 0 ? "" : i), List.of(), Options.NONE))
        .toList();
  }

  @Test
  void tenChecksMakeOneListCall() {
    var verdicts = Judge.judgeAll(tenChecks(), new Evidence(engine(false), SettingForTests.ran()));
    assertThat(verdicts).filteredOn(Verdict::passed).hasSize(1);
    assertThat(asked).containsExactly("images");
  }

  @Test
  void anEngineThatIsGoneIsAskedOnceAndEveryVerdictIsUnable() {
    var verdicts = Judge.judgeAll(tenChecks(), new Evidence(engine(true), SettingForTests.ran()));
    assertThat(verdicts).extracting(Verdict::outcome).hasOnlyElementsOfType(Verdict.Unable.class);
    assertThat(asked).containsExactly("images");
  }

  @Test
  void aHookOfAnUntrustedCourseIsUnable() {
    var verdict =
        Judge.judge(
            new Check.Run("true", List.of(), Options.NONE),
            new Evidence(engine(false), SettingForTests.trusting(Evidence.Trust.NO_RUN)));
    assertThat(verdict.outcome()).isInstanceOf(Verdict.Unable.class);
  }

  @Test
  void aNegationOfWhatCannotBeAskedIsUnableToo() {
    var not =
        new Check.Not(
            List.of(new Check.Image("alpine", List.of(), Options.NONE)),
            Optional.empty(),
            Optional.empty());
    assertThat(Judge.judge(not, new Evidence(engine(true), SettingForTests.ran())).outcome())
        .isInstanceOf(Verdict.Unable.class);
  }

  @Test
  void aReferenceThatIsNoneIsUnableNotFailed() {
    var check = new Check.Image("Not A Reference", List.of(), Options.NONE);
    assertThat(Judge.judge(check, new Evidence(engine(false), SettingForTests.ran())).outcome())
        .isInstanceOf(Verdict.Unable.class);
  }

  @Test
  void anImageThatWasPushedIsTheSameAsHere() {
    var same = new Expectation("same-as", new Matcher.Equal("me/app:1"));
    var other = new Expectation("same-as", new Matcher.Equal("alpine"));
    assertThat(Titles.of(new Check.Registry("me/app:1", List.of(same), Options.NONE)))
        .isEqualTo("`me/app:1` in the registry, the same as here");
    assertThat(Titles.of(new Check.Registry("me/app:1", List.of(other), Options.NONE)))
        .isEqualTo("`me/app:1` in the registry, same as `alpine`");
  }

  @Test
  void anAuthorsTitleIsShownInPlaceOfTheOneMadeFromTheKeys() {
    var variables = new Variables(Map.of("base", "alpine"));
    var titled =
        new Options(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("`${base}` is here"));
    var image = new Check.Image("${base}", List.of(), Options.NONE);
    var checks =
        List.of(
            image,
            new Check.Image("${base}", List.of(), titled),
            new Check.AnyOf(
                List.of(List.of(image)), Optional.of("some image is here"), Optional.empty()),
            new Check.Not(List.of(image), Optional.of("nothing is here"), Optional.empty()));
    assertThat(checks.stream().map(new Resolution(variables)::resolve).map(Titles::of))
        .containsExactly(
            "image `alpine`", "`alpine` is here", "some image is here", "nothing is here");
  }

  @Test
  void whatOneCheckKeepsIsAVariableOfThoseAfterIt() {
    var keeps =
        new Check.Image(
            "alpine",
            List.of(),
            new Options(
                Optional.empty(), Optional.empty(), Optional.of("first"), Optional.empty()));
    var uses = new Check.Image("${first}", List.of(), Options.NONE);
    assertThat(
            Judge.judgeAll(
                List.of(keeps, uses), new Evidence(engine(false), SettingForTests.ran())))
        .allMatch(Verdict::passed);
  }
}
