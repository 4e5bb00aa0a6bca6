package io.drydock.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.grade.Criterion;
import io.drydock.grade.Rubric;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RubricReaderTest {
  private static final String GOOD =
      """
      format: 1
      assignment: web
      title: A web server
      images: [node:6-alpine]
      vars: {image: graded}
      stages:
        - stage: build
          run: docker image build --tag ${image} ${work}/hand-in
          criteria:
            - criterion: builds
              title: It builds
              points: 10
              check:
                - image: ${image}
        - stage: image
          after: builds
          criteria:
            - criterion: port
              title: It listens
              points: 5
              partial: true
              hidden: true
              extra: true
              after: [builds]
              check:
                - image: ${image}
                  exposes: 3000/tcp
      """;

  @Test
  void theRubricThatComesAlongIsGood() {
    var loaded = RubricReader.read(Path.of("assignments/nodejs/rubric.yaml"));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.found().orElseThrow().most()).isPositive();
  }

  @Test
  void aRubricIsReadWhole() {
    var rubric = read(GOOD).found().orElseThrow();
    assertThat(rubric.id()).isEqualTo("web");
    assertThat(rubric.images()).containsExactly("node:6-alpine");
    assertThat(rubric.most()).as("extra credit comes on top").isEqualTo(10);
    assertThat(rubric.stages().getFirst().run())
        .containsExactly("docker image build --tag ${image} ${work}/hand-in");
    assertThat(rubric.stages().getLast().after()).containsExactly("builds");
    var port = rubric.criteria().filter(each -> each.id().equals("port")).findFirst().orElseThrow();
    assertThat(port)
        .returns(5, Criterion::points)
        .returns(true, Criterion::partial)
        .returns(true, Criterion::hidden)
        .returns(true, Criterion::extra);
    assertThat(port.after()).containsExactly("builds");
  }

  @Test
  void whatStandsBelowCannotBeWaitedFor() {
    assertThat(problems(GOOD.replace("after: builds", "after: prot")))
        .contains("16:12: There is no criterion `prot` above this.");
    assertThat(problems(GOOD.replace("after: [builds]", "after: [biulds]")))
        .contains("There is no criterion `biulds` above this. Did you mean `builds`?");
  }

  @Test
  void twoCriteriaOfOneNameAreNamedWithTheirLines() {
    assertThat(problems(GOOD.replace("criterion: port", "criterion: builds")))
        .contains(
            "18:9: The criterion in line 10 has the ID `builds`, too. Try another ID: grades are kept under it.");
    assertThat(problems(GOOD.replace("stage: image", "stage: build")))
        .contains("The stage in line 7 has the ID `build`, too.");
  }

  @Test
  void whatIsMissingIsSaidWithWhatToTry() {
    assertThat(problems(GOOD.replace("        points: 10\n", "")))
        .contains("This criterion has no `points`. Try `points:` with a number, 0 for advice.");
    assertThat(problems(GOOD.replace("title: It builds", "tilte: It builds")))
        .contains("Unknown key `tilte` in a criterion. Did you mean `title`?");
    assertThat(problems(GOOD.replace("assignment: web\n", "")))
        .contains("This rubric has no `assignment`.");
    assertThat(problems("format: 1\nassignment: a\ntitle: A\n"))
        .contains("This rubric has no `stages`. Try `stages:` with a list of `stage`.");
    assertThat(problems(GOOD.replace("points: 5", "points: -1"))).contains("out of range");
  }

  private static Loaded<Rubric> read(String text) {
    return RubricReader.read(Path.of("rubric.yaml"), text);
  }

  private static String problems(String text) {
    return read(text).problems().stream()
        .map(
            each ->
                "%d:%d: %s %s".formatted(each.line(), each.column(), each.message(), each.help()))
        .collect(Collectors.joining("\n"));
  }
}
