package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Unable;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.VolumeSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A volume that no container mounts: its files cannot be read, and that is nobody's mistake. */
class VolumeJudgeTest {
  private static final Expectation HELLO =
      new Expectation(
          "content", new Matcher.Entries(Map.of("greeting", new Matcher.Contains("hello"))));
  private static final Expectation GONE =
      new Expectation("content", new Matcher.Entries(Map.of("greeting", new Matcher.Absent(true))));

  private final List<String> asked = new ArrayList<>();

  private Verdict judge(Expectation... expect) {
    var engine =
        EngineViewForTests.answering(
            question -> {
              asked.add(question);
              return question.equals("volumes")
                  ? List.of(new VolumeSummary("store", "local", "", Map.of(), Optional.empty()))
                  : List.of();
            });
    return Judge.judge(
        new Check.Volume("store", List.of(expect), Options.NONE),
        new Evidence(engine, SettingForTests.ran()));
  }

  @Test
  void filesThatNobodyCanReadAreNeitherRightNorWrong() {
    var unable =
        new Unable(
            "No container mounts the volume `store`, and there is no image to look into it with.",
            "Try to run one with `--volume store:/PATH`, and without `--rm`.");
    assertThat(judge(HELLO).outcome()).isEqualTo(unable);
    assertThat(judge(GONE).outcome()).as("a file that must not be there").isEqualTo(unable);
  }

  @Test
  void whatIsWrongWithoutAnyFileIsStillToldFirst() {
    var driver = new Expectation("driver", new Matcher.Equal("nfs"));
    assertThat(judge(driver, HELLO).outcome())
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.mismatches())
                    .extracting(Verdict.Mismatch::property)
                    .containsExactly("driver"));
  }

  @Test
  void whoAsksForNoFilesNeedsNoContainer() {
    assertThat(judge(new Expectation("driver", new Matcher.Equal("local"))).passed()).isTrue();
    assertThat(asked).containsExactly("volumes");
  }
}
