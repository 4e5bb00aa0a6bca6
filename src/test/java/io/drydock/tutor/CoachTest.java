package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoachTest {
  private static CommandResult failed(String line, String output) {
    return new CommandResult(line, 1, output, Path.of("/"), Instant.EPOCH, Duration.ZERO);
  }

  /** What Docker 20.10 and 28 really print, and a part of what is said to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "denied: requested access to the resource is denied | not logged in there, or the repository is not yours",
        "push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed | not logged in there",
        "Error response from daemon: pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied | not logged in",
        "no basic auth credentials | not logged in there",
        "Error response from daemon: Get \"http://localhost:5000/v2/\": unauthorized: incorrect username or password | The name or the password is wrong",
        "docker: Error response from daemon: driver failed programming external connectivity on endpoint a (0f): Bind for 0.0.0.0:80 failed: port is already allocated. | Another program or container has this port",
        "Error response from daemon: driver failed programming external connectivity on endpoint web: Error starting userland proxy: error while calling PortManager.AddPort(): cannot expose privileged port 80, you can add 'net.ipv4.ip_unprivileged_port_start=80' to /etc/sysctl.conf | runs without root",
        "Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use | Another program or container has this port",
        "Error response from daemon: manifest for nginx:9.9 not found: manifest unknown: manifest unknown | nothing under this name",
        "failed to resolve reference \"docker.io/library/nginx:9.9\": docker.io/library/nginx:9.9: not found | nothing under this name",
        "Error response from daemon: toomanyrequests: You have reached your pull rate limit. | Docker Hub limits how many images",
        "Error response from daemon: conflict: unable to remove repository reference \"nginx\" (must force) - container 1f is using its referenced image 2e | still uses this image",
        "Error response from daemon: conflict: unable to delete 2e (must be forced) - image is referenced in multiple repositories | Several names point to this image ID",
        "docker: Error response from daemon: Conflict. The container name \"/web\" is already in use by container \"1f\". You have to remove (or rename) that container to be able to reuse that name. | A container, running or stopped, has this name",
        "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running? | No engine answers",
        "Got permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock | may not talk to the engine's socket",
        "Error response from daemon: No such image: nosuch:latest | No image on this engine",
        "Error: No such container: nosuch | No container on this engine",
        "Error response from daemon: You cannot remove a running container 1f. Stop the container before attempting removal or force remove | A running container is not removed",
        "Error response from daemon: remove data: volume is in use - [1f] | still uses this volume",
        "invalid reference format: repository name must be lowercase | not written as Docker writes them",
        "unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /x/Dockerfile: no such file or directory | There is no Dockerfile",
        "ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory | There is no Dockerfile",
        "\"docker build\" requires exactly 1 argument. | needs to be told the folder",
        "docker: 'docker build' requires 1 argument | needs to be told the folder",
        "COPY failed: file not found in build context or excluded by .dockerignore: stat package.json: file does not exist | see only the build context",
        "ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 1: \"/package.json\": not found | see only the build context",
        "Error response from daemon: dockerfile parse error line 2: unknown instruction: RUNN | starts with no instruction",
        "exec /bin/sh: exec format error | for another kind of processor",
        "no matching manifest for linux/amd64 in the manifest list entries | no variant for the platform",
        "docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"bash\": executable file not found in $PATH: unknown. | is not in the image",
        "write /var/lib/docker/tmp/x: no space left on device | disk that holds the engine's data is full",
        "the input device is not a TTY | needs a terminal",
        "unknown shorthand flag: 'z' in -z | not one of this command's",
        "docker: 'pll' is not a docker command. | knows no such command",
        "no such manifest: localhost:5000/learner/box:amd64 | asked over HTTPS and speaks plain HTTP",
        "failed to configure transport: error pinging v2 registry: Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io on 10.0.0.1:53: no such host | asks the registry itself",
        "cowardly refusing to save to a terminal. Use the -o flag or redirect | is a file, not a text",
        "Error response from daemon: Container 1f is not running | does not run, so nothing can be run in it",
      })
  void aKnownErrorIsExplained(String output, String says) {
    var advice = Coach.advise(failed("docker something", output)).orElseThrow();
    assertThat(advice.means()).contains(says);
    assertThat(advice.help()).isNotBlank();
  }

  @Test
  void theErrorMayBeBrokenOverLinesAndStandAtTheEndOfALongText() {
    var output = "layer\n".repeat(5000) + "denied: requested access\nto the resource is denied\n";
    assertThat(Coach.advise(failed("docker push x", output))).isPresent();
  }

  @Test
  void aCommandThatWorkedIsNotCommented() {
    var fine =
        new CommandResult(
            "docker logs web", 0, "toomanyrequests", Path.of("/"), Instant.EPOCH, Duration.ZERO);
    assertThat(Coach.advise(fine)).isEmpty();
  }

  @Test
  void anUnknownErrorAndAnotherProgramAreNotCommented() {
    assertThat(Coach.advise(failed("docker pull x", "something else"))).isEmpty();
    assertThat(Coach.advise(failed("npm start", "address already in use"))).isEmpty();
  }
}
