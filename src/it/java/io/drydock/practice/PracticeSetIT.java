package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeSetIT {
  private static PracticeEngineForTests engine;

  @BeforeAll
  static void start() {
    engine = PracticeEngineForTests.get();
  }

  @BeforeEach
  void empty() {
    engine.fresh();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alpine",
        "alpine:3.20",
        "busybox",
        "debian",
        "hello-world",
        "mysql",
        "mysql/mysql-server",
        "nginx",
        "nginx:mainline",
        "nginx:1.11",
        "nginx:1.11.9",
        "nginx:1.11.9-alpine",
        "nginx:alpine",
        "node:6-alpine"
      })
  void everyImageIsPulledByItsUsualNameAndSaysThatItIsAStandIn(String image) {
    engine.dockerOk("pull", image);
    assertThat(label(image, "io.drydock.stand-in")).isEqualTo("true");
    assertThat(label(image, "org.opencontainers.image.description"))
        .startsWith("Stands in for " + name(image));
  }

  @Test
  void anEngineThatWasJustStartedHoldsNoImages() {
    assertThat(engine.dockerOk("image", "ls", "--all", "--quiet")).isEmpty();
  }

  @Test
  void latestAndMainlineAreOneImageAndTheOldTagsAreTwoMore() {
    assertThat(id("nginx:latest")).isEqualTo(id("nginx:mainline"));
    assertThat(
            List.of(
                id("nginx:latest"),
                id("nginx:1.11"),
                id("nginx:1.11.9"),
                id("nginx:1.11.9-alpine")))
        .doesNotHaveDuplicates();
  }

  @Test
  void variantsShareTheLayersOfTheirBase() {
    assertThat(layers("nginx:1.11").getFirst()).isEqualTo(layers("nginx:1.11.9").getFirst());
    assertThat(layers("nginx:1.11.9-alpine").getFirst()).isEqualTo(layers("alpine").getFirst());
    assertThat(layers("node:6-alpine").getFirst()).isEqualTo(layers("alpine").getFirst());
    assertThat(layers("nginx").getFirst()).isEqualTo(layers("mysql").getFirst());
    assertThat(layers("nginx").getFirst()).isNotEqualTo(layers("nginx:1.11").getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nginx", "nginx:1.11", "nginx:1.11.9", "nginx:1.11.9-alpine", "nginx:alpine"})
  void nginxServesItsWelcomePageLogsItAndEndsWhenAsked(String image) throws Exception {
    engine.dockerOk("run", "-d", "--name", "web", "-p", "127.0.0.1::80", image);
    var port = engine.dockerOk("port", "web", "80/tcp").lines().findFirst().orElseThrow();
    assertThat(page("http://" + port + "/")).contains("Welcome to nginx");
    assertThat(engine.dockerOk("logs", "web")).contains("\"GET / HTTP/1.1\" 200");
    assertThat(engine.dockerOk("top", "web", "-o", "pid,args"))
        .contains("nginx: master process nginx -g daemon off;");
    long start = System.nanoTime();
    engine.dockerOk("stop", "--time", "8", "web");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(engine.dockerOk("inspect", "--format", "{{.State.ExitCode}}", "web")).isEqualTo("0");
  }

  @Test
  void nodeAndNpmAreTheRealOnes() {
    assertThat(engine.dockerOk("run", "--rm", "node:6-alpine", "node", "-p", "process.version"))
        .endsWith("v6.17.1");
    assertThat(engine.dockerOk("run", "--rm", "node:6-alpine", "npm", "-v")).endsWith("3.10.10");
  }

  @Test
  void npmInstallGetsExpressInABuildAndItServes(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("package.json"),
        "{\"name\": \"app\", \"version\": \"1.0.0\", \"dependencies\": {\"express\":"
            + " \"^4.16.0\"}}");
    Files.writeString(
        folder.resolve("app.js"),
        "require('express')().get('/', (q, a) => a.send('ahoy')).listen(3000, () =>"
            + " console.log('listening'));");
    Files.writeString(
        folder.resolve("Dockerfile"),
        """
        FROM node:6-alpine
        RUN apk add --no-cache tini
        WORKDIR /app
        COPY package.json .
        RUN npm install && npm cache clean --force
        COPY . .
        RUN node app.js & sleep 2; wget -q -O - http://localhost:3000/; echo; kill $!
        """);
    assertThat(engine.dockerOk("build", "-t", "app", folder.toString()))
        .contains("express@4.16.4")
        .contains("ahoy");
  }

  @Test
  void helloWorldIsOneSmallFileThatSpeaks() {
    assertThat(engine.dockerOk("run", "--rm", "hello-world"))
        .contains("Hello from the practice engine.");
    assertThat(Long.parseLong(engine.dockerOk("inspect", "--format", "{{.Size}}", "hello-world")))
        .isLessThan(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "mysql/mysql-server"})
  void mysqlAsksForAPasswordThenInitialisesItsVolumeAndWaits(String image) throws Exception {
    var refused = engine.docker("run", "--rm", image);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.output()).contains("MYSQL_ROOT_PASSWORD");
    engine.dockerOk(
        "run",
        "-d",
        "--name",
        "db",
        "-e",
        "MYSQL_ROOT_PASSWORD=secret",
        "-v",
        "data:/var/lib/mysql",
        image);
    assertThat(logsWith("db", "ready for connections")).contains("Initializing database files");
    engine.dockerOk("stop", "db");
    assertThat(engine.dockerOk("inspect", "--format", "{{.State.ExitCode}}", "db")).isEqualTo("0");
    assertThat(engine.dockerOk("run", "--rm", "-v", "data:/d", "alpine", "ls", "/d"))
        .contains("ibdata1");
  }

  @Test
  void apkAddInstallsWhatTheCourseUsesInABuildWithoutTheInternet(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"),
        """
        FROM alpine
        RUN apk add --no-cache tini nginx curl
        RUN nginx && curl -sf http://localhost/ | grep Welcome
        ENTRYPOINT ["/sbin/tini", "--"]
        CMD ["echo", "under tini"]
        """);
    var built = engine.docker("build", "-t", "mine", folder.toString());
    assertThat(built.output())
        .contains("Installing tini (")
        .contains("Welcome to nginx")
        .contains("Successfully tagged");
    assertThat(engine.dockerOk("run", "--rm", "mine")).isEqualTo("under tini");
  }

  @Test
  void apkKnowsWhatIsInstalledAndRemovesItAgain() {
    var output =
        engine.dockerOk(
            "run",
            "--rm",
            "alpine",
            "sh",
            "-c",
            "apk add -q --update --virtual .tools jq tree && apk info && apk del -q .tools && ! ls"
                + " /usr/bin/tree && apk info");
    assertThat(output.lines()).contains(".tools", "jq", "tree");
    assertThat(output).contains("ls: /usr/bin/tree: No such file or directory");
    assertThat(output.lines().filter(line -> line.equals("jq")))
        .as("listed before the removal only")
        .hasSize(1);
    assertThat(engine.docker("run", "--rm", "alpine", "apk", "add", "no-such-thing").output())
        .contains("no-such-thing (no such package)")
        .contains("The practice set has: ");
  }

  @Test
  void apkWorksInANetworkOfTheLearnersOwn() {
    engine.dockerOk("network", "create", "side");
    assertThat(
            engine.dockerOk(
                "run", "--rm", "--network", "side", "alpine", "apk", "add", "--no-cache", "tini"))
        .contains("(1/1) Installing tini");
  }

  @Test
  void usersAndGroupsAreAddedAsDockerfilesDo(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"),
        """
        FROM alpine
        RUN addgroup -S app && adduser -S -G app app
        USER app
        CMD ["id"]
        """);
    engine.dockerOk("build", "-t", "mine", folder.toString());
    assertThat(engine.dockerOk("run", "--rm", "mine"))
        .matches("uid=\\d+\\(app\\) gid=\\d+\\(app\\).*");
  }

  @Test
  void containersFindEachOtherByName() throws Exception {
    engine.dockerOk("network", "create", "side");
    engine.dockerOk("run", "-d", "--name", "web", "--network", "side", "nginx");
    logsWith("web", "start worker process");
    assertThat(
            engine.dockerOk(
                "run",
                "--rm",
                "--network",
                "side",
                "alpine",
                "wget",
                "-q",
                "-O",
                "-",
                "http://web/"))
        .contains("Welcome to nginx");
  }

  private static String id(String image) {
    engine.dockerOk("pull", "--quiet", image);
    return engine.dockerOk("inspect", "--format", "{{.Id}}", image);
  }

  private static List<String> layers(String image) {
    engine.dockerOk("pull", "--quiet", image);
    return engine
        .dockerOk("inspect", "--format", "{{range .RootFS.Layers}}{{println .}}{{end}}", image)
        .lines()
        .toList();
  }

  private static String label(String image, String name) {
    return engine.dockerOk(
        "inspect", "--format", "{{index .Config.Labels \"" + name + "\"}}", image);
  }

  private static String name(String image) {
    return image.replaceFirst(":.*", "");
  }

  private static String logsWith(String container, String text) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    var logs = engine.dockerOk("logs", container);
    while (!logs.contains(text) && System.nanoTime() < end) {
      Thread.sleep(100);
      logs = engine.dockerOk("logs", container);
    }
    assertThat(logs).contains(text);
    return logs;
  }

  private static String page(String url) throws Exception {
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      for (int tries = 0; ; tries++) {
        try {
          return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
          if (tries == 50) {
            throw e;
          }
          Thread.sleep(100);
        }
      }
    }
  }
}
