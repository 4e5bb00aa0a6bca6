package io.drydock.proof;

import io.drydock.check.Check;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step.Task;
import java.util.List;
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
        || Stream.concat(task.check().stream(), hints).anyMatch(HostPorts::asksHost);
  }

  private static boolean asksHost(Check check) {
    return switch (check) {
      case Check.Http _ -> true;
      case Check.AnyOf(var branches, _) ->
          branches.stream().flatMap(List::stream).anyMatch(HostPorts::asksHost);
      case Check.Not(var checks, _) -> checks.stream().anyMatch(HostPorts::asksHost);
      case Check.Image _,
          Check.Container _,
          Check.Volume _,
          Check.Network _,
          Check.Registry _,
          Check.File _,
          Check.Dockerfile _,
          Check.Ran _,
          Check.Login _,
          Check.Engine _,
          Check.Exec _,
          Check.Run _ ->
          false;
    };
  }
}
