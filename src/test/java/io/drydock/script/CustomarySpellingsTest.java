package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Check;
import io.drydock.check.Matching;
import io.drydock.check.Notations;
import io.drydock.docker.FileEntry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author writes means the same in each customary spelling. */
class CustomarySpellingsTest {
  private static final String HEX = "3f5a0b1c2d3e".repeat(5) + "3f5a";

  /** A check with one expectation, values that meet it, and values that do not. */
  static Stream<Arguments> expectations() {
    return Stream.of(
        // Root has several names, and no user is root.
        of("image: a, user: {not: root}", all("node", "1000"), all("", "root", "0", "0:0")),
        of("image: a, user: {not: root}", all("1000:0"), all("root:root", "0:root", "root:1000")),
        of("image: a, user: root", all("", "0", "0:0", "root:root"), all("node", "1000:0")),
        of("image: a, user: '0:0'", all("", "root"), all("1000")),
        of("image: a, user: node", all("node", "node:node"), all("nodes", "")),
        of("image: a, user: {not: {matches: ^0}}", all("1000"), all("", "root")),
        of("image: a, user: {absent: true}", all(""), all("root")),
        of("container: ab, user: {not: {one-of: [root, '0']}}", all("www"), all("", "0:0")),
        // One line end at the end does not count.
        of("ran: a, output: 5", all("5", "5\n", "5\r\n"), all("5\n\n", "15\n", "5\n6\n")),
        of("exec: {container: ab, command: a}, output: \"5\\n\"", all("5"), all("6")),
        of("container: ab, logs: {ends-with: ready}", all("ready\n"), all("ready\n\n")),
        of("file: a, content: {one-of: [x, y]}", all("y\n"), all("z\n", "y\r\n")),
        of("http: 'http://a/', body: {length: 2}", all("ok\n", "ok"), all("ok\n\n")),
        of("run: a, output: {contains: \"b\\n\"}", all("ab"), all("a")),
        // Names of headers have no case.
        of(
            "http: 'http://a/', headers: {X-Powered-By: {absent: true}}",
            all(Map.of("server", "a")),
            all(Map.of("x-powered-by", "Express"))),
        of(
            "http: 'http://a/', headers: {Content-Type: text/html}",
            all(Map.of("content-type", "text/html")),
            all(Map.of("content-type", "text/css"), Map.of())),
        // Ports.
        of(
            "container: ab, publishes: '127.0.0.1:8080:80'",
            all(List.of("127.0.0.1:8080:80")),
            all(List.of("8080:80"), List.of("127.0.0.2:8080:80"))),
        of(
            "container: ab, publishes: '8080:80/tcp'",
            all(List.of("8080:80"), List.of("127.0.0.1:8080:80")),
            all(List.of("8080:80/udp"), List.of("8081:80"), List.of())),
        of(
            "container: ab, publishes: '0.0.0.0:53:53/udp'",
            all(List.of("53:53/udp")),
            all(List.of("53:53"), List.of("127.0.0.1:53:53/udp"))),
        of("container: ab, publishes: 80", all(List.of("32768:80")), all(List.of("80:8080"))),
        of(
            "container: ab, publishes: ['443:443', '80:80/TCP']",
            all(List.of("80:80", "443:443")),
            all(List.of("80:80"), List.of("80:80", "443:443", "81:81"), List.of("80:80", "1:443"))),
        of("image: a, exposes: 80", all(List.of("80/tcp")), all(List.of("80/udp"), List.of())),
        of("image: a, exposes: {not: 80}", all(List.of("8080/tcp")), all(List.of("80/tcp"))),
        of("image: a, exposes: [80, 53/UDP]", all(List.of("53/udp", "80/tcp")), all(List.of())),
        // References, IDs.
        of("image: a, tags: web", all(List.of("web:latest")), all(List.of("web:1"))),
        of("image: a, tags: docker.io/library/web", all(List.of("web:latest")), all(List.of())),
        of("dockerfile: a, base: alpine", all("docker.io/library/alpine"), all("alpine:3")),
        of("dockerfile: a, base: {not: {ends-with: ':latest'}}", all("a:1"), all("a", "a:latest")),
        of("image: a, id: 3f5a0b1c2d3e", all("sha256:" + HEX), all("sha256:" + "0".repeat(64))),
        of("image: a, id: " + HEX, all("sha256:" + HEX), all("sha256:" + "0".repeat(64))),
        // Platforms.
        of("image: a, platform: amd64", all("linux/amd64"), all("windows/amd64", "linux/arm64")),
        of("image: a, platform: linux/aarch64", all("linux/arm64/v8", "linux/arm64"), all("x/y")),
        of("image: a, platform: {not: arm64}", all("linux/amd64"), all("linux/arm64/v8")),
        of(
            "registry: a, platforms: arm/v6",
            all(List.of("linux/arm/v6")),
            all(List.of("linux/arm/v7"))),
        // Policies, states, signals, folders.
        of("container: ab, restart: on-failure:3", all("on-failure:3"), all("on-failure", "no")),
        of("container: ab, restart: on-failure", all("on-failure:3", "on-failure"), all("always")),
        of("container: ab, restart: no", all("no", ""), all("always")),
        of("container: ab, restart: {absent: true}", all("no", ""), all("always")),
        of("container: ab, health: none", all("", "none"), all("healthy")),
        of("container: ab, health: {not: healthy}", all("", "starting"), all("healthy")),
        of("container: ab, health: {absent: true}", all("", "none"), all("healthy")),
        of("image: a, stop-signal: QUIT", all("SIGQUIT", "3"), all("SIGTERM", "")),
        of("image: a, stop-signal: {not: SIGTERM}", all("SIGINT"), all("", "15", "TERM")),
        of("image: a, workdir: /app/", all("/app"), all("/", "")),
        of("image: a, workdir: /", all(""), all("/app")),
        of("image: a, volumes: /data/", all(List.of("/data")), all(List.of("/dat"))),
        of(
            "container: ab, mounts: {/data/: named}",
            all(Map.of("/data", "named")),
            all(Map.of("/data", "other"))),
        of("container: ab, networks: [b, a]", all(List.of("a", "b")), all(List.of("a", "b", "c"))),
        of(
            "container: ab, limits: {cpus: 1.0}",
            all(Map.of("cpus", "1"), Map.of("cpus", "1.0")),
            all(Map.of("cpus", "1.5"), Map.of())),
        of(
            "container: ab, limits: {cpus: .5}",
            all(Map.of("cpus", "0.5")),
            all(Map.of("cpus", "5"))),
        // Files.
        of("file: a, mode: 644", all("0644"), all("0640", "4644")),
        of("file: a, mode: '0o755'", all("0755"), all("0644")),
        of("image: a, files: {/a: {owner: root}}", files("0:0"), files("1000:0")),
        of("image: a, files: {/a: {owner: 1000}}", files("1000:50"), files("100:1000")),
        of("image: a, files: {/a: {content: hello}}", files("0:0"), all(Map.of())),
        // Instructions.
        of(
            "dockerfile: a, instructions: {expose: 80}",
            all(Map.of("EXPOSE", List.of("80/tcp"))),
            all(Map.of("EXPOSE", List.of("443")), Map.of())),
        of(
            "dockerfile: a, instructions: {FROM: 'alpine:3.20 AS build'}",
            all(Map.of("FROM", List.of("docker.io/alpine:3.20 AS build"))),
            all(Map.of("FROM", List.of("alpine:3.20")))),
        of(
            "dockerfile: a, instructions: {from: alpine}",
            all(Map.of("FROM", List.of("--platform=linux/arm64 x", "alpine:latest"))),
            all(Map.of("FROM", List.of("x")))),
        of(
            "dockerfile: a, order: [from node, run]",
            all(List.of("FROM docker.io/library/node:6", "RUN a")),
            all(List.of("RUN a", "FROM node"))),
        of(
            "dockerfile: a, form: {cmd: exec}",
            all(Map.of("CMD", "exec")),
            all(Map.of("CMD", "shell"))));
  }

