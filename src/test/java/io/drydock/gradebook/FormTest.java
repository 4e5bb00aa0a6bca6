package io.drydock.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.drydock.Golden;
import io.drydock.grade.Mark;
import io.drydock.report.Result;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each form, with everything in it that can happen to a grade. */
class FormTest {
  private static final Path SCHEMA =
      Path.of(System.getProperty("drydock.project", ""), "assignments/grades.schema.json");

  @ParameterizedTest
  @EnumSource(Form.class)
  void eachFormIsAsItsGoldenFileSays(Form form) throws IOException {
    switch (form.render(ClassForTests.book(false), Path.of("grades." + form))) {
      case Report.OneFile(var text) -> Golden.assertMatches("gradebook/class." + form, text);
      case Report.Folder(var files) -> {
        assertThat(files.keySet())
            .containsExactly(
                "ada.json", "bob.json", "cyn.json", "dan.json", "eve.json", "guest.json");
        for (var name : new String[] {"bob", "dan", "eve"}) {
          Golden.assertMatches("gradebook/" + form + "/" + name, files.get(name + ".json"));
        }
      }
      case Report.Pages(var overview, var students) -> {
        assertThat(students).hasSize(6);
        Golden.assertMatches("gradebook/class." + form, overview);
        for (var name : new String[] {"bob", "dan", "eve"}) {
          var page = students.entrySet().stream().filter(each -> each.getKey().startsWith(name));
          Golden.assertMatches(
              "gradebook/" + form + "/" + name, page.findFirst().orElseThrow().getValue());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void theSameGradesAreWrittenByteForByteAlike(Form form) {
    var place = Path.of("x");
    assertThat(form.render(ClassForTests.book(true), place))
        .isEqualTo(form.render(ClassForTests.book(true), place));
  }

  @Test
  void whatIsHiddenIsShownToStudentsOnlyWhenGradesAreOut() {
    for (var form : new Form[] {Form.MOODLE, Form.MARKDOWN, Form.HTML, Form.GRADESCOPE}) {
      var before = toStudents(form.render(ClassForTests.book(false), Path.of("x")));
      var after = toStudents(form.render(ClassForTests.book(true), Path.of("x")));
      switch (form) {
        case GRADESCOPE -> {
          assertThat(before).contains("after_published");
          assertThat(after).doesNotContain("after_published");
        }
        case MOODLE, MARKDOWN, HTML, JSON, JUNIT, CSV, CANVAS -> {
          assertThat(before).as(form.toString()).doesNotContain("secret").contains("answers");
          assertThat(after).as(form.toString()).contains("secret");
        }
      }
    }
  }

  private static String toStudents(Report report) {
    return switch (report) {
      case Report.OneFile(var text) -> text;
      case Report.Folder(var files) -> String.join("", files.values());
      case Report.Pages(_, var students) -> String.join("", students.values());
    };
  }

  @Test
  void theSchemaSaysWhatStandsInTheJson() throws IOException {
    for (boolean released : new boolean[] {true, false}) {
      assertThat(complaints(JsonReport.render(ClassForTests.book(released)))).isEmpty();
    }
    assertThat(complaints("{\"format\": 1, \"hand-ins\": [{\"id\": \"ada\"}]}")).isNotEmpty();
  }

  private static List<String> complaints(String json) throws IOException {
    var validator =
        new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    var uri = URI.create("https://schema.test/grades");
    validator.registerSchema(uri, Files.readString(SCHEMA));
    return validator.validate(uri, json).getErrors().stream()
        .map(error -> error.getInstanceLocation() + " " + error.getError())
        .toList();
  }

  @Test
  void aReportIsWrittenWithItsFolderBesideIt(@TempDir Path folder) throws IOException {
    var place = folder.resolve("week-3.html");
    var report = Form.HTML.render(ClassForTests.book(false), place);
    report.write(place);
    report.write(place);
    try (var found = Files.list(folder)) {
      assertThat(found).containsExactlyInAnyOrder(place, folder.resolve("week-3-students"));
    }
    assertThat(place).content().contains("week-3-students/ada.html");
    assertThat(folder.resolve("week-3-students/ada.html")).isRegularFile();

    Form.GRADESCOPE.render(ClassForTests.book(false), place).write(folder.resolve("scope"));
    assertThat(folder.resolve("scope/ada.json")).isRegularFile();
  }

  @Test
  void whatTwoChecksSayAlikeIsSaidOnce() {
    var entry =
        ClassForTests.book(true)
            .entries()
            .filter(each -> each.grade().handIn().id().equals("cyn"))
            .findFirst()
            .orElseThrow();
    var mark = entry.grade().marks().get(1);
    var said = mark.lost().getFirst();
    var shorter = Result.of(said.suite(), said.name(), said.state(), said.message(), "");
    var twice =
        new Mark(
            mark.stage(),
            mark.criterion(),
            mark.state(),
            mark.points(),
            List.of(shorter, said, said));
    assertThat(Lines.why(entry, twice)).containsExactlyElementsOf(Lines.why(entry, mark));
  }

  @Test
  void gradescopeGetsOneFileForOneHandIn() {
    var rows = ClassForTests.book(false).rows().stream().filter(row -> row.id().equals("ada"));
    var book =
        new Gradebook(ClassForTests.RUBRIC, "sha256:0", "drydock test", rows.toList(), false);
    assertThat(Form.GRADESCOPE.render(book, Path.of("results.json")))
        .isInstanceOf(Report.OneFile.class);
  }
}
