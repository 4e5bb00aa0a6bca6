package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletionTest {
  @Test
  void theDockerClientsAnswerIsReadWithItsDescriptions() {
    var proposals =
        DockerCompletion.parse(
            "history\tShow the history of an image\nimport\n<none>:<none>\n:4\n");
    assertThat(proposals.words())
        .containsExactly(
            new DockerCompletion.Word("history", "Show the history of an image"),
            new DockerCompletion.Word("import", ""));
    assertThat(proposals.files()).isFalse();
  }

  @Test
  void withoutTheDirectiveAgainstItFilesFitAsWell() {
    assertThat(DockerCompletion.parse(":0\n").files()).isTrue();
  }

  @Test
  void anErrorOfTheClientProposesNothing() {
    assertThat(DockerCompletion.parse("half\n:1\n").words()).isEmpty();
    assertThat(DockerCompletion.parse("").words()).isEmpty();
  }
}
