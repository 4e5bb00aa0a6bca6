package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.ContainersForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which containers are meant, how many are so, and what each of their fields is. */
class ContainerJudgeTest {
  private static final String HARDENED =
      """
      {"HostConfig": {"ReadonlyRootfs": true, "CapAdd": ["CAP_CHOWN"], "CapDrop": ["ALL"],
        "SecurityOpt": ["no-new-privileges:true", "seccomp=unconfined"], "Init": true,
        "Memory": 67108864, "MemorySwap": -1, "CpuQuota": 50000, "CpuPeriod": 100000,
        "Ulimits": [{"Name": "nofile", "Soft": 512, "Hard": 1024}],
        "LogConfig": {"Type": "json-file", "Config": {"max-size": "1m"}},
        "RestartPolicy": {"Name": "always"}},
       "RestartCount": 3,
       "State": {"Status": "running", "OOMKilled": true},
       "Config": {"Labels": {"tier": "web"}},
       "NetworkSettings": {"Networks": {"front": {}},
         "Ports": {"80/tcp": [{"HostIp": "0.0.0.0", "HostPort": "8080"}]}},
       "Mounts": [
         {"Type": "volume", "Name": "data", "Destination": "/data", "RW": true},
         {"Type": "bind", "Source": "/srv/app", "Destination": "/app", "RW": false}]}
      """;
  private static final String PLAIN =
      """
      {"Config": {"Labels": {"tier": "web"}}, "HostConfig": {"Privileged": true}}
      """;
  private static final String ENDED =
      """
      {"Config": {"Labels": {"tier": "db"}}, "State": {"Status": "exited", "ExitCode": 1}}
      """;

  private final ContainersForTests containers =
      new ContainersForTests().with("hard", HARDENED).with("plain", PLAIN).with("ended", ENDED);

  private String judged(String meant, String... expected) {
    return JudgedText.last(
        containers.engine(), "- container: " + meant + "\n  " + String.join("\n  ", expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read-only: true",
        "cap-add: chown",
        "cap-add: [CAP_CHOWN]",
        "cap-drop: all",
        "cap-drop: {not: NET_RAW}",
        "privileged: false",
        "no-new-privileges: true",
        "security-options: seccomp=unconfined",
        "init: true",
        "restarts: {at-least: 3}",
        "oom-killed: true",
        "limits: {memory: 64MiB, cpus: 0.5, nofile: 512}",
        "log-driver: json-file",
        "log-options: {max-size: 1m}",
        "process-1: {starts-with: node}",
        "host-addresses: {all: 0.0.0.0}",
        "mounts: {/data: data, /app: /srv/app}",
        "mounts: {/app: {type: bind, read-only: true, source: {starts-with: /srv}}}",
        "mounts: {/none: {absent: true}}"
      })
  void aFieldIsComparedInEverySpellingOfIt(String expected) {
    assertThat(judged("hard", expected)).isEqualTo("passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain|read-only: true     |was created without `--read-only`. Try to remove it, and to run it again with
          hard |read-only: false    |was created with `--read-only`. Try to remove it, and to run it again without
          plain|privileged: false   |was created with `--privileged`
          plain|init: true          |without `--init`
          plain|no-new-privileges: true|without `--security-opt no-new-privileges`
          hard |cap-add: NET_ADMIN  |was created with `--cap-add` `CAP_CHOWN`
          plain|cap-drop: ALL       |was created without `--cap-drop`
          plain|log-driver: local   |was created without `--log-driver`
          hard |limits: {memory: 32MiB}|has the limit `memory`: `67108864`
          plain|limits: {pids: 10}  |has no such limit. Try `docker container update`
          hard |host-addresses: {all: 127.0.0.1}|publishes its port 80 at the address `0.0.0.0`. Try `--publish 127.0.0.1:8080:80`
          plain|host-addresses: 127.0.0.1|publishes no port elsewhere
          hard |restarts: 0         |was started again 3 times by its restart policy `always`
          hard |mounts: {/data: {read-only: true}}|mounts `/data` so that it can write there. Try to run it again with `:ro`
          hard |mounts: {/app: {read-only: false}}|mounts `/app` read-only
          hard |mounts: {/app: {type: volume}}|at `/app` is a bind mount. Try a name without a slash
          hard |mounts: {/data: {type: bind}}|at `/data` is a volume. Try a path that starts with
          hard |mounts: {/app: {type: tmpfs}}|Try `--tmpfs /app`
          """)
  void whatIsOtherwiseIsToldWithItsFlag(String name, String expected, String told) {
    assertThat(judged(name.strip(), expected.strip())).contains(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{label: tier}",
        "{label: tier=web}",
        "{label: {tier: {one-of: [web, api]}}, name: hard}",
        "{network: front}",
        "{any: true}"
      })
  void containersAreMeantByWhatTheyAre(String meant) {
    assertThat(judged(meant)).isEqualTo("passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {label: tire}          |There is a container with the label `tier`; the task asks for `tire`.
          {label: owner}         |No container has a label `owner`.
          {label: tier=api}      |The container `hard` has the label `tier=web`.
          {network: bridge}      |No container that fits is in the network `bridge`.
          {network: back}        |There is no network `back`.
          """)
  void whoIsMissingIsSaid(String meant, String told) {
    assertThat(judged(meant)).startsWith("exists: expected present, found missing").contains(told);
  }

  @Test
  void oneIsEnoughUnlessEachMustBeSo() {
    assertThat(judged("{label: tier=web}", "read-only: true")).isEqualTo("passed");
    assertThat(judged("{label: tier=web}", "read-only: true", "each: true"))
        .contains("The container `plain` was created without `--read-only`.");
    assertThat(judged("{label: tier=web}", "state: running", "each: true")).isEqualTo("passed");
  }

  @Test
  void theNumberIsOfThoseThatAreSo() {
    assertThat(judged("{any: true}", "count: 3")).isEqualTo("passed");
    assertThat(judged("{any: true}", "state: running", "count: 2")).isEqualTo("passed");
    assertThat(judged("{any: true}", "state: paused", "count: 0")).isEqualTo("passed");
    assertThat(judged("{label: none}", "count: 0")).isEqualTo("passed");
  }

  @Test
  void aNumberThatIsOtherIsToldWithTheContainerThatIsNotSo() {
    assertThat(judged("{any: true}", "state: running", "count: 3"))
        .startsWith("count: expected `3`, found `2`")
        .contains("The container `ended` ended with exit code 1");
    assertThat(judged("{label: tier=web}", "count: {at-least: 3}"))
        .contains("These are 2: `hard`, `plain`. Look at `docker container ls --all`.");
    assertThat(judged("{name: hard}", "count: 2")).contains("It is one container: `hard`.");
    assertThat(judged("{label: owner}", "count: 2")).contains("No container has a label `owner`.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {any: true}                                   |any container
          {label: tier=web}                             |container with the label `tier`: `web`
          {service: web, project: shop}                 |container of the service `web` of the project `shop`
          {network: front, label: tier}                 |container with the label `tier` in the network `front`
          """)
  void aSelectorIsSaidInWords(String meant, String title) {
    assertThat(JudgedText.all(containers.engine(), "- container: " + meant).getFirst().title())
        .isEqualTo(title);
  }
}
