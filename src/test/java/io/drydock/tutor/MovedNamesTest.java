package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.DockerCall;
import io.drydock.docker.EngineException;
import io.drydock.docker.EngineView;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageSummary;
import io.drydock.ledger.Inventory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names that a call has taken off images which were there before the lesson. */
class MovedNamesTest {
  private static final Inventory BEFORE =
      new Inventory(
          List.of(
              new ImageSummary(
                  "sha256:0123456789abcdef",
                  List.of("mine/app:1"),
                  List.of(),
                  "",
                  Instant.EPOCH,
                  1,
                  Map.of())),
          List.of(),
          List.of(),
          List.of());

  private final Heard heard = new Heard();
  private final MovedNames moved = new MovedNames();

  private void expect(String line) {
    DockerCall.in(line).forEach(call -> moved.expect(call, BEFORE, BEFORE));
  }

  private static EngineView having(String... tags) {
    var image =
        new ImageDetails(
            "sha256:0123456789abcdef",
            List.of(tags),
            List.of(),
            "linux",
            "amd64",
            "",
            "",
            Instant.EPOCH,
            Optional.empty(),
            List.of(),
            null);
    return EngineViewForTests.answering(_ -> Optional.of(image));
  }

  @Test
  void theWayBackIsTold() {
    expect("docker tag alpine mine/app:1");
    moved.tell(having(), heard);
    assertThat(heard.text())
        .contains("mine/app:1", "was the last name of an image that was here before the lesson")
        .contains("docker image tag 0123456789ab mine/app:1");
  }

  @Test
  void itIsToldOnceAndOnlyWhereTheNameHasGone() {
    expect("docker build -t mine/app:1 .");
    moved.tell(having("mine/app:1"), heard);
    moved.tell(having(), heard);
    assertThat(heard.text()).isEmpty();
  }

  @Test
  void anImageWithAnotherNameIsFoundByThat() {
    expect("docker pull mine/app:1");
    moved.tell(having("other:1"), heard);
    assertThat(heard.text()).isEmpty();
  }

  @Test
  void anEngineThatDoesNotAnswerIsNoTrouble() {
    expect("docker tag alpine mine/app:1");
    moved.tell(
        EngineViewForTests.answering(
            _ -> {
              throw new EngineException(EngineException.Reason.TIMEOUT, "It hangs.", null);
            }),
        heard);
    assertThat(heard.text()).isEmpty();
  }
}
