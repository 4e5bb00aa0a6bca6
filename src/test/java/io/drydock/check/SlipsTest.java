package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a call tell of why it did not do what was meant. */
class SlipsTest {
  private static Optional<Cause> slip(String line, int exit, String output) {
    return Slips.in(
        new CommandResult(line, exit, output, Path.of("/"), Instant.EPOCH, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          docker run nginx --name web -d | executable file not found | `--name` stands behind the image `nginx`
          docker run --rm greeter -e GREETING=Moin | not found | `-e` stands behind the image `greeter`
          docker run -d -name web nginx | unknown shorthand flag: 'n' in -name | `-name` was read letter by letter
          docker images -digests | unknown shorthand flag: 'd' in -digests | has two dashes
          docker container alpine uname -r | unknown shorthand flag: 'r' in -r | `run` is missing before it
          docker container freeze web | unknown command | `freeze` is no command of `docker container`
          docker image histroy nginx | unknown command | the nearest one is `history`
          docker image --history nginx | unknown flag: --history | has no option `--history`
          docker images --digests=nginx | invalid argument "nginx" for "--digests" flag: strconv.ParseBool: parsing | `--digests` is a switch and takes no value
          docker inspect '{{.Id}}' nginx | no such object: {{.Id}} | `--format` is missing before it
          docker inspect --format {{json .Id}} nginx | template parsing error: unclosed action | it has no quotes around it
          docker inspect -f '{{.Os/.Id}}' nginx | bad character U+002F '/' | more than one name between its brackets
          docker inspect -f '{{.RootFs}}' nginx | map has no entry for key "RootFs" | the name is `RootFS`, and capitals count
          docker inspect -f '{{.Layers}}' nginx | map has no entry for key "Layers" | but in `RootFS`
          docker inspect -f '{{.Nme}}' nginx | map has no entry for key "Nme" | the nearest name is `Name`
          docker ps -a status=exited | accepts no arguments | `--filter` is missing before it
          docker ps -f exited | invalid filter | The filter `exited` is only half of one
          docker container prune -f --filter lesson=prune | invalid filter 'lesson' | `docker container prune` knows no filter `lesson`
          docker ps prune | accepts no arguments | takes no `prune`
          docker pull https://hub.docker.com/_/nginx | invalid reference format | no `https://` in front
          docker tag nginx :testing | invalid reference format | `:testing` is only a tag
          docker image inspect red, blue | invalid reference format | The comma behind `red`
          docker pull nginx: mainline | requires 1 argument | A blank stands behind the colon
          docker pull nginx@1.11.9 | invalid reference format | Behind `@` stands a digest
          docker pull nginx==1.11 | invalid reference format | not behind `=`
          docker pull nginx:1:11 | invalid reference format | has more than one colon
          docker pull Nginx | repository name must be lowercase | has capital letters
          docker pull busybox linux/arm64 | requires 1 argument | is a platform: it stands behind `--platform`
          docker pull nginx 1.11 | requires 1 argument | takes one name
          docker login localhost:5000 | Cannot perform an interactive login from a non TTY device | asks for name and password at a terminal
          docker login -u me -p x | denied | means Docker Hub
          docker build . | COPY requires at least two arguments | has one word only
          docker build --name web . | unknown flag: --name | A build knows no `--name`
          docker run --frob alpine | unknown flag: --frob | `docker container run` has no option `--frob`
          """)
  void aFailedCallTellsItsSlip(String line, String output, String says) {
    assertThat(slip(line, 1, output)).map(Cause::says).get().asString().contains(says);
  }

  @Test
  void aBuildThatFailsIsToldByWhatItsStepHasPrinted() {
    var classic =
        """
        Step 2/2 : RUN apt-get install nginx
         ---> Running in 1234
        /bin/sh: apt-get: not found
        The command '/bin/sh -c apt-get install nginx' returned a non-zero code: 127
        """;
    var buildkit =
        """
        #5 [2/2] RUN apt-get install nginx
        #5 0.207 /bin/sh: apt-get: not found
        #5 ERROR: process "/bin/sh -c apt-get install nginx" did not complete successfully: exit code: 127
        ------
        ERROR: failed to solve: process "/bin/sh -c apt-get install nginx" did not complete successfully: exit code: 127
        """;
    for (var output : new String[] {classic, buildkit}) {
      assertThat(slip("docker build .", 1, output))
          .map(Cause::says)
          .hasValue("A RUN line of the Dockerfile failed: /bin/sh: apt-get: not found.");
    }
  }

  @Test
  void whatIsPrintedAsItStandsIsTold() {
    assertThat(slip("docker inspect -f '{.Size}' nginx", 0, "{.Size}\n"))
        .map(Cause::help)
        .hasValue("Try `{{.Size}}`.");
    assertThat(slip("docker images ls", 0, "REPOSITORY\n"))
        .map(Cause::help)
        .hasValue("Try `docker image ls`.");
    assertThat(slip("docker logout", 0, ""))
        .map(Cause::says)
        .hasValue("`docker logout` without an address means Docker Hub.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker run --rm alpine uname -r",
        "docker run --rm node node -v",
        "docker run -d --name web -p 80:80 nginx nginx -g 'daemon off;'",
        "docker container ls --all --filter status=exited",
        "docker image inspect --format '{{json .Config}}' alpine",
        "docker pull localhost:5000/a/b:1.2",
        "docker tag nginx localhost:5000/nginx",
        "docker container prune --force --filter label=lesson=prune",
        "docker image ls nginx",
        "docker system df",
        "docker login --help",
        "uname -r"
      })
  void aGoodCallHasNone(String line) {
    assertThat(slip(line, 0, "fine\n")).isEmpty();
  }
}
