package io.drydock.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lesson.Lesson;
import io.drydock.script.Problem;
import java.util.List;

/**
 * What {@code check-lessons} found: either lessons that are well, or problems.
 *
 * @param warnings what a learner would miss in lessons that are well
 */
record LessonReport(List<Lesson> lessons, List<Problem> problems, List<Problem> warnings) {

  /** Problems as people read them, and a closing line. */
  String text() {
    var text = new StringBuilder();
    for (var problem : problems) {
      text.append(problem.render()).append('\n');
    }
    text.append(warningsText());
    if (problems.isEmpty()) {
      int steps = lessons.stream().mapToInt(lesson -> lesson.steps().size()).sum();
      text.append(
          "No problems: %s, %s.".formatted(count(lessons.size(), "lesson"), count(steps, "step")));
      if (!warnings.isEmpty()) {
        text.append(" ").append(count(warnings.size(), "warning")).append('.');
      }
    } else {
      long files = problems.stream().map(Problem::file).distinct().count();
      text.append("%s in %s.".formatted(count(problems.size(), "problem"), count(files, "file")));
    }
    return text.append('\n').toString();
  }

  /** Only the warnings. */
  String warningsText() {
    var text = new StringBuilder();
    for (var warning : warnings) {
      text.append(warning.asWarning().render()).append('\n');
    }
    return text.toString();
  }

  /** The same for programs. */
  String json() {
    var root = JsonMapper.builder().build().createObjectNode();
    root.put("ok", problems.isEmpty());
    var read = root.putArray("lessons");
    lessons.forEach(lesson -> read.add(lesson.id()));
    var list = root.putArray("problems");
    problems.forEach(problem -> fill(list.addObject(), problem));
    var less = root.putArray("warnings");
    warnings.forEach(warning -> fill(less.addObject(), warning));
    return root.toPrettyString() + "\n";
  }

  private static void fill(ObjectNode node, Problem problem) {
    node.put("file", problem.file().toString());
    node.put("line", problem.line());
    node.put("column", problem.column());
    node.put("message", problem.message());
    node.put("help", problem.help());
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
