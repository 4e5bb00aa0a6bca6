package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view says of a real engine and a real registry. */
class EngineApiIT {
  @TempDir Path folder;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();
  private final EngineApi api = EngineApi.connect(engine.dockerHost(), Duration.ofSeconds(10));

  @BeforeEach
  void anEngineWithAlpine() {
    engine.fresh("alpine");
    engine.dockerOk("pull", "-q", "alpine");
  }

  @AfterEach
  void close() {
    api.close();
  }

  private void build(String tag, String... lines) throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), String.join("\n", lines) + "\n");
    engine.dockerOk("build", "-q", "-t", tag, folder.toString());
  }

  @Test
  void theConfigurationOfAnImageIsAllThere() throws IOException {
    build(
        "mine",
        "FROM alpine",
        "ENV GREETING=hello",
        "LABEL a=b",
        "EXPOSE 80/tcp",
        "VOLUME /data",
        "USER 1000",
        "WORKDIR /srv",
        "STOPSIGNAL SIGQUIT",
        "HEALTHCHECK CMD [\"true\"]",
        "ENTRYPOINT [\"sleep\"]",
        "CMD [\"1\"]");
    var details = api.image("mine").orElseThrow();
    var config = details.config();
    assertThat(config.env()).containsEntry("GREETING", "hello");
    assertThat(config.labels()).containsEntry("a", "b");
    assertThat(config.exposes()).containsExactly("80/tcp");
    assertThat(config.volumes()).containsExactly("/data");
    assertThat(config.user()).isEqualTo("1000");
    assertThat(config.workdir()).isEqualTo("/srv");
    assertThat(config.stopSignal()).isEqualTo("SIGQUIT");
    assertThat(config.healthcheck()).containsExactly("CMD", "true");
    assertThat(config.entrypoint()).containsExactly("sleep");
    assertThat(config.cmd()).containsExactly("1");
    assertThat(details.platform()).isEqualTo("linux/" + details.architecture());
    assertThat(api.history("mine").getFirst().createdBy()).contains("CMD");
  }

  @Test
  void filesOfAnImageAreReadFromItsLayersWithoutAContainer() throws IOException {
    build(
        "mine",
        "FROM alpine",
        "RUN mkdir -p /a/b && echo one > /a/b/kept && echo two > /a/removed && echo old > /a/changed",
        "RUN rm /a/removed && echo new > /a/changed && ln -s b/kept /a/link && chmod 0600 /a/changed",
        "RUN rm -r /a/b && mkdir /a/b && echo three > /a/b/fresh");
    assertThat(api.imageFile("mine", "/a/changed").orElseThrow().content()).isEqualTo("new\n");
    assertThat(api.imageFile("mine", "/a/changed").orElseThrow().mode()).isEqualTo("0600");
    assertThat(api.imageFile("mine", "/a/removed")).isEmpty();
    assertThat(api.imageFile("mine", "/a/b/kept")).isEmpty();
    assertThat(api.imageFile("mine", "/a/b/fresh").orElseThrow().content()).isEqualTo("three\n");
    assertThat(api.imageFile("mine", "/a/link")).as("a link to a removed file").isEmpty();
    assertThat(api.imageFile("mine", "/a").orElseThrow().type()).isEqualTo("directory");
    assertThat(engine.dockerOk("container", "ls", "-aq")).isEmpty();
  }

  @Test
  void linksOnTheWayToAFileOfAnImageAreFollowed() throws IOException {
    build(
        "linked",
        "FROM alpine",
        "RUN mkdir -p /srv/app /opt && echo hello > /srv/app/greeting && ln -s srv/app /opt/app",
        "RUN rm -r /opt && ln -s /srv /opt && ln -s ../../opt/app /srv/app/again");
    assertThat(api.imageFile("linked", "/opt/app/greeting").orElseThrow().content())
        .isEqualTo("hello\n");
    assertThat(api.imageFile("linked", "/srv/app/again/greeting")).isPresent();
    assertThat(api.imageFile("linked", "/opt/none/greeting")).isEmpty();
  }

  @Test
  void aContainerTellsItsPortsMountsLimitsAndOutput() {
    engine.dockerOk(
        "run",
        "-d",
        "--name",
        "web",
        "-p",
        "127.0.0.1:18080:80",
        "-v",
        "store:/data",
        "-m",
        "64m",
        "--cpus",
        "0.5",
        "--read-only",
        "--cap-drop",
        "net_raw",
        "--security-opt",
        "no-new-privileges",
        "--log-opt",
        "max-size=1m",
        "--ulimit",
        "nofile=512:1024",
        "--label",
        "a=b",
        "-e",
        "GREETING=hello",
        "alpine",
        "sh",
        "-c",
        "echo out; echo err >&2; sleep 60");
    var web = api.container("web").orElseThrow();
    assertThat(web.ports()).extracting(PublishedPort::asTyped).containsExactly("18080:80");
    assertThat(web.mounts()).extracting(ContainerDetails.Mount::name).containsExactly("store");
    assertThat(web.memory()).isEqualTo(64 << 20);
    assertThat(web.host().readOnly()).isTrue();
    assertThat(web.host().privileged()).isFalse();
    assertThat(web.host().capDrop()).singleElement().asString().endsWithIgnoringCase("net_raw");
    assertThat(web.host().securityOptions()).containsExactly("no-new-privileges");
    assertThat(web.host().logOptions()).containsEntry("max-size", "1m");
    assertThat(web.host().limits())
        .containsEntry("memory", String.valueOf(64 << 20))
        .containsEntry("cpus", "0.5")
        .containsEntry("nofile", "512");
    assertThat(web.env()).containsEntry("GREETING", "hello");
    assertThat(web.running()).isTrue();
    // A shell may put its last command in its own place.
    assertThat(api.processes("web")).first().asString().endsWith("sleep 60");
    assertThat(api.logs("web", 10)).contains("out").contains("err");
    assertThat(api.containers()).singleElement().matches(c -> c.volumes().contains("store"));
    assertThat(api.containerFile("web", "/etc/passwd").orElseThrow().content()).contains("root");
    assertThat(api.containerFile("web", "/no/such/file")).isEmpty();
  }

  @Test
  void aCommandInAContainerHasAnExitCodeAndATimeLimit() {
    engine.dockerOk("run", "-d", "--name", "web", "alpine", "sleep", "60");
    var result = api.exec("web", List.of("sh", "-c", "echo hello; exit 3"), Duration.ofSeconds(10));
    assertThat(result).isEqualTo(new ExecResult(3, "hello\n"));
    var started = Instant.now();
    assertThatThrownBy(() -> api.exec("web", List.of("sleep", "30"), Duration.ofSeconds(1)))
        .isInstanceOf(EngineException.class);
    assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void changesArriveAsEventsAndLooksDoNot() throws Exception {
    var events = new LinkedBlockingQueue<EngineEvent>();
    var connected = new LinkedBlockingQueue<Boolean>();
    try (var _ = EngineEvents.follow(engine.dockerHost(), events::add, connected::add)) {
      assertThat(connected.poll(5, TimeUnit.SECONDS)).isTrue();
      api.imageFile("alpine", "/etc/passwd");
      engine.dockerOk("tag", "alpine", "another");
      var first = events.poll(5, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      assertThat(first.action()).isEqualTo("tag");
      assertThat(first.attributes()).containsEntry("name", "another:latest");
    }
  }

  @Test
  void diskUsageAgreesWithTheClientsTable() {
    engine.dockerOk("run", "--name", "one", "alpine", "sh", "-c", "head -c 50000 /dev/zero > /big");
    var usage = api.diskUsage();
    assertThat(usage.containers()).isEqualTo(new DiskUsage.Row(1, 0, 50000, 50000));
    assertThat(usage.images().total()).isEqualTo(1);
    assertThat(usage.images().active()).isEqualTo(1);
    assertThat(engine.dockerOk("system", "df")).contains("50kB");
  }

  @Test
  void theRegistryTellsDigestsTagsAndPlatforms() {
    var registry =
        new RegistryApi(Path.of(engine.environment().get("DOCKER_CONFIG")), Duration.ofSeconds(5));
    var name = engine.registry() + "/" + engine.user() + "/api" + System.nanoTime();
    engine.dockerOk("login", "-u", engine.user(), "-p", engine.password(), engine.registry());
    engine.dockerOk("tag", "alpine", name + ":one");
    engine.dockerOk("push", name + ":one");
    var reference = ImageReference.of(name + ":one");
    var manifest = registry.manifest(reference).orElseThrow();
    assertThat(manifest.config()).isEqualTo(api.image("alpine").orElseThrow().id());
    assertThat(manifest.platforms()).containsExactly(api.image("alpine").orElseThrow().platform());
    assertThat(registry.tags(reference)).containsExactly("one");
    assertThat(registry.manifest(reference.withTag("two"))).isEmpty();
    engine.dockerOk("logout", engine.registry());
    assertThatThrownBy(() -> registry.manifest(reference))
        .isInstanceOf(RegistryException.class)
        .matches(e -> ((RegistryException) e).denied());
  }
}
