package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineViewForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check expects inside JSON and YAML. */
class StructuredTextTest {
  private static final String HEALTH =
      """
      {"status": "ok", "count": 2, "load": 0.50, "up": true, "none": null,
       "items": [{"name": "a", "n": 1}, {"name": "b", "n": 2}]}
      """;

  @TempDir private Path folder;

  private String judged(String text, String content) throws IOException {
    var file = Files.writeString(folder.resolve("file"), text);
    return JudgedText.last(
        EngineViewForTests.none(), "- file: " + file + "\n  content: " + content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{$.status: ok}",
        "{status: ok}",
        "{$.count: 2, $.up: true}",
        "{$.load: 0.5}",
        "{$.count: {at-least: 2}}",
        "{'$.items[*].name': [a, b]}",
        "{'$.items[*].name': b}",
        "{'$.items[*].n': {all: {at-least: 1}}}",
        "{'$.items.length()': 2}",
        "{\"$.items[?(@.name == 'b')].n\": 2}",
        "{$.error: {absent: true}, $.none: {absent: true}}",
        "{$.status: {not: down}}"
      })
  void whatStandsAtAPathIsJudged(String paths) throws IOException {
    assertThat(judged(HEALTH, "{json: " + paths + "}")).isEqualTo("passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {$.status: down, $.count: 2}|content: expected `$.status`: `down`, found `$.status`: `ok`
          {$.error: x}                |content: expected `$.error`: `x`, found nothing
          {$.count: {at-least: 3}}    |content: expected `$.count`: at least 3, found `$.count`: `2`
          {'$.items[*].n': [2, 1]}    |content: expected `$.items[*].n`: `2 1`, found `$.items[*].n`: `1`, `2`
          """)
  void whatIsOtherIsToldByItsPath(String paths, String told) throws IOException {
    assertThat(judged(HEALTH, "{json: " + paths + "}")).isEqualTo(told);
  }

  @Test
  void anotherTextIsNoJson() throws IOException {
    assertThat(judged("<html>", "{json: {$.a: 1}}"))
        .startsWith("content: expected JSON with `$.a`: `1`, found no JSON: `<html>`");
    assertThat(judged("{\"a\": 1} x", "{json: {$.a: 1}}")).contains("found no JSON");
    assertThat(judged("a: [", "{yaml: {$.a: 1}}")).contains("found no YAML: `a: [`");
  }

  @Test
  void yamlHasTheSamePaths() throws IOException {
    var compose =
        """
        x-base: &base {image: nginx}
        services: {web: {<<: *base, ports: ["8080:80"], replicas: 3}}
        """;
    assertThat(
            judged(
                compose,
                "{yaml: {$.services.web.image: nginx, $.services.web.ports: '8080:80',"
                    + " $.services.web.replicas: 3}}"))
        .isEqualTo("passed");
  }

  @Test
  void aYamlThatGrowsWithoutEndIsNotRead() throws IOException {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(judged(bomb.toString(), "{yaml: {$.a0: x}}")).contains("found no YAML");
  }
}
