package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins behind credential helpers, with helpers that do what real ones do. */
@Timeout(30)
class LoginsTest {
  private static final String HUB = "https://index.docker.io/v1/";

  @TempDir Path folder;

  private Logins logins(String config, String helper) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    if (!helper.isEmpty()) {
      var file = folder.resolve("docker-credential-test");
      Files.writeString(file, "#!/bin/sh\n" + helper);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return new Logins(folder, folder + ":/usr/bin:/bin");
  }

  @Test
  void theHelperThatKeepsAllLoginsIsAsked() throws IOException {
    var logins =
        logins(
            "{\"auths\": {\"%s\": {}}, \"credsStore\": \"test\"}".formatted(HUB),
            "[ $1 = get ] && [ \"$(cat)\" = %s ] && echo '{\"Username\":\"me\",\"Secret\":\"s\"}'"
                .formatted(HUB));
    assertThat(logins.find("")).map(Logins.Login::user).contains("me");
    assertThat(logins.registries()).containsExactly("docker.io");
  }

  @Test
  void theHelperOfOneRegistryIsAskedForThatOne() throws IOException {
    var logins =
        logins(
            "{\"credHelpers\": {\"host:5000\": \"test\"}}",
            "[ \"$(cat)\" = host:5000 ] && echo '{\"Username\":\"me\",\"Secret\":\"s\"}'");
    assertThat(logins.find("host:5000")).map(Logins.Login::user).contains("me");
    assertThat(logins.find("other:5000")).isEmpty();
  }

  @Test
  void aHelperThatKnowsNoLoginIsNoTrouble() throws IOException {
    var logins =
        logins(
            "{\"credsStore\": \"test\"}",
            "echo 'credentials not found in native keychain'; exit 1");
    assertThat(logins.find("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | could not be run",
        "exit 126 | could not be run",
        "echo no keychain; exit 1 | says: no keychain",
        "echo nonsense | answers with something that is no JSON"
      })
  void aHelperThatFailsIsNamed(String helper, String why) throws IOException {
    var logins = logins("{\"credsStore\": \"test\"}", helper);
    assertThatThrownBy(() -> logins.find(""))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("the credential helper `docker-credential-test`, which " + why);
  }

  @Test
  void aHelperThatHangsIsNotWaitedForLong() throws IOException {
    var logins = logins("{\"credsStore\": \"test\"}", "sleep 60");
    var started = Instant.now();
    assertThatThrownBy(() -> logins.find(""))
        .hasMessageContaining("docker-credential-test`, which did not answer within 5 seconds");
    assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(15));
  }
}
