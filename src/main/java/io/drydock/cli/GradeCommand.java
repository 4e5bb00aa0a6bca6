package io.drydock.cli;

import io.drydock.grade.HandIn;
import io.drydock.grade.HandIns;
import io.drydock.grade.ManualOverride;
import io.drydock.grade.Plain;
import io.drydock.grade.Rubric;
import io.drydock.gradebook.Bookkeeping;
import io.drydock.gradebook.HandInIds;
import io.drydock.gradebook.Roster;
import io.drydock.gradebook.RosterReader;
import io.drydock.script.Loaded;
import io.drydock.script.OverridesReader;
import io.drydock.script.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      "What is graded is kept: the same command goes on where it was, and grades only what changed.",
      "Ends with 0 where all are graded, 1 where one could not be, 2 where something cannot be used."
    })
final class GradeCommand implements Callable<Integer> {
  private static final int MOST_JOBS = 16;

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
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the grades are kept (default: grades). An overrides.yaml there counts.")
  private Path out = Path.of("grades");

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "Who is in the class: CSV with the columns id, name, email.")
  private Optional<Path> roster = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description =
          "Also write the grades to this file: json, junit, gradescope, csv, moodle, canvas,"
              + " markdown or html. May be given more than once.")
  private Map<String, Path> reports = new LinkedHashMap<>();

  @Option(
      names = "--again",
      arity = "0..1",
      fallbackValue = AgainWords.ALL,
      paramLabel = "ID|CRITERION",
      description =
          "Grade again what is graded already: all, one hand-in, or one criterion of all. May be"
              + " given more than once.")
  private List<String> again = List.of();

  @Option(
      names = "--due",
      paramLabel = "TIME",
      description = "When hand-ins were to be there, for the rubric's late rule.")
  private Optional<String> due = Optional.empty();

  @Option(
      names = "--release",
      description = "The grades are out: students' reports show hidden criteria, too.")
  private boolean release;

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
    var wanted = GradeReports.of(reports, surroundings.directory());
    return switch (Assignments.read(surroundings, assignment)) {
      case Loaded.Problems<Rubric>(var problems) -> problems(problems);
      case Loaded.Ok<Rubric>(var rubric) -> grade(rubric, wanted);
    };
  }

  private int problems(List<Problem> problems) {
    surroundings.err().print(new LessonReport(List.of(), problems, List.of()).text());
    return ExitCode.USAGE;
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
    var place = place();
    var found = HandIns.at(all).stream().filter(each -> !path(each).equals(place)).toList();
    for (var handIn : found) {
      if (place.startsWith(path(handIn))) {
        throw new UserError(
            "The grades would be kept in %s, which is in the hand-in `%s`."
                .formatted(place, Plain.text(handIn.id())),
            "Try `--out` with a folder beside it.");
      }
    }
    return HandInIds.clean(found);
  }

  private static Path path(HandIn handIn) {
    return handIn.path().toAbsolutePath().normalize();
  }

  private Path place() {
    return surroundings.directory().resolve(out).toAbsolutePath().normalize();
  }

  private int grade(Rubric rubric, GradeReports wanted) throws IOException {
    var handIns = handIns();
    var who =
        roster
            .map(file -> RosterReader.read(surroundings.directory().resolve(file)))
            .orElse(Roster.NONE);
    var deadline = due.map(GradeCommand::time);
    var place = place();
    return switch (overrides(place.resolve(OverridesReader.FILE), rubric)) {
      case Loaded.Problems<List<ManualOverride>>(var problems) -> problems(problems);
      case Loaded.Ok<List<ManualOverride>>(var overrides) -> {
        var books = new Bookkeeping(rubric, who, overrides, deadline);
        var run = new ClassRun(surroundings, books, jobs, release);
        yield run.grade(handIns, place, AgainWords.of(again, rubric, handIns), wanted);
      }
    };
  }

  private static Loaded<List<ManualOverride>> overrides(Path file, Rubric rubric) {
    return Files.exists(file) ? OverridesReader.read(file, rubric) : new Loaded.Ok<>(List.of());
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw new UserError(
          "--due %s: that is no time with its distance from UTC.".formatted(text),
          "Try one such as 2026-11-27T23:59:00+01:00.");
    }
  }
}