  private static Arguments of(String check, List<?> fitting, List<?> others) {
    return Arguments.of(check, fitting, others);
  }

  private static List<?> all(Object... values) {
    return Arrays.asList(values);
  }

  private static List<?> files(String owner) {
    return all(Map.of("/a", new FileEntry("/a", "file", "hello\n", "0644", owner, 6)));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void aValueMeetsAnExpectationInEachOfItsSpellingsAndNoOtherDoes(
      String check, List<?> fitting, List<?> others) {
    assertThat(fitting).allSatisfy(value -> assertThat(fits(check, value)).isTrue());
    assertThat(others).allSatisfy(value -> assertThat(fits(check, value)).isFalse());
  }

  /** What is expected of what is not there. */
  static Stream<Arguments> missing() {
    return Stream.of(
        of("container: ab, exit-code: {not: 0}", all(1L), all(0L, null)),
        of("container: ab, exit-code: {at-most: 5}", all(5L), all(6L, null)),
        of(
            "container: ab, processes: {not: {any: {contains: tini}}}",
            all(List.of("a")),
            all((Object) null)),
        of(
            "container: ab, processes: {all: {contains: a}}",
            all(List.of("a")),
            all(List.of("b"), List.of())),
        of(
            "container: ab, env: {A: {not: b}}",
            all(Map.of("A", "c")),
            all(Map.of("A", "b"), Map.of())),
        of("container: ab, env: {A: {absent: true}}", all(Map.of()), all(Map.of("A", "b"))),
        of("container: ab, env: {A: {not: {absent: true}}}", all(Map.of("A", "b")), all(Map.of())),
        of("container: ab, env: {A: {not: {absent: false}}}", all(Map.of()), all(Map.of("A", "b"))),
        of("image: a, files: {/a: {content: {not: {contains: x}}}}", files("0:0"), all(Map.of())),
        of("image: a, files: {/a: {content: {absent: true}}}", all(), all(Map.of())),
        of("image: a, files: {/a: {content: {length: {at-most: 9}}}}", files("0:0"), all(Map.of())),
        of("image: a, files: {/a: {exists: false}}", all(Map.of()), files("0:0")),
        of(
            "image: a, digest: {not: {starts-with: 'sha256:0'}}",
            all("sha256:1"),
            all((Object) null)),
        of(
            "image: a, exposes: {not: 80}",
            all(List.of(), List.of("81/tcp")),
            all(List.of("80/tcp"))),
        of(
            "image: a, exposes: {all: {ends-with: /tcp}}",
            all(List.of("80/tcp")),
            all(List.of(), List.of("1/udp"))),
        of(
            "dockerfile: a, instructions: {RUN: {not: {any: {contains: sudo}}}}",
            all(Map.of(), Map.of("RUN", List.of("a"))),
            all(Map.of("RUN", List.of("sudo a")))),
        of(
            "dockerfile: a, instructions: {EXPOSE: {absent: true}}",
            all(Map.of()),
            all(Map.of("EXPOSE", List.of("1")))),
        of("dockerfile: a, form: {CMD: {not: exec}}", all(Map.of("CMD", "shell")), all(Map.of())),
        of("dockerfile: a, base: {not: scratch}", all("alpine"), all("scratch", null)));
  }

  @ParameterizedTest
  @MethodSource("missing")
  void ofWhatIsNotThereOnlyItsAbsenceIsSo(String check, List<?> fitting, List<?> others) {
    assertThat(fitting).allSatisfy(value -> assertThat(fits(check, value)).isTrue());
    assertThat(others).allSatisfy(value -> assertThat(fits(check, value)).isFalse());
  }

  private static boolean fits(String text, Object value) {
    var loaded = ChecksReader.read(Path.of("checks.yaml"), "- {" + text + "}\n");
    assertThat(loaded.problems()).isEmpty();
    var check = (Check.Subjected) loaded.found().orElseThrow().checks().getFirst();
    var expected = check.expect().getFirst();
    return Matching.test(
        expected.matcher(), Notations.of(check.subject(), expected.property()), value);
  }
}
