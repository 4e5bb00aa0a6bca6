package io.drydock.cli;

import io.drydock.grade.ClassGrading;
import io.drydock.grade.Grade;
import io.drydock.grade.GradeJson;
import io.drydock.grade.GradeText;
import io.drydock.grade.HandIn;
import io.drydock.grade.HandIns;
import io.drydock.grade.Rubric;
import io.drydock.script.Loaded;
import io.drydock.script.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock grade ASSIGNMENT PATH...}: grades hand-ins by the assignment's rubric. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Grade hand-ins of an assignment.",
    footer = {
      "",
      "Each hand-in is built and run on an engine of Drydock's own, which is emptied for the next one.",
      "Ends with 0 where all are graded, 1 where one could not be, 2 where something cannot be used."
    })
final class GradeCommand implements Callable<Integer> {
  private static final String PLACES = "grading";
  private static final int MOST_JOBS = 16;
  private static final String JSON = "json";

  @Parameters(
      index = "0",
      paramLabel = "ASSIGNMENT",
      description = "The name of an assignment that came along, or a folder with a rubric.yaml.")
  private String assignment;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "A hand-in (a folder, .zip or .tar.gz), or a folder of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many hand-ins at a time, each on an engine of its own (default: 1).")
  private int jobs = 1;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Also write the grades to this file: json. May be given more than once.")
  private Map<String, Path> reports = new LinkedHashMap<>();

  private final Surroundings surroundings;

  GradeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new UserError(
          "--jobs " + jobs + " is out of range.", "Try a number from 1 to " + MOST_JOBS + ".");
    }
    reports.forEach(this::demandSense);
    var file = folder().resolve(RubricReader.FILE);
    return switch (RubricReader.read(file)) {
      case Loaded.Problems<Rubric>(var problems) -> {
        surroundings.err().print(new LessonReport(List.of(), problems, List.of()).text());
        yield ExitCode.USAGE;
      }
      case Loaded.Ok<Rubric>(var rubric) -> grade(rubric, handIns());
    };
  }

  private void demandSense(String format, Path file) {
    if (!format.equals(JSON)) {
      throw new UserError(
          "--report %s: there is no format `%s`.".formatted(format + "=" + file, format),
          "Try json=FILE.");
    }
    var parent = surroundings.directory().resolve(file).toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UserError(
          "--report %s=%s: its folder is not there.".formatted(format, file),
          "Try `mkdir -p` with that folder first.");
    }
  }

  private Path folder() {
    var own = surroundings.installation().resolve("assignments").resolve(assignment);
    var there = surroundings.directory().resolve(assignment);
    for (var folder : List.of(own, there)) {
      if (Files.isRegularFile(folder.resolve(RubricReader.FILE))) {
        return folder;
      }
    }
    throw new UserError(
        "There is no assignment `" + assignment + "`.",
        "Try `nodejs`, or a folder that holds a " + RubricReader.FILE + ".");
  }

  private List<HandIn> handIns() throws IOException {
    var all = new ArrayList<Path>();
    for (var path : paths) {
      var file = surroundings.directory().resolve(path);
      if (!Files.isReadable(file)) {
        throw new UserError(
            "There is nothing at %s that can be read.".formatted(path),
            "Try the path of a hand-in, or of a folder of them.");
      }
      all.add(file);
    }
    return HandIns.at(all);
  }

  private int grade(Rubric rubric, List<HandIn> handIns) throws IOException {
    int count = Math.clamp(handIns.size(), 1, jobs);
    try (var progress = new LiveProgress(surroundings.err(), surroundings.clock(), false);
        var engines = WorkEngines.openConfined(surroundings, PLACES, count, progress)) {
      progress.close();
      var grades = new ClassGrading(engines, this::tell).grade(rubric, handIns);
      for (var report : reports.entrySet()) {
        Files.writeString(
            surroundings.directory().resolve(report.getValue()), GradeJson.render(rubric, grades));
      }
      return grades.stream().allMatch(Grade::decided) ? ExitCode.OK : ExitCode.PROBLEMS;
    }
  }

  private void tell(Grade grade) {
    surroundings.out().print(GradeText.of(grade));
    surroundings.out().flush();
  }
}
