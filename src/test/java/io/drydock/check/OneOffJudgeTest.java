package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.FileEntry;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.OneOffContainer.Result;
import io.drydock.docker.VolumeSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a container made for a check leaves behind, in words; and what such a one sees. */
class OneOffJudgeTest {
  private static final String LS = "- one-off: {image: web, command: [ls, /srv], limit: 2s}\n";

  private static EngineView engine(Supplier<Result> result) {
    return EngineViewForTests.answering(
        question ->
            switch (question) {
              case "images" ->
                  List.of(
                      new ImageSummary(
                          "sha256:1",
                          List.of("web:latest"),
                          List.of(),
                          "",
                          Instant.EPOCH,
                          5,
                          Map.of()));
              case "oneOff" -> result.get();
              case "volumes" ->
                  List.of(new VolumeSummary("store", "local", "", Map.of(), Optional.empty()));
              case "volumeFile" ->
                  Optional.of(new FileEntry("/a", "file", "hello\n", "0644", "0:0", 6));
              case "containers" -> List.of();
              case "image" -> Optional.empty();
              case "layerPaths" ->
                  List.of(List.of("/app/.env", "/bin/sh"), List.of("/app/index.js"));
              case "imageFile" -> Optional.empty();
              case "history" -> List.of();
              default -> throw new AssertionError("Nobody foresaw " + question);
            });
  }

  private static String judged(Result result, String yaml) {
    return JudgedText.last(engine(() -> result), yaml);
  }

  private static Result ended(long exit, String output) {
    return new Result(Optional.of(exit), output, false);
  }

  @Test
  void exitAndOutputAreJudged() {
    assertThat(judged(ended(0, "a\nb\n"), LS + "  output: {contains: [a, b]}")).isEqualTo("passed");
    assertThat(judged(ended(3, ""), LS + "  exit: 3")).isEqualTo("passed");
    assertThat(judged(ended(0, "a\n"), LS + "  output: b"))
        .startsWith("output: expected `b`, found `a`");
    assertThat(judged(ended(1, "no such folder\n"), LS))
        .isEqualTo(
            """
            exit: expected `0`, found `1`
            In a container of `web`, `ls /srv` ended with exit code 1: no such folder.""");
  }

  @Test
  void whatDoesNotEndHasFailed() {
    assertThat(judged(new Result(Optional.empty(), "waiting\n", false), LS))
        .isEqualTo(
            """
            exit: expected an end within 2 seconds, found none: it still ran then
            A container of `web` still ran after 2 seconds: waiting. Try `docker run --rm web` to see what it waits for.""");
  }

  @Test
  void aProgramThatIsMissingAndTooMuchMemoryAreTold() {
    assertThat(judged(ended(127, "exec: ls: not found"), LS))
        .contains("The image `web` has no program for `ls /srv`.");
    assertThat(judged(new Result(Optional.of(137L), "", true), LS))
        .contains("A container of `web` was killed: it needed more memory than a check has.");
  }

  @Test
  void anImageThatIsMissingIsTold() {
    assertThat(judged(ended(0, ""), "- one-off: {image: none}"))
        .startsWith("exists: expected present, found missing");
  }

  @Test
  void whatTheEngineRefusesIsWrong() {
    var refused =
        engine(
            () -> {
              throw new EngineException(404, "network back not found");
            });
    assertThat(JudgedText.last(refused, "- one-off: {image: web, network: back}"))
        .contains("The engine made no container of `web`: network back not found.");
  }

  @Test
  void aVolumeThatNobodyMountsIsLookedIntoAllTheSame() {
    assertThat(
            judged(ended(0, ""), "- volume: store\n  content: {a: {content: hello, mode: '0644'}}"))
        .isEqualTo("passed");
  }

  @Test
  void whatALowerLayerHoldsIsFoundThoughItIsHidden() {
    assertThat(judged(ended(0, ""), "- image: web\n  layer-paths: {not: /app/.git}"))
        .isEqualTo("passed");
    assertThat(judged(ended(0, ""), "- image: web\n  layer-paths: {not: {any: {ends-with: .env}}}"))
        .contains("`/app/.env` is in layer 1 of `web`; a later layer only hides it.")
        .contains("Try to remove it in the same `RUN` that makes it.");
    assertThat(judged(ended(0, ""), "- image: web\n  layer-paths: {all: {not: {contains: .env}}}"))
        .contains("`/app/.env` is in layer 1");
    assertThat(judged(ended(0, ""), "- image: web\n  layer-paths: /app/index.js"))
        .isEqualTo("passed");
  }

  @Test
  void itIsNotDoneForACourseThatIsNotTrusted() {
    var evidence =
        new Evidence(EngineViewForTests.none(), SettingForTests.trusting(Evidence.Trust.NONE));
    assertThat(JudgedText.inWords(JudgedText.all(evidence, LS).getFirst()))
        .startsWith("unable: This check runs a command of the lesson's author in a container");
  }
}
