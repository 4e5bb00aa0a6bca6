package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.shell.ReportedCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** To which engine a call goes, with a client that knows two contexts. */
@Timeout(30)
class CallTargetTest {
  @TempDir Path folder;
  private Path client;

  @BeforeEach
  void aClient() throws IOException {
    client = folder.resolve("docker");
    Files.writeString(
        client,
        """
        #!/bin/sh
        # As the real one: the words behind `inspect`, the host, the context, the file.
        for last; do :; done
        case $last in
          other) echo ssh://other ;;
          default) echo unix:///var/run/docker.sock ;;
          *)
            if [ -n "$DOCKER_HOST" ]; then echo "$DOCKER_HOST"
            elif [ "$DOCKER_CONTEXT" = other ] || grep -qs other "$DOCKER_CONFIG/config.json"; then echo ssh://other
            else echo unix:///var/run/docker.sock; fi ;;
        esac
        """);
    Files.setPosixFilePermissions(client, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private EngineLink link(Map<String, String> environment) {
    return new EngineLink(
        "x",
        environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"),
        environment,
        Map.of(),
        PushRegistry.ofTheEngine(),
        null,
        null,
        null,
        null,
        _ -> true);
  }

  private ReportedCall call(Map<String, String> variables, String... words) {
    return new ReportedCall("docker", client.toString(), folder, variables, false, List.of(words));
  }

  @Test
  void aCallAsAlwaysGoesToTheLessonsEngine() throws InterruptedException {
    var target = new CallTarget(Map.of("DOCKER_CONFIG", folder.toString()));
    var config = Map.of("DOCKER_CONFIG", folder.toString());
    assertThat(target.elsewhere(call(config, "rm", "x"), link(Map.of()))).isEmpty();
    assertThat(target.elsewhere(call(config, "--log-level", "debug", "rm"), link(Map.of())))
        .isEmpty();
  }

  @Test
  void anOptionAVariableOrAContextLeadsElsewhere() throws Exception {
    var target = new CallTarget(Map.of("DOCKER_CONFIG", folder.toString()));
    var config = Map.of("DOCKER_CONFIG", folder.toString());
    var here = link(Map.of());
    assertThat(target.elsewhere(call(config, "--context", "other", "rm"), here))
        .contains("ssh://other");
    assertThat(target.elsewhere(call(config, "--context=other", "rm"), here))
        .contains("ssh://other");
    assertThat(target.elsewhere(call(config, "-H", "tcp://there:1", "rm"), here))
        .contains("tcp://there:1");
    assertThat(target.elsewhere(call(config, "--context", "default", "rm"), here))
        .as("the same engine by another name")
        .isEmpty();
    var variables = Map.of("DOCKER_CONFIG", folder.toString(), "DOCKER_HOST", "tcp://there:1");
    assertThat(target.elsewhere(call(variables, "rm"), here)).contains("tcp://there:1");
    Files.writeString(folder.resolve("config.json"), "{\"currentContext\":\"other\"}");
    assertThat(target.elsewhere(call(config, "rm"), here)).contains("ssh://other");
  }

  @Test
  void onThePracticeEngineUnsettingItsVariableLeadsElsewhere() throws InterruptedException {
    var target = new CallTarget(Map.of());
    var here = link(Map.of("DOCKER_HOST", "unix:///practice.sock"));
    assertThat(target.elsewhere(call(Map.of("DOCKER_HOST", "unix:///practice.sock"), "rm"), here))
        .isEmpty();
    assertThat(target.elsewhere(call(Map.of(), "rm"), here))
        .contains("unix:///var/run/docker.sock");
  }

  @Test
  void aClientThatDoesNotSayLeadsToAnother() throws InterruptedException {
    var target = new CallTarget(Map.of());
    var call =
        new ReportedCall(
            "docker", "/nonexistent", folder, Map.of("DOCKER_CONTEXT", "x"), false, List.of("rm"));
    assertThat(target.elsewhere(call, link(Map.of("DOCKER_HOST", "unix:///practice.sock"))))
        .contains("an unknown address");
  }
}
