package io.drydock.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.report.Result;
import java.util.List;
import java.util.Locale;

/**
 * Grades for programs: one object with the rubric and a list of hand-ins. Nothing in it changes
 * from one run to the next where the grades do not.
 */
public final class GradeJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GradeJson() {}

  /** The grades of a class as one text. */
  public static String render(Rubric rubric, List<Grade> grades) {
    var root = JSON.createObjectNode().put("format", 1).put("assignment", rubric.id());
    root.put("max", rubric.most());
    var list = root.putArray("hand-ins");
    grades.forEach(grade -> write(grade, list.addObject()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts can always be written.", e);
    }
  }

  private static void write(Grade grade, ObjectNode node) {
    node.put("id", grade.handIn().id());
    node.put("points", grade.points());
    node.put("max", grade.most());
    node.put("decided", grade.decided());
    if (!grade.notes().isEmpty()) {
      var notes = node.putArray("notes");
      grade.notes().forEach(notes::add);
    }
    var checks = node.putArray("checks");
    grade.marks().forEach(mark -> write(mark, checks.addObject()));
  }

  private static void write(Mark mark, ObjectNode node) {
    var criterion = mark.criterion();
    node.put("id", criterion.id());
    node.put("stage", mark.stage());
    node.put("title", criterion.title());
    node.put("state", mark.state().name().toLowerCase(Locale.ROOT));
    node.put("points", mark.points());
    node.put("max", criterion.points());
    if (criterion.hidden()) {
      node.put("hidden", true);
    }
    if (criterion.extra()) {
      node.put("extra", true);
    }
    if (!mark.lost().isEmpty()) {
      var found = node.putArray("found");
      mark.lost().forEach(result -> write(result, found.addObject()));
    }
  }

  private static void write(Result result, ObjectNode node) {
    node.put("name", result.name());
    result.cause().ifPresent(cause -> node.put("cause", cause.id()));
    node.put("message", result.message());
    if (!result.help().isEmpty()) {
      node.put("help", result.help());
    }
    if (!result.mismatches().isEmpty()) {
      var all = node.putArray("mismatches");
      result
          .mismatches()
          .forEach(
              each ->
                  all.addObject()
                      .put("property", each.property())
                      .put("expected", each.expected())
                      .put("actual", each.actual()));
    }
  }
}
