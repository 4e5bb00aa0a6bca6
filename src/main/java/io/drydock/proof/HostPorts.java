package io.drydock.proof;

import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step.Task;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the lessons that use ports of the machine, which all engines on it share. */
final class HostPorts {
  private static final Pattern PUBLISHES =
      Pattern.compile(
          "\\s--publish\\b|\\s-[a-zA-Z]*p[= ]?[\"']?[$\\d\\[]|\\s-[a-zA-Z]*P(\\s|$)"
              + "|\\s--net(work)?[= ]host\\b");

  private HostPorts() {}

  /** Whether a command or a check of the lesson reaches for a port of the machine. */
  static boolean usedBy(Lesson lesson) {
    return lesson.tasks().stream().anyMatch(HostPorts::usedBy);
  }

  private static boolean usedBy(Task task) {
    var mistakes = task.mistakes().stream().flatMap(mistake -> mistake.run().stream());
    var lines = Stream.of(task.setup().stream(), task.solution().stream(), mistakes);
    var hints = task.hints().stream().flatMap(hint -> hint.when().stream());
    return lines.flatMap(all -> all).anyMatch(line -> PUBLISHES.matcher(line).find())
        || Stream.concat(task.check().stream(), hints)
            .anyMatch(check -> !check.traits().hostPorts().isEmpty());
  }
}
