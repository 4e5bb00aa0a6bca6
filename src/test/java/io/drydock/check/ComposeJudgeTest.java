package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.ContainersForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project as Compose's labels tell it; what Compose says of its file comes from a stand-in. */
class ComposeJudgeTest {
  private static final String CONFIG =
      """
      name: shop
      services: {web: {image: nginx}, db: {image: redis}}
      """;

  @TempDir private Path folder;

  private final ContainersForTests containers = new ContainersForTests();

  private void container(String name, String service, String state, String more) {
    containers.with(
        name,
        """
        {"State": {"Status": "%s"%s}, "Config": {"Labels": {
          "com.docker.compose.project": "shop",
          "com.docker.compose.service": "%s",
          "com.docker.compose.oneoff": "%s",
          "com.docker.compose.config-hash": "hash-of-%s",
          "com.docker.compose.project.working_dir": "%s",
          "com.docker.compose.project.config_files": "compose.yaml"}}}
        """
            .formatted(
                state, more, service, name.contains("run") ? "True" : "False", service, folder));
  }

  private void up() {
    container("shop-web-1", "web", "running", ", \"Health\": {\"Status\": \"healthy\"}");
    container("shop-web-2", "web", "running", "");
    container("shop-db-1", "db", "running", "");
    container("shop-web-run-1", "web", "running", "");
  }

  /** A plugin of the client in place of Compose. */
  private void compose(String script) throws IOException {
    var plugin = Files.createDirectories(folder.resolve("cli-plugins")).resolve("docker-compose");
    Files.writeString(
        plugin,
        """
        #!/bin/sh
        if [ "$1" = docker-cli-plugin-metadata ]; then
          echo '{"SchemaVersion": "0.1.0", "Vendor": "x", "Version": "2"}'
          exit
        fi
        case "$*" in *version*) exit ;; esac
        """
            + script);
    Files.setPosixFilePermissions(plugin, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void composeReads(String hashOfWeb) throws IOException {
    compose(
        """
        case "$*" in
          *--hash*) printf 'web %s\ndb hash-of-db\n' ;;
          *) cat <<END
        %sEND
          ;;
        esac
        """
            .formatted(hashOfWeb, CONFIG));
  }

  private String judged(String project, String... expected) {
    var setting = SettingForTests.in(folder, Map.of("DOCKER_CONFIG", folder.toString()));
    return JudgedText.inWords(
        JudgedText.all(
                new Evidence(containers.engine(), setting),
                "- compose: " + project + "\n  " + String.join("\n  ", expected))
            .getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exists: true",
        "services: [db, web]",
        "running: {web: 2, db: {at-least: 1}}",
        "healthy: true",
        "networks: front",
        "volumes: [data]",
        "current: true",
        "config: {yaml: {$.services.web.image: nginx}}"
      })
  void aProjectIsJudgedByItsLabelsAndItsFile(String expected) throws IOException {
    up();
    composeReads("hash-of-web");
    assertThat(judged("shop", expected)).isEqualTo("passed");
    assertThat(judged("{file: compose.yaml}", expected)).as("by its file").isEqualTo("passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          services: cache    |The project `shop` has containers for `db`, `web`.
          running: {web: 3}  |There run `db`: `1`, `web`: `2`. Try `docker compose up --detach --scale
          networks: back     |Compose has made for the project `shop` the networks `front`.
          volumes: logs      |Compose has made for the project `shop` the volumes `data`.
          current: true      |The file was changed since the containers of `web` were made. Try `docker compose up --detach` once more.
          exists: false      |The project `shop` still has the containers `shop-web-1`
          """)
  void whatIsOtherIsToldWithItsCause(String expected, String told) throws IOException {
    up();
    composeReads("another-hash");
    assertThat(judged("shop", expected.strip())).contains(told);
  }

  @Test
  void oneThatIsIllSpeaksForTheProject() {
    container("a", "web", "running", ", \"Health\": {\"Status\": \"starting\"}");
    assertThat(judged("shop", "healthy: true")).contains("its health check has not passed yet");
  }

  @Test
  void aHealthCheckThatFailsIsTold() {
    container("a", "web", "running", ", \"Health\": {\"Status\": \"unhealthy\"}");
    assertThat(judged("shop", "healthy: true"))
        .contains("The container `a` runs, and its health check fails.");
  }

  @Test
  void oneThatHasEndedIsToldAndOneThatHasDoneItsWorkIsNot() {
    container("init", "init", "exited", ", \"ExitCode\": 0");
    assertThat(judged("shop", "healthy: true")).isEqualTo("passed");
    container("db", "db", "exited", ", \"ExitCode\": 3");
    assertThat(judged("shop", "healthy: true"))
        .contains("The container `db` ended with exit code 3");
    assertThat(judged("shop", "running: {db: 1}")).contains("ended with exit code");
  }

  @Test
  void aFileFromWhichNothingWasStartedIsNamed() throws IOException {
    assertThat(judged("{file: compose.yaml}"))
        .contains("There is no file `" + folder.resolve("compose.yaml") + "`.");
    Files.writeString(folder.resolve("compose.yaml"), CONFIG);
    assertThat(judged("{file: compose.yaml}")).contains("Nothing was started from `");
    assertThat(judged("shop")).contains("Nothing was started from `");
  }

  @Test
  void anotherProjectAndNoneAreTold() {
    assertThat(judged("shop")).contains("There is no container of a Compose project `shop`.");
    up();
    assertThat(judged("store"))
        .contains("There is no container of a Compose project `store`; there is `shop`.");
  }

  @Test
  void containersAreSelectedByProjectAndService() {
    up();
    assertThat(
            JudgedText.last(
                containers.engine(), "- container: {project: shop, service: web}\n  count: 2"))
        .isEqualTo("passed");
    assertThat(JudgedText.last(containers.engine(), "- container: {service: cache}"))
        .contains("No container runs for a service `cache`; there are those of `db`, `web`.");
  }

  @Test
  void aFileThatComposeRefusesIsWrong() throws IOException {
    compose("echo 'services.web Additional property imgae is not allowed' >&2; exit 15\n");
    assertThat(judged("{file: compose.yaml}", "config: {contains: nginx}"))
        .startsWith("config: expected a file that Compose takes, found one that it refuses")
        .contains("Compose does not take the file: services.web Additional property imgae");
  }

  @Test
  void withoutComposeNothingIsKnownOfTheFile() {
    var setting =
        SettingForTests.in(folder, Map.of("DOCKER_CONFIG", "/none", "HOME", folder.toString()));
    up();
    var verdict =
        JudgedText.all(
                new Evidence(containers.engine(), setting), "- compose: shop\n  current: true")
            .getLast();
    assertThat(JudgedText.inWords(verdict))
        .isEqualTo(
            "unable: There is no `docker compose` here that could read the file of `shop`."
                + " Try to install Docker's Compose plugin.");
  }
}
