package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx",
        "nginx:1.11.9-alpine",
        "library/nginx",
        "localhost:5000/learner/web_app:T.1",
        "registry.example.com/a/b/c",
        "REGISTRY.example.com/a",
        "a__b/c--d:_x",
        "${hub}/nginx:testing",
        "${hub}/nginx:${tag}",
        "${image}@${digest}",
        "sha256:0123456789abcdef0123456789abcdef",
        "nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void aReferenceOfTheGrammarIsAccepted(String reference) {
    assertThat(problems(reference)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nginx",
        "nginx:",
        "nginx:a:b",
        "a//b",
        "/a",
        "a/",
        "-a",
        "a-",
        "nginx latest",
        "nginx:-a",
        "nginx@sha256:12",
        "http://nginx",
        "a___b",
        "a..b",
        "${hub}/Nginx"
      })
  void aReferenceOutsideTheGrammarIsRejected(String reference) {
    assertThat(problems(reference)).isOne();
  }

  @Test
  @Timeout(5)
  void aLongWrongReferenceIsRejectedAtOnce() {
    assertThat(problems("a-".repeat(5000))).isOne();
    assertThat(problems("a.".repeat(300) + "!")).isOne();
  }

  @Test
  void twoSpellingsOfOneReferenceAreTheSame() {
    assertThat(References.same("nginx", "docker.io/library/nginx:latest")).isTrue();
    assertThat(References.same("localhost:5000/nginx", "localhost:5000/nginx:latest")).isTrue();
    assertThat(References.same("nginx", "nginx:alpine")).isFalse();
    assertThat(References.same("nginx", "learner/nginx")).isFalse();
  }

  private static int problems(String reference) {
    var text = "format: 1\nvars: {tag: a, image: b, digest: c}\ncheck:\n  - image: '%s'\n";
    return ChecksReader.read(Path.of("a.yaml"), text.formatted(reference)).problems().size();
  }
}
