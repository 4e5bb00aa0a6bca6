package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerCallTest {
  private static DockerCall parse(String line) {
    var all = DockerCall.in(line);
    assertThat(all).as(line).hasSize(1);
    return all.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker images | docker image ls",
        "docker image list -a | docker image ls --all",
        "docker ps -a | docker container ls --all",
        "docker rmi -f x | docker image rm --force x",
        "docker run -it --rm alpine sh | docker container run --rm --tty --interactive alpine sh",
        "docker run -p8080:80 nginx | docker run --publish=8080:80 nginx",
        "docker run -d -p 80:80 nginx | docker run --publish 80:80 --detach nginx:latest",
        "docker build -t a . | docker image build --tag a .",
        "docker buildx build -t a . | docker build --tag=a .",
        "docker pull nginx | docker image pull docker.io/library/nginx:latest",
        "docker logs -f web | docker container logs --follow web",
        "docker -H unix:///x.sock ps | docker container ls",
        "docker --context other images -q | docker image ls --quiet",
        "sudo docker ps | docker ps",
        "DOCKER_BUILDKIT=0 docker build . | docker image build .",
        "/usr/bin/docker ps | docker ps",
        "docker login -u me -p secret host:5000 | docker login --password secret --username me host:5000",
        "docker system df -v | docker system df --verbose",
        "docker volume remove v | docker volume rm v",
      })
  void aliasesAndFlagSpellingsAreTheSame(String one, String other) {
    assertThat(parse(one).covers(parse(other))).as("%s covers %s", one, other).isTrue();
    assertThat(parse(other).covers(parse(one))).as("%s covers %s", other, one).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker image ls | docker image ls --all",
        "docker run nginx | docker run -d nginx",
        "docker run -p 81:80 nginx | docker run -p 80:80 nginx",
        "docker pull nginx:1.11 | docker pull nginx",
        "docker container rm a | docker image rm a",
        "docker run alpine echo a | docker run alpine echo b",
      })
  void otherCommandsFlagsAndArgumentsDoNotCover(String ran, String pattern) {
    assertThat(parse(ran).covers(parse(pattern))).isFalse();
  }

  @Test
  void moreFlagsAndArgumentsThanAskedForAreFine() {
    assertThat(
            parse("docker run -d --name web -p 80:80 nginx").covers(parse("docker run -d nginx")))
        .isTrue();
    assertThat(parse("docker image ls nginx").covers(parse("docker image ls"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker network create --internal front | docker network create front",
        "docker network create --attachable --subnet 10.9.0.0/24 front | docker network create front",
        "docker compose -f x.yaml -p shop up -d | docker compose up",
        "docker compose up -d --build --no-log-prefix web | docker compose up --build",
        "docker compose --file=x.yaml up --scale web=3 db web | docker compose up web",
        "docker-compose --project-directory /x up --detach | docker compose up -d",
        "docker stack deploy -c s.yml app | docker stack deploy --compose-file s.yml app",
        "docker stack up -c s.yml app | docker stack deploy app",
        "docker stack down app | docker stack rm app",
        "docker --tlsverify -l debug rm -fv db web | docker container rm --force web",
        "docker stop -t 1 db web | docker container stop web db",
        "docker image rm a b:1 | docker rmi b:1",
      })
  void whatIsWantedIsAPartOfWhatWasCalled(String ran, String wanted) {
    assertThat(parse(ran).covers(parse(wanted))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker network create --internal back | docker network create front",
        "docker network create front | docker network create --internal front",
        "docker compose up -d | docker compose up --build",
        "docker compose up db | docker compose up web",
        "docker compose down | docker compose up",
        "docker compose run db web | docker compose run web",
        "docker network connect web front | docker network connect front web",
        "docker image tag b a | docker image tag a b",
        "docker stop db | docker container stop web db",
      })
  void whereAPartIsMissingOrTheOrderSaysSomethingItIsNot(String ran, String wanted) {
    assertThat(parse(ran).covers(parse(wanted))).isFalse();
  }

  @Test
  void whatTheTableDoesNotKnowTheClientIsAsked() {
    var asked = new ArrayList<String>();
    ClientFlags client =
        (program, command) -> {
          asked.add(program + " " + String.join(" ", command));
          return List.of(
              new ClientFlags.Flag("fast", Optional.of('x'), false),
              new ClientFlags.Flag("speed", Optional.of('y'), true));
        };
    var typed = DockerCall.in("docker tool go -x -y 3 --fast one", client).getFirst();
    assertThat(typed.flags())
        .isEqualTo(Map.of("fast", List.of("true", "true"), "speed", List.of("3")));
    assertThat(typed.arguments()).containsExactly("go", "one");
    assertThat(asked).containsOnly("docker tool");
    asked.clear();
    DockerCall.in("docker run -d --name web -p 80:80 nginx; docker image ls -q", client);
    assertThat(asked).isEmpty();
  }

  @Test
  void withoutAClientAnUnknownFlagTakesTheNextWord() {
    assertThat(parse("docker tool --fast one").flags()).isEqualTo(Map.of("fast", List.of("one")));
  }

  @Test
  void theCommandOfTheContainerKeepsItsFlags() {
    var run = parse("docker run --rm alpine ls -la /tmp");
    assertThat(run.arguments()).containsExactly("alpine", "ls", "-la", "/tmp");
    assertThat(run.flags()).containsOnlyKeys("rm");
  }

  @Test
  void findsEveryCallInALine() {
    assertThat(DockerCall.in("cd /x && docker build -t a . && docker push a | tee log"))
        .extracting(DockerCall::command)
        .containsExactly(List.of("image", "build"), List.of("image", "push"));
  }

  @Test
  void otherProgramsAreNoCalls() {
    assertThat(DockerCall.in("echo docker ps; dockerd --version; vi docker")).isEmpty();
  }

  @Test
  void aBareDockerIsACallWithoutACommand() {
    assertThat(parse("docker").command()).isEmpty();
    assertThat(parse("docker --help").command()).isEmpty();
    assertThat(parse("docker image --help").command()).containsExactly("image");
  }

  @ParameterizedTest
  @CsvSource({
    "docker image inspect -f '{{.Id}}' nginx,docker image inspect --format '{{.Id}}' nginx",
    "docker inspect -f '{{.Id}}' web,docker inspect --format '{{.Id}}' web",
    "docker container inspect -f '{{.Id}}' web,docker container inspect --format '{{.Id}}' web",
    "docker volume inspect -f '{{.Name}}' data,docker volume inspect --format '{{.Name}}' data",
    "docker version -f '{{.Client}}',docker version --format '{{.Client}}'",
    "docker info -f '{{.ID}}',docker info --format '{{.ID}}'",
    "docker volume create -d local data,docker volume create --driver local data",
    "docker help,docker --help",
    "docker help ps,docker container ls --help",
    "docker help volume create,docker volume create --help"
  })
  void aShortFlagHasTheMeaningOfItsCommand(String typed, String written) {
    assertThat(parse(typed)).isEqualTo(parse(written));
  }

  @Test
  void inspectWithoutAKindCoversEachKind() {
    assertThat(parse("docker inspect nginx").covers(parse("docker image inspect nginx"))).isTrue();
    assertThat(parse("docker inspect web").covers(parse("docker container inspect web"))).isTrue();
    assertThat(parse("docker inspect --type image a").covers(parse("docker image inspect a")))
        .isTrue();
    assertThat(parse("docker inspect --type volume a").covers(parse("docker image inspect a")))
        .isFalse();
    assertThat(parse("docker image inspect a").covers(parse("docker inspect a"))).isFalse();
    assertThat(parse("docker inspect other").covers(parse("docker image inspect nginx"))).isFalse();
  }

  @Test
  void aCallCannotBeChangedOnceItIsRead() {
    var call = parse("docker run --name web -p 80:80 nginx");
    assertThatThrownBy(() -> call.flags().put("rm", List.of("true")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> call.flags().get("name").add("other"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> call.arguments().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(call.flags().keySet()).as("in their order").containsExactly("name", "publish");
  }

  @Test
  void aResultHasTheCallsOfItsLineUnlessOthersAreKnown() {
    var line = "make web && docker ps";
    var took = Duration.ZERO;
    var read = new CommandResult(line, 0, "", Path.of("/"), Instant.EPOCH, took);
    assertThat(read.calls()).extracting(DockerCall::name).containsExactly("container ls");
    var told = DockerCall.of(List.of("docker", "run", "nginx")).map(List::of).orElseThrow();
    var result =
        new CommandResult(line, 0, "", Path.of("/"), Instant.EPOCH, took).with(told, Map.of());
    assertThat(result.calls()).isEqualTo(told);
  }
}
