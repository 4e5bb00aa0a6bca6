package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.check.Check;
import io.drydock.check.Expectation;
import io.drydock.check.HttpRequestParts;
import io.drydock.check.HttpTarget;
import io.drydock.check.Matcher;
import io.drydock.check.Options;
import io.drydock.check.Since;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChecksReaderTest {
  private record Plain(String yaml, Matcher matcher) {}

  /** What stands behind a property, and the matcher that it becomes. */
  static List<Plain> matchers() {
    return List.of(
        new Plain("user: root", new Matcher.Equal("root")),
        new Plain("user: 1000", new Matcher.Equal("1000")),
        new Plain("size: 5MB", new Matcher.Equal(5_000_000L)),
        new Plain("size: {at-most: 1.5GiB}", new Matcher.AtMost(1_610_612_736L)),
        new Plain("exists: true", new Matcher.Equal(true)),
        new Plain("created: {since: lesson}", new Matcher.After(Since.LESSON)),
        new Plain("exposes: 80/tcp", new Matcher.Contains("80/tcp")),
        new Plain("exposes: [80/tcp, 1]", new Matcher.Equal(List.of("80/tcp", "1"))),
        new Plain("cmd: []", new Matcher.Equal(List.of())),
        new Plain("cmd: {not: sh}", new Matcher.Negated(new Matcher.Contains("sh"))),
        new Plain("layers: {length: 3}", new Matcher.Length(new Matcher.Equal(3L))),
        new Plain("history: {all: x}", new Matcher.Every(new Matcher.Equal("x"))),
        new Plain("history: {any: {ends-with: x}}", new Matcher.Some(new Matcher.EndsWith("x"))),
        new Plain("env: {A: 1}", new Matcher.Entries(Map.of("A", new Matcher.Equal("1")))),
        new Plain("labels: {absent: true}", new Matcher.Absent(true)),
        new Plain("labels: {length: 2}", new Matcher.Length(new Matcher.Equal(2L))),
        new Plain("user: {version: \">= 1.2\"}", new Matcher.Version(">=", "1.2")),
        new Plain("user: {version: v1}", new Matcher.Version("=", "1")),
        new Plain("user: {one-of: [a, 1]}", new Matcher.OneOf(List.of("a", "1"))),
        new Plain(
            "user: {starts-with: a, not: ab}",
            new Matcher.AllOf(
                List.of(
                    new Matcher.StartsWith("a"), new Matcher.Negated(new Matcher.Equal("ab"))))),
        new Plain(
            "files: {/a: {mode: 0644}}",
            new Matcher.Entries(
                Map.of("/a", new Matcher.Entries(Map.of("mode", new Matcher.Equal("0644")))))));
  }

  @ParameterizedTest
  @MethodSource("matchers")
  void aValueBecomesTheMatcherOfItsKind(Plain plain) {
    var property = plain.yaml().substring(0, plain.yaml().indexOf(':'));

    assertThat(check("image: nginx\n  " + plain.yaml()))
        .isEqualTo(
            new Check.Image(
                "nginx", List.of(new Expectation(property, plain.matcher())), Options.NONE));
  }

  @Test
  void aPublishedPortIsATextNotANumberInBaseSixty() {
    var check = (Check.Container) check("container: web\n  publishes: 8080:22");

    assertThat(check.expect())
        .containsExactly(new Expectation("publishes", new Matcher.Contains("8080:22")));
  }

  @Test
  void aDockerfilesListIsAnOrder() {
    var check = (Check.Dockerfile) check("dockerfile: a\n  order: [FROM, RUN]");

    assertThat(check.expect())
        .containsExactly(new Expectation("order", new Matcher.InOrder(List.of("FROM", "RUN"))));
  }

  @Test
  void theOptionsOfACheckAreRead() {
    assertThat(
            check(
                "ran: docker ps\n  within: 500ms\n  since: ever\n  as: found\n  title: You looked"))
        .isEqualTo(
            new Check.Ran(
                "docker ps",
                List.of(),
                new Options(
                    Optional.of(Duration.ofMillis(500)),
                    Optional.of(Since.EVER),
                    Optional.of("found"),
                    Optional.of("You looked"))));
  }

  @Test
  void aContainersImageIsAPropertyAndAnImageAloneIsASubject() {
    assertThat(check("container: web\n  image: nginx")).isInstanceOf(Check.Container.class);
    assertThat(check("image: nginx")).isInstanceOf(Check.Image.class);
  }

  @Test
  void oneTextAsACommandIsForTheContainersShell() {
    var text = (Check.Exec) check("exec: {container: web, command: ls -l}");
    var words = (Check.Exec) check("exec: {container: web, command: [ls, -l]}");

    assertThat(text.command()).containsExactly("sh", "-c", "ls -l");
    assertThat(words.command()).containsExactly("ls", "-l");
  }

  @Test
  void groupsHoldListsOrSingleChecks() {
    var image = new Check.Image("nginx", List.of(), Options.NONE);

    assertThat(check("any-of: [{image: nginx}, [{image: nginx}, {image: nginx}]]"))
        .isEqualTo(
            new Check.AnyOf(
                List.of(List.of(image), List.of(image, image)),
                Optional.empty(),
                Optional.empty()));
    assertThat(check("not: {image: nginx}\n  title: no nginx"))
        .isEqualTo(new Check.Not(List.of(image), Optional.of("no nginx"), Optional.empty()));
  }

  @Test
  void anHttpCheckAsksWithGetAndFollowsNothingUnlessTold() {
    var here = new HttpTarget.Url("http://localhost/");

    assertThat(check("http: http://localhost/"))
        .isEqualTo(
            new Check.Http(here, "GET", false, HttpRequestParts.NONE, List.of(), Options.NONE));
    assertThat(check("http: http://localhost/\n  method: HEAD\n  redirects: true"))
        .isEqualTo(
            new Check.Http(here, "HEAD", true, HttpRequestParts.NONE, List.of(), Options.NONE));
  }

  @Test
  void anHttpCheckCanAskAContainerWhosePathIsTheRootUnlessTold() {
    assertThat(check("http: {container: web, port: 3000}"))
        .isEqualTo(inContainer(new HttpTarget.InContainer("web", "3000", "/")));
    assertThat(check("http: {container: web, port: \"${user}\", path: '/a?b=c'}"))
        .isEqualTo(inContainer(new HttpTarget.InContainer("web", "${user}", "/a?b=c")));
  }

  private static Check.Http inContainer(HttpTarget target) {
    return new Check.Http(target, "GET", false, HttpRequestParts.NONE, List.of(), Options.NONE);
  }

  @Test
  void aFileOfChecksMayBringVariables() {
    var file =
        ChecksReader.read(
            Path.of("a.yaml"), "format: 1\nvars: {name: web}\ncheck:\n  - container: ${name}\n");

    assertThat(file.found().orElseThrow().variables()).containsExactly(Map.entry("name", "web"));
  }

  @Test
  void whatACheckKeepsTheNextOnesOfItsListKnow() {
    assertThat(problems("- {image: a, as: word}\n- {image: b, id: '${word}'}\n")).isEmpty();
    assertThat(problems("- {image: b, id: '${word}'}\n- {image: a, as: word}\n"))
        .containsExactly("There is no variable `word` here.");
  }

  @Test
  void whatABranchKeepsTheBranchAndTheChecksBehindTheGroupKnow() {
    assertThat(
            problems(
                "- any-of: [[{image: a, as: word}, {image: '${word}'}], {image: b, as: word}]\n"
                    + "- {image: c, id: '${word}'}\n"))
        .isEmpty();
    assertThat(problems("- any-of: [{image: a, as: word}, {image: '${word}'}]\n"))
        .containsExactly("There is no variable `word` here.");
  }

  @Test
  void whatANegationKeepsOnlyTheNegationKnows() {
    assertThat(problems("- not: [{image: a, as: word}, {image: '${word}'}]\n")).isEmpty();
    assertThat(problems("- not: {image: a, as: word}\n- {image: '${word}'}\n"))
        .containsExactly("There is no variable `word` here.");
  }

  @Test
  void variablesMayGetTheirValuesElsewhereAlsoInAList(@TempDir Path folder) throws IOException {
    var list = Files.writeString(folder.resolve("list.yaml"), "- {image: '${word}'}\n");
    var map =
        Files.writeString(
            folder.resolve("map.yaml"), "format: 1\ncheck:\n  - {image: '${word}'}\n");

    assertThat(ChecksReader.read(list, Set.of("word")).problems()).isEmpty();
    assertThat(ChecksReader.read(map, Set.of("word")).problems()).isEmpty();
    assertThat(ChecksReader.read(list).problems())
        .extracting(Problem::message)
        .containsExactly("There is no variable `word` here.");
  }

  private static List<String> problems(String yaml) {
    return ChecksReader.read(Path.of("checks.yaml"), yaml).problems().stream()
        .map(Problem::message)
        .toList();
  }

  private static Check check(String yaml) {
    var loaded = ChecksReader.read(Path.of("checks.yaml"), "- " + yaml + "\n");
    assertThat(loaded.problems()).isEmpty();
    return loaded.found().orElseThrow().checks().getFirst();
  }
}
