package io.drydock.cli;

import io.drydock.lesson.Lesson;
import io.drydock.screen.Theme;
import io.drydock.script.LessonReader;
import io.drydock.script.Lints;
import io.drydock.script.Loaded;
import io.drydock.script.Problem;
import io.drydock.terminal.LessonPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock preview}: shows an author how a lesson looks, without an engine. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Show a lesson as the tutor would, with its hints, solutions and answers.",
    footer = {
      "",
      "Ends with 0 where it was shown, 1 where the lesson has problems, 2 where it cannot read."
    })
final class PreviewCommand implements Callable<Integer> {
  private static final int WIDTH = 80;
  private static final long LOOK_MILLIS = 200;
  private static final String CLEAR = "\033[H\033[2J\033[3J";

  /** Examples in the place of what only an engine's start can tell. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "hub", "localhost:5000/learner",
          "registry", "localhost:5000",
          "user", "learner",
          "password", "learner",
          "docker_config", "~/.docker",
          "official", "docker.io/library",
          "work", "~/work");

  @Parameters(
      paramLabel = "LESSON",
      description = "A lesson's file, or the ID of a lesson of the course.")
  private Path lesson;

  @Option(names = "--watch", description = "Show it again each time it is saved, until Ctrl-C.")
  private boolean watch;

  private final Surroundings surroundings;

  PreviewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var file = file();
    var seen = saved(file);
    int exit = show(file);
    try {
      while (watch) {
        Thread.sleep(LOOK_MILLIS);
        var now = saved(file);
        if (!now.equals(seen)) {
          seen = now;
          exit = show(file);
        }
      }
    } catch (InterruptedException _) {
      // Whoever watches has seen enough.
      Thread.currentThread().interrupt();
    }
    return exit;
  }

  private Path file() {
    var file = surroundings.directory().resolve(lesson);
    var ofCourse = surroundings.authorsCourse().resolve(lesson + ".yaml");
    if (!Files.isRegularFile(file) && Files.isRegularFile(ofCourse)) {
      return ofCourse;
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UserError(
          "There is no lesson at %s that can be read.".formatted(lesson),
          "Try the path of a lesson file, or the ID of a lesson of the course.");
    }
    return file;
  }

  private int show(Path file) {
    var out = surroundings.out();
    if (watch && surroundings.terminal()) {
      out.print(CLEAR);
    }
    var exit =
        switch (LessonReader.read(file)) {
          case Loaded.Problems<Lesson>(var problems) -> {
            out.print(new LessonReport(List.of(), shown(problems), List.of()).text());
            yield ExitCode.PROBLEMS;
          }
          case Loaded.Ok<Lesson>(var read) -> {
            LessonPreview.print(read, EXAMPLES, theme(), width(), out);
            var warnings = Lints.of(read);
            if (!warnings.isEmpty()) {
              out.print(new LessonReport(List.of(read), List.of(), shown(warnings)).text());
            }
            yield ExitCode.OK;
          }
        };
    if (watch) {
      out.println("Waiting for the next save of " + lesson + ". Ctrl-C ends.");
    }
    out.flush();
    return exit;
  }

  private List<Problem> shown(List<Problem> problems) {
    return problems.stream().map(problem -> problem.seenFrom(surroundings.directory())).toList();
  }

  private Theme theme() {
    return surroundings.terminal() ? Theme.of(surroundings.environment(), dumb()) : Theme.PLAIN;
  }

  private boolean dumb() {
    return surroundings.environment().getOrDefault("TERM", "dumb").equals("dumb");
  }

  private int width() {
    var columns = surroundings.environment().getOrDefault("COLUMNS", "");
    if (columns.matches("[0-9]{2,3}")) {
      return Integer.parseInt(columns);
    }
    return surroundings.terminal() ? LessonPreview.widthOfTerminal(WIDTH) : WIDTH;
  }

  /** Editors save by writing anew or by moving a new file into place; both change the time. */
  private static FileTime saved(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException _) {
      return FileTime.fromMillis(0);
    }
  }
}
