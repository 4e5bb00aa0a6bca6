package io.drydock.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lesson.Lesson;
import io.drydock.script.Problem;
import java.util.List;

/** What {@code check-lessons} found: either lessons that are well, or problems. */
record LessonReport(List<Lesson> lessons, List<Problem> problems) {

  /** Problems as people read them, and a closing line. */
  String text() {
    var text = new StringBuilder();
    for (var problem : problems) {
      text.append(problem.render()).append('\n');
    }
    if (problems.isEmpty()) {
      int steps = lessons.stream().mapToInt(lesson -> lesson.steps().size()).sum();
      text.append(
          "No problems: %s, %s.".formatted(count(lessons.size(), "lesson"), count(steps, "step")));
    } else {
      long files = problems.stream().map(Problem::file).distinct().count();
      text.append("%s in %s.".formatted(count(problems.size(), "problem"), count(files, "file")));
    }
    return text.append('\n').toString();
  }

  /** The same for programs. */
  String json() {
    var root = JsonMapper.builder().build().createObjectNode();
    root.put("ok", problems.isEmpty());
    var read = root.putArray("lessons");
    lessons.forEach(lesson -> read.add(lesson.id()));
    var list = root.putArray("problems");
    problems.forEach(problem -> fill(list.addObject(), problem));
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
