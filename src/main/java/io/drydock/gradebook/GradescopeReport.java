package io.drydock.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.drydock.grade.Mark;
import io.drydock.report.Result.State;
import java.util.List;
import java.util.TreeMap;

/**
 * Grades as Gradescope reads them: {@code results.json}, one for each hand-in. Gradescope knows no
 * test that could not be looked at: such a one is left out, and said above. Where nothing could be
 * looked at there is no score, which Gradescope takes for the grader's own failure.
 */
final class GradescopeReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GradescopeReport() {}

  static Report render(Gradebook book) {
    var entries = book.entries().toList();
    if (book.rows().size() == 1 && entries.size() == 1) {
      return new Report.OneFile(text(book, entries.getFirst()));
    }
    var files = new TreeMap<String, String>();
    entries.forEach(
        entry -> files.put(FileNames.of(entry.grade().handIn().id()) + ".json", text(book, entry)));
    return new Report.Folder(files);
  }

  private static String text(Gradebook book, Entry entry) {
    var root = JSON.createObjectNode();
    var decided = entry.grade().marks().stream().filter(Mark::decided).toList();
    if (!decided.isEmpty()) {
      root.put("score", entry.points());
    }
    root.put("output", String.join("\n", Lines.notes(entry)));
    root.put("output_format", "text");
    root.put("test_output_format", "text");
    root.put("test_name_format", "text");
    write(book, entry, decided, root.putArray("tests"));
    var extra = root.putObject("extra_data");
    extra.put("content", entry.kept().stamp().handIn());
    extra.put("rubric", entry.kept().stamp().rubric());
    extra.put("grader", book.grader());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts can always be written.", e);
    }
  }

  private static void write(Gradebook book, Entry entry, List<Mark> decided, ArrayNode tests) {
    for (var mark : decided) {
      var test = tests.addObject();
      test.put("name", mark.criterion().title());
      test.put("score", mark.points());
      // Points on top of the full number are none that anybody can miss.
      test.put("max_score", mark.criterion().extra() ? 0 : mark.criterion().points());
      test.put("status", mark.state() == State.PASSED ? "passed" : "failed");
      test.put("output", String.join("\n", Lines.why(entry, mark)));
      test.put("visibility", Lines.shown(book, mark) ? "visible" : "after_published");
    }
  }
}
