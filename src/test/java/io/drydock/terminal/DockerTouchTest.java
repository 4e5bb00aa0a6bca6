package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerTouchTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker volume create a",
        "docker ps -a",
        "docker images; echo done",
        "docker rm -f a && docker volume rm b",
        "docker history nginx | head"
      })
  void someLinesSurelyLeaveTheImagesAsTheyAre(String line) {
    assertThat(DockerTouch.touches(line)).isTrue();
    assertThat(DockerTouch.leavesImages(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker build .",
        "docker ps && docker build .",
        "docker volume create a; make image",
        "docker load < a.tar",
        "docker compose up",
        "docker run nginx",
        "sudo docker tag a b",
        "make"
      })
  void allOthersMayHaveMadeOne(String line) {
    assertThat(DockerTouch.touches(line)).isTrue();
    assertThat(DockerTouch.leavesImages(line)).isFalse();
  }
}
