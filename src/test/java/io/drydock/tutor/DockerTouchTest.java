package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.session.Event.Attempt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

  private static Attempt attempt(String line, int exit) {
    return DockerTouch.attempt(
        new CommandResult(line, exit, "", Path.of("/"), Instant.EPOCH, Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls",
        "cat Dockerfile",
        "curl localhost:8080",
        "docker",
        "docker image",
        "docker --version",
        "docker build --help",
        "docker help run",
        "docker images | grep web; docker ps -a",
        "docker inspect web",
        "docker logs -f web",
        "docker info",
        "docker system df -v",
        "docker version",
        "docker search nginx",
        "docker buildx imagetools inspect nginx"
      })
  void whoLooksAroundTriesNothing(String line) {
    assertThat(attempt(line, 0)).isEqualTo(Attempt.ASIDE);
    assertThat(attempt(line, 1)).isEqualTo(Attempt.ASIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker build -t web .",
        "docker images; docker rmi web",
        "docker rm $(docker ps -aq)",
        "docker ps -q | xargs docker rm",
        "docker tag a b",
        "docker rm -f web",
        "docker exec web touch /new",
        "docker compose up",
        "make"
      })
  void whatMayChangeAnEngineIsATryAndOneThatFailedWasToldSo(String line) {
    assertThat(attempt(line, 0)).isEqualTo(Attempt.TRY);
    assertThat(attempt(line, 1)).isEqualTo(Attempt.FAILED);
  }
}
