package io.drydock.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.grade.ManualOverride;
import io.drydock.grade.Mark;
import java.util.Optional;

/** A gradebook for programs: {@code assignments/grades.schema.json} says what stands in it. */
final class JsonReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  static String render(Gradebook book) {
    var root = JSON.createObjectNode().put("format", 1);
    root.put("assignment", book.rubric().id());
    root.put("rubric", book.rubricDigest());
    root.put("grader", book.grader());
    root.put("max", book.rubric().most());
    var handIns = root.putArray("hand-ins");
    var missing = root.putArray("missing");
    for (var row : book.rows()) {
      var node = row.entry().isPresent() ? handIns.addObject() : missing.addObject();
      node.put("id", row.id());
      row.student().ifPresent(student -> write(student, node.putObject("student")));
      row.entry().ifPresent(entry -> write(entry, node));
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts can always be written.", e);
    }
  }

  private static void write(Student student, ObjectNode node) {
    node.put("id", student.id());
    if (!student.name().isEmpty()) {
      node.put("name", student.name());
    }
    if (!student.email().isEmpty()) {
      node.put("email", student.email());
    }
  }

  private static void write(Entry entry, ObjectNode node) {
    node.put("points", entry.points());
    node.put("max", entry.grade().most());
    node.put("decided", entry.grade().decided());
    entry.kept().before().ifPresent(before -> node.put("before", before));
    entry
        .late()
        .ifPresent(
            late ->
                node.putObject("late")
                    .put("by", late.by().toString())
                    .put("penalty", late.penalty()));
    node.put("content", entry.kept().stamp().handIn());
    node.put("rubric", entry.kept().stamp().rubric());
    var notes = node.putArray("notes");
    entry.grade().notes().forEach(notes::add);
    var checks = node.putArray("checks");
    entry.grade().marks().forEach(mark -> write(mark, entry.override(mark), checks.addObject()));
  }

  private static void write(Mark mark, Optional<ManualOverride> override, ObjectNode node) {
    MarkJson.write(mark, node);
    override.ifPresent(set -> node.put("override", set.reason()));
  }
}
