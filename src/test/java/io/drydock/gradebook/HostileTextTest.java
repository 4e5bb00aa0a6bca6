package io.drydock.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** All text of a hand-in is hostile: in no form may it be more than text. */
class HostileTextTest {
  /** Says the same to every form as a hostile text may at most say. */
  private static final String TAME = "tame";

  static Stream<String> evil() {
    return Stream.of(
        // terminals
        "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
        "\u009b31m and \u0090q\u009c",
        "one\rtwo\u0008\u0008\u007f",
        "a\nb\r\nc\u2028d\u2029e\u0085f",
        // direction and what is not seen
        "\u202Egpj.exe\u202C",
        "\u2066a\u2069\u200B\uFEFF\u200D\u061C\u00AD",
        // HTML
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "]]><!-- -->&amp;&#60;&lt;",
        "</title></style></td></table><iframe src=//evil.test>",
        "javascript:alert(1)",
        "`</code><script>`",
        // spreadsheets
        "=HYPERLINK(\"http://evil.test\",\"x\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "  =1+1",
        "a;=1+1",
        "a\",=1+1",
        "a\t=1+1",
        "\uFF1D1+1",
        // Markdown
        "[x](http://evil.test) ![y](http://evil.test/y.png)",
        "<http://evil.test> http://evil.test www.evil.test a@evil.test",
        "# h\n## h",
        "- - 1. * > quote",
        "1. one",
        "| a | b |\n|---|---|",
        "`|` and `a``b` and ```",
        "**bold** __b__ ~~s~~ \\",
        "[ref]: http://evil.test",
        "$x^2$ @team #1",
        // JSON, XML and what no form holds
        "\"}],\"points\":100,\"x\":[{\"y\":\"\\",
        "\uFFFE\uFFFF\uD83F\uDFFF\u0000x",
        "\uD800 alone \uDC00",
        "e\u0301 \u4F60\u597D \uD83D\uDEA2",
        "%s %n ${x} $1 \\1",
        // names of files
        "../../etc/passwd",
        "..",
        ".hidden",
        "a/b\\c:d*e?f",
        "CON",
        "x".repeat(5000));
  }

  private static String render(Form form, String evil) {
    return switch (form.render(ClassForTests.saying(evil), Path.of("grades.x"))) {
      case Report.OneFile(var text) -> text;
      case Report.Folder(var files) -> String.join("", files.values());
      case Report.Pages(var overview, var students) ->
          overview + String.join("", students.values());
    };
  }

  @ParameterizedTest
  @MethodSource("evil")
  void nothingThatSteersOrHidesIsInAnyForm(String evil) {
    for (var form : Form.values()) {
      assertThat(render(form, evil).codePoints().filter(HostileTextTest::steers))
          .as(form.toString())
          .isEmpty();
    }
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.CONTROL && c != '\n' && c != '\r'
        || (c & 0xFFFE) == 0xFFFE;
  }

  @ParameterizedTest
  @MethodSource("evil")
  void jsonHasNoOtherFieldsThanThoseOfATameText(String evil) throws IOException {
    for (var form : List.of(Form.JSON, Form.GRADESCOPE)) {
      assertThat(names(render(form, evil))).isEqualTo(names(render(form, TAME)));
    }
    var points = new ObjectMapper().readTree(render(Form.JSON, evil)).at("/hand-ins/0/points");
    assertThat(points.asDouble()).isEqualTo(1);
  }

