package io.drydock.ledger;

import static io.drydock.ledger.KnownEngine.ENGINE;
import static io.drydock.ledger.KnownEngine.NOW;
import static io.drydock.ledger.KnownEngine.SHOP;
import static io.drydock.ledger.KnownEngine.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.DockerCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {
  /** The same with one that runs with {@code --rm}, and one that runs for a project. */
  private static final Inventory BUSY =
      new Inventory(
          ENGINE.images(),
          Stream.concat(
                  ENGINE.containers().stream(),
                  Stream.of(
                      container(
                          "c4",
                          "guest",
                          "33",
                          "running",
                          List.of("b".repeat(64)),
                          List.of(),
                          Map.of()),
                      container("c5", "shop-db-1", "44", "running", List.of(), List.of(), SHOP)))
              .toList(),
          ENGINE.volumes(),
          ENGINE.networks());

  private static List<Forecast.Loss> losses(String line, Inventory engine, boolean namedVolumes) {
    return Forecast.of(
        line,
        engine,
        new Circumstances(
            Path.of("/home/me/Shop"), NOW, namedVolumes, c -> c.name().equals("guest")));
  }

  private static String taken(String line, boolean namedVolumes) {
    return words(losses(line, ENGINE, namedVolumes));
  }

  private static String words(List<Forecast.Loss> losses) {
    return losses.stream()
        .map(Forecast.Loss::item)
        .map(
            i ->
                (i.whole() ? "" : "name ")
                    + i.title().replace(", ", "+").replaceAll("([ab])\\1{63}", "$1*"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker rm done | done",
        "docker container rm c2 web | done",
        "docker rm -f web | web",
        "docker rm --force=true web | web",
        "docker rm -fv done | done a*",
        "docker container remove --volumes done | done a*",
        "docker stop web && docker rm web | web",
        "docker rmi unused | unused:latest",
        "docker image rm 33 | unused:latest",
        "docker image remove sha256:33 | unused:latest",
        "docker rmi nginx:1.27 | name nginx:1.27",
        "docker rmi nginx nginx:1.27 | name nginx:latest",
        "docker rmi -f 11 | ''",
        "docker rmi alpine | ''",
        "docker rmi -f alpine | alpine:latest",
        "docker rm done; docker rmi alpine | done alpine:latest",
        "docker volume rm spare data | spare",
        "docker network rm front back | back",
        "docker network rm e2 | back",
        "docker container prune -f | done shop-web-1",
        "docker container prune --filter label=lesson=one | done",
        "docker container prune --filter label!=lesson | shop-web-1",
        "docker container prune --filter until=24h | done shop-web-1",
        "docker container prune --filter until=72h | ''",
        "docker container prune --filter until=2029-12-31 | ''",
        "docker container prune --filter until=nonsense | done shop-web-1",
        "docker image prune | 44",
        "docker image prune -a | name nginx:latest+nginx:1.27 unused:latest 44",
        "docker image prune -af --filter label!=keep | name nginx:latest+nginx:1.27 44",
        "docker image prune -f --filter dangling=false | name nginx:latest+nginx:1.27 unused:latest 44",
        "docker stack rm shop | ''",
        "docker image prune --all --filter=label=keep=yes | unused:latest",
        "docker volume prune -f | b*",
        "docker volume prune -a | spare b*",
        "docker volume prune --filter all=1 | spare b*",
        "docker network prune | back shop_default",
        "docker system prune -f | done shop-web-1 back shop_default 44",
        "docker system prune -a | done shop-web-1 back shop_default name nginx:latest+nginx:1.27 alpine:latest unused:latest 44 shop-web:latest",
        "docker system prune --volumes | done shop-web-1 back shop_default 44 a* b*",
        "docker compose down | shop-web-1 shop_default",
        "docker compose down -v --rmi all | shop-web-1 shop_default shop_db shop-web:latest",
        "docker-compose -p other down -v | ''",
        "docker compose -f /x/y.yaml down --volumes | shop-web-1 shop_default shop_db",
        "docker rm -f $(docker ps -aq) | web done shop-web-1",
        "docker rm `docker ps -aq` | done shop-web-1",
        "for c in $(docker ps -q); do docker rm -f $c; done | web done shop-web-1",
        "sh -c 'docker rm done' | done",
        "sudo docker --host unix:///x rm done | done",
        "docker volume rm \"$NAME\" | spare b*",
        "docker container rm --link done/x | ''",
        "docker rm nothing | ''"
      })
  void eachCallTakesWhatDockerWouldTake(String line, String taken) {
    assertThat(taken(line, false)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker rm /done && docker rmi alpine | done alpine:latest",
        "docker rm -f web && docker rmi nginx:latest nginx:1.27 | web name nginx:latest nginx:1.27",
        "docker container prune -f; docker rmi alpine | done shop-web-1 alpine:latest",
        "docker compose down && docker rmi shop-web | shop-web-1 shop-db-1 shop_default shop-web:latest",
        "docker rm done; docker volume rm old | done old",
        "docker wait web; docker rm web; docker rmi nginx:1.27 nginx | web name nginx:1.27 nginx:latest",
        "docker stop done web; docker network rm front | front",
        "docker stop done; docker rm web; docker network rm front | ''",
        "docker stop web; docker rmi nginx:1.27 nginx | name nginx:1.27",
        "docker stop guest; docker rmi unused | guest b* unused:latest",
        "docker compose stop; docker rm shop-db-1; docker rmi 44 | shop-db-1 44",
        "docker compose kill && docker rmi -f 44 | 44"
      })
  void whatOneCallSetsFreeTheNextCanTake(String line, String taken) {
    var losses = losses(line, BUSY, false);
    assertThat(words(losses)).isEqualTo(taken);
    assertThat(losses).allMatch(Forecast.Loss::certain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker rmi $(docker rm done >/dev/null; echo alpine) | done | unused:latest 44 alpine:latest",
        "docker rmi alpine & docker rm done | done | alpine:latest",
        "until docker rmi alpine; do docker rm done; done | done | alpine:latest"
      })
  void callsThatComeInAnyOrderSetFreeWhatStandsBeforeThem(
      String line, String certain, String possible) {
    assertThat(certain(line, true)).isEqualTo(certain);
    assertThat(certain(line, false)).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker rm $(docker ps -aq) | '' | done shop-web-1",
        "docker rm `docker ps -aq` done | '' | done shop-web-1",
        "docker rm \"$NAME\"; docker rmi unused | unused:latest | done shop-web-1",
        "docker rm $(docker ps -aq); docker rmi alpine | '' | done shop-web-1 alpine:latest",
        "docker rmi $(docker images -q) | '' | unused:latest 44",
        "docker container prune --filter until=nonsense | '' | done shop-web-1",
        "docker container prune --filter label=$L | '' | done shop-web-1",
        "docker container prune --filter label=lesson=one | done | ''",
        "docker compose -f /x/y.yaml down | '' | shop-web-1 shop_default",
        "docker compose -p \"$P\" down | '' | shop-web-1 shop_default",
        "docker compose -p shop down | shop-web-1 shop_default | ''"
      },
      quoteCharacter = '~')
  void whatOnlyTheShellKnowsCouldBeTaken(String line, String certain, String possible) {
    assertThat(certain(line, true)).isEqualTo(certain.replace("''", ""));
    assertThat(certain(line, false)).isEqualTo(possible.replace("''", ""));
  }

  private static String certain(String line, boolean certain) {
    return words(losses(line, ENGINE, false).stream().filter(l -> l.certain() == certain).toList());
  }

  @Test
  void whatComesThroughAPipeMayBeEverything() {
    assertThat(taken("docker ps -aq | xargs -r docker rm -f", false))
        .isEqualTo("web done shop-web-1");
    assertThat(taken("docker volume ls -q | xargs docker volume rm", false)).isEqualTo("spare b*");
    assertThat(certain("docker volume ls -q | xargs docker volume rm", true)).isEmpty();
  }

  @Test
  void beforeDocker23APruneTakesVolumesWithANameToo() {
    assertThat(taken("docker volume prune", true)).isEqualTo("spare b*");
    assertThat(taken("docker system prune --volumes", true))
        .isEqualTo("done shop-web-1 back shop_default 44 old spare a* b* shop_db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker ps -a",
        "docker run --rm alpine",
        "docker stop web",
        "echo docker rm web",
        "ls",
        "docker image ls",
        "docker compose up -d",
        "docker builder prune",
        "./script.sh docker rm"
      })
  void otherLinesAreNoneOfItsBusiness(String line) {
    assertThat(Forecast.concerns(line, false)).isFalse();
    assertThat(taken(line, true)).isEmpty();
  }

  private static String ofCall(String line, boolean namelessGo, Inventory engine) {
    var around =
        new Circumstances(
            Path.of("/"),
            NOW,
            false,
            Optional.of("shop"),
            namelessGo,
            c -> c.name().equals("guest"));
    return DockerCall.in(line).stream()
        .map(call -> words(Forecast.of(call, engine, around)))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker tag alpine unused | ''",
        "docker build -t unused . | unused:latest",
        "docker build -t nginx:1.27 . | ''",
        "docker pull unused | unused:latest",
        "docker tag unused unused | ''",
        "docker tag 33 unused | ''",
        "docker tag unused other | ''",
        "docker build . | ''"
      })
  void whereImagesDoNotStayWithoutANameTheOneThatLosesItsLastGoes(String line, String taken) {
    assertThat(ofCall(line, true, ENGINE)).isEqualTo(taken);
    assertThat(ofCall(line, false, ENGINE)).isEmpty();
  }

  @Test
  void composeItselfSaysWhichProjectIsMeant() {
    assertThat(ofCall("docker compose -f ../x.yaml down -v", false, ENGINE))
        .isEqualTo("shop-web-1 shop_default shop_db");
    assertThat(ofCall("docker-compose down --volumes", false, ENGINE))
        .isEqualTo("shop-web-1 shop_default shop_db");
  }

  @Test
  void whereComposeDoesNotSayItsProjectEachMayBeMeant() {
    var around =
        new Circumstances(
            Path.of("/"), NOW, false, Optional.of(Circumstances.ANY_PROJECT), false, _ -> false);
    var call = DockerCall.in("docker-compose down -v").getFirst();
    var losses = Forecast.of(call, ENGINE, around);
    assertThat(words(losses)).isEqualTo("shop-web-1 shop_default shop_db");
    assertThat(losses).noneMatch(Forecast.Loss::certain);
  }

  @Test
  void podmansLongNamesAreMeantByShortOnes() {
    var podman =
        new Inventory(
            List.of(
                KnownEngine.image("66", Map.of(), "localhost/nginx:latest"),
                KnownEngine.image("77", Map.of(), "docker.io/library/alpine:3")),
            List.of(),
            List.of(),
            List.of());
    assertThat(ofCall("docker rmi nginx", false, podman)).isEqualTo("localhost/nginx:latest");
    assertThat(ofCall("podman rmi alpine:3", false, podman))
        .isEqualTo("docker.io/library/alpine:3");
    assertThat(ofCall("docker rmi inx", false, podman)).isEmpty();
  }

  @Test
  void aStackGoesWithItsContainersAndNetworks() {
    var labels = Map.of("com.docker.stack.namespace", "web");
    var swarm =
        new Inventory(
            List.of(),
            List.of(
                KnownEngine.container(
                    "c9", "web_app.1", "11", "running", List.of(), List.of(), labels)),
            List.of(),
            List.of(KnownEngine.network("e9", "web_default", labels)));
    assertThat(ofCall("docker stack rm web", false, swarm)).isEqualTo("web_app.1 web_default");
    assertThat(ofCall("docker stack rm other", false, swarm)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sudo -E docker rm done",
        "sudo -u root docker rm done",
        "time -p docker rm done",
        "nice -n 5 docker rm done",
        "timeout -s INT 5 docker rm done",
        "env -u X Y=1 docker.exe rm done",
        "podman rm done",
        "docker-compose -p shop down && docker rm done"
      })
  void whatStandsBeforeACallHidesNothing(String line) {
    assertThat(taken(line, false)).contains("done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/usr/bin/docker rm done | true",
        "sudo docker rm done | true",
        "env -i docker rm done | true",
        "PATH=/bin docker rm done | true",
        "xargs /usr/bin/docker rm | true",
        "sudo sh -c 'docker rm done' | true",
        "docker rm done | false",
        "xargs docker rm | false",
        "sh -c 'docker rm done' | false"
      },
      quoteCharacter = '~')
  void ofWhatPassesThePathByTheLineIsRead(String line, boolean passesBy) {
    assertThat(Forecast.concerns(line, true)).isEqualTo(passesBy);
    assertThat(Forecast.concerns(line, false)).isTrue();
  }
}
