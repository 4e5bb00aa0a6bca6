package io.drydock.cli;

import io.drydock.grade.Rubric;
import io.drydock.script.Loaded;
import io.drydock.script.RubricReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds assignments: those that came along, and folders with a rubric. */
final class Assignments {
  private Assignments() {}

  /**
   * The rubric of an assignment.
   *
   * @param name of one that came along, or a folder
   * @throws UserError where there is none, or it has problems
   */
  static Rubric rubric(Surroundings surroundings, String name) {
    return switch (read(surroundings, name)) {
      case Loaded.Ok<Rubric>(var rubric) -> rubric;
      case Loaded.Problems<Rubric>(var problems) ->
          throw new UserError(
              "The rubric of `%s` has problems.\n%s"
                  .formatted(name, new LessonReport(List.of(), problems, List.of()).text()),
              "Try to mend these first.");
    };
  }

  /**
   * The same, with its problems for who can show them.
   *
   * @throws UserError where there is none
   */
  static Loaded<Rubric> read(Surroundings surroundings, String name) {
    return RubricReader.read(folder(surroundings, name).resolve(RubricReader.FILE));
  }

  private static Path folder(Surroundings surroundings, String name) {
    var own = surroundings.installation().resolve("assignments").resolve(name);
    var there = surroundings.directory().resolve(name);
    for (var folder : List.of(own, there)) {
      if (Files.isRegularFile(folder.resolve(RubricReader.FILE))) {
        return folder;
      }
    }
    throw new UserError(
        "There is no assignment `" + name + "`.",
        "Try `nodejs`, or a folder that holds a " + RubricReader.FILE + ".");
  }
}
