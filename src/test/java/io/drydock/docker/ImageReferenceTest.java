package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "nginx, nginx:latest",
    "docker.io/library/nginx:1.11, nginx:1.11",
    "index.docker.io/nginx, nginx:latest",
    "mysql/mysql-server, mysql/mysql-server:latest",
    "localhost:5000/learner/nginx:testing, localhost:5000/learner/nginx:testing",
    "localhost/a, localhost/a:latest",
    "ghcr.io/a/b/c:v1, ghcr.io/a/b/c:v1",
  })
  void theFamiliarFormIsTheShortestWithItsTag(String typed, String familiar) {
    assertThat(ImageReference.parse(typed).orElseThrow().familiar()).isEqualTo(familiar);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nginx",
        "nginx:",
        "nginx:a b",
        "-a",
        "a//b",
        "nginx@sha256:12",
        "a:b:c",
        "x/-y",
        "a/B"
      })
  void whatDockerCallsAnInvalidReferenceIsNone(String typed) {
    assertThat(ImageReference.parse(typed)).isEmpty();
  }

  @Test
  void aDigestTakesThePlaceOfTheDefaultTag() {
    var digest = "sha256:" + "a".repeat(64);
    var reference = ImageReference.parse("nginx@" + digest).orElseThrow();
    assertThat(reference.tag()).isEmpty();
    assertThat(reference.familiar()).isEqualTo("nginx@" + digest);
  }

  @Test
  void theShortNameIsTheLastPartOfThePath() {
    assertThat(ImageReference.of("localhost:5000/learner/nginx:a").shortName()).isEqualTo("nginx");
  }
}
