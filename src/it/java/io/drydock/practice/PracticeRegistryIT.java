package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeRegistryIT {
  private static PracticeEngineForTests engine;
  private String mine;

  @BeforeAll
  static void start() {
    engine = PracticeEngineForTests.get();
  }

  @BeforeEach
  void tagAnImage() {
    engine.fresh();
    mine = engine.registry() + "/learner/alpine:mine";
    engine.dockerOk("pull", "--quiet", "alpine");
    engine.dockerOk("tag", "alpine", mine);
  }

  @Test
  void aPushWithoutALoginIsRefused() {
    var pushed = engine.docker("push", mine);
    assertThat(pushed.succeeded()).isFalse();
    assertThat(pushed.output())
        .containsAnyOf("no basic auth credentials", "unauthorized", "denied");
  }

  @Test
  void aWrongPasswordIsRefused() {
    var login = engine.docker("login", "-u", engine.user(), "-p", "wrong", engine.registry());
    assertThat(login.succeeded()).isFalse();
    assertThat(login.output()).contains("401");
  }

  @Test
  void afterALoginAPushWorksAndTheImageComesBackFromTheRegistry() throws IOException {
    login();
    assertThat(engine.dockerOk("push", mine)).contains("digest: sha256:");
    engine.dockerOk("image", "rm", mine);
    assertThat(engine.dockerOk("pull", mine))
        .contains("Status: Downloaded newer image for " + mine);
    assertThat(Files.readString(Path.of(engine.environment().get("DOCKER_CONFIG"), "config.json")))
        .contains(engine.registry());
  }

  @Test
  void aSecondTagOfAnImageIsNotUploadedAgain() {
    login();
    engine.dockerOk("push", mine);
    var second = mine.replace(":mine", ":testing");
    engine.dockerOk("tag", mine, second);
    assertThat(engine.dockerOk("push", second)).contains("Layer already exists");
  }

  @Test
  void theMirrorTakesNoPushes() throws IOException {
    var url =
        URI.create("http://" + engine.status().mirror() + "/v2/library/nginx/blobs/uploads/")
            .toURL();
    var connection = (HttpURLConnection) url.openConnection();
    connection.setRequestMethod("POST");
    connection.setConnectTimeout(5000);
    connection.setReadTimeout(5000);
    assertThat(connection.getResponseCode()).isEqualTo(405);
  }

  @Test
  void theLearnersOwnDockerSettingsAreNeverUsed() {
    assertThat(Path.of(engine.environment().get("DOCKER_CONFIG"))).startsWith(engine.home());
  }

  private static void login() {
    engine.dockerOk("login", "-u", engine.user(), "-p", engine.password(), engine.registry());
  }
}