  private static List<String> names(String json) throws IOException {
    var all = new ArrayList<String>();
    try (var parser = new ObjectMapper().createParser(json)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        all.add(token + " " + parser.currentName());
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("evil")
  void xmlHasNoOtherElementsAndAttributesThanThoseOfATameText(String evil) throws Exception {
    assertThat(elements(xml(render(Form.JUNIT, evil))))
        .isEqualTo(elements(xml(render(Form.JUNIT, TAME))));
  }

  @ParameterizedTest
  @MethodSource("evil")
  void pagesHaveNoOtherElementsAndAttributesThanThoseOfATameText(String evil) throws Exception {
    var pages = pages(evil);
    var tame = pages(TAME);
    assertThat(pages).hasSameSizeAs(tame);
    for (int i = 0; i < pages.size(); i++) {
      var elements = elements(xml(pages.get(i)));
      // What stands in backquotes may become code, and nothing else.
      elements.removeIf(each -> each.equals("code []"));
      var expected = elements(xml(tame.get(i)));
      expected.removeIf(each -> each.equals("code []"));
      assertThat(elements).isEqualTo(expected);
    }
  }

  /** The class's page, then the student's. */
  private static List<String> pages(String text) {
    var report = (Report.Pages) Form.HTML.render(ClassForTests.saying(text), Path.of("g.html"));
    return Stream.concat(
            Stream.of(report.overview()), new TreeMap<>(report.students()).values().stream())
        .toList();
  }

  private static Document xml(String text) throws Exception {
    // Style and script are the page's own, and no XML.
    var markup = text.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1/>");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> elements(Document document) {
    var all = document.getElementsByTagName("*");
    var found = new ArrayList<String>();
    for (int i = 0; i < all.getLength(); i++) {
      var element = (Element) all.item(i);
      var attributes = element.getAttributes();
      found.add(
          element.getTagName()
              + " "
              + IntStream.range(0, attributes.getLength())
                  .mapToObj(at -> attributes.item(at).getNodeName())
                  .sorted()
                  .toList());
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("evil")
  void noCellBeginsLikeAFormulaWhateverSeparatesIt(String evil) throws IOException {
    for (var form : List.of(Form.CSV, Form.MOODLE, Form.CANVAS)) {
      var text = render(form, evil);
      for (char separator : new char[] {',', ';', '\t', '|'}) {
        for (var cell : cells(text, separator)) {
          assertThat(cell.strip().replaceFirst("^\"+", ""))
              .as(form + " with " + separator)
              .doesNotStartWith("=")
              .doesNotStartWith("+")
              .doesNotStartWith("-")
              .doesNotStartWith("@")
              .doesNotStartWith("\uFF1D");
        }
      }
      assertThat(records(text)).isEqualTo(records(render(form, TAME)));
    }
  }

  /** As a program does that knows of no quotes: the worst reader there is. */
  private static List<String> cells(String text, char separator) {
    return Stream.of(text.split("[\r\n" + (separator == '|' ? "|" : separator) + "]")).toList();
  }

  private static List<Integer> records(String text) throws IOException {
    try (var csv = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return csv.getRecords().stream().map(line -> line.size()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("evil")
  void markdownHasNoOtherStructureThanThatOfATameText(String evil) {
    var report = (Report.Pages) Form.MARKDOWN.render(ClassForTests.saying(evil), Path.of("g.md"));
    var tame = (Report.Pages) Form.MARKDOWN.render(ClassForTests.saying(TAME), Path.of("g.md"));
    assertThat(structure(report.overview())).isEqualTo(structure(tame.overview()));
    assertThat(structure(String.join("", report.students().values())))
        .isEqualTo(structure(String.join("", tame.students().values())));
    // GitHub makes links of bare addresses, too.
    var withoutOurLinks =
        (report.overview() + report.students().values()).replaceAll("]\\(.*?\\)", "");
    assertThat(withoutOurLinks).doesNotContain("http://evil", "www.evil", "a@evil");
  }

  private static List<String> structure(String markdown) {
    var all = new ArrayList<String>();
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              protected void visitChildren(Node parent) {
                var kind = parent.getClass().getSimpleName();
                // What stands in backquotes may become code, and nothing else.
                if (!kind.equals("Paragraph") && !kind.equals("Text") && !kind.equals("Code")) {
                  all.add(kind);
                }
                super.visitChildren(parent);
              }
            });
    return all;
  }

  @ParameterizedTest
  @MethodSource("evil")
  void theNameOfAFileIsPlainAndItsOwn(String evil) {
    var name = FileNames.of(evil);
    assertThat(name).doesNotContain("/", "\\", "\u0000", "..\u0000").isNotEqualTo("..");
    assertThat(name).doesNotStartWith(".");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(240);
    assertThat(FileNames.of(evil + "?")).isNotEqualTo(name);
  }

  @Test
  void foldersOfThisMachineAreNotTold() {
    assertThat(
            Clean.text(
                "unable to read `/tmp/drydock-work-1a2b3c4d-991/hand-in/Dockerfile`, in"
                    + " /var/tmp/drydock-work-1a2b3c4d-991: no"))
        .isEqualTo("unable to read `hand-in/Dockerfile`, in work: no");
  }
}
