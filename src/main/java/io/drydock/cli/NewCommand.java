package io.drydock.cli;

import io.drydock.lesson.Course;
import io.drydock.script.CourseReader;
import io.drydock.script.Loaded;
import io.drydock.script.NewLesson;
import io.drydock.script.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code drydock new}: makes what authors would otherwise copy and empty. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Write the first version of a lesson.",
    footer = {"", "For a start: drydock new lesson my-first-lesson"})
final class NewCommand implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Tell what to make. Try: drydock new lesson ID");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Write ID.yaml, a small lesson that is whole, and add it to the course.")
  int lesson(
      @Parameters(
              paramLabel = "ID",
              description = "Small letters, digits and dashes. It is never changed.")
          String id,
      @Option(names = "--title", description = "A heading of one line (default: made from the ID).")
          String title,
      @Option(
              names = "--course",
              paramLabel = "FOLDER",
              description =
                  "The folder of the course (default: the course in the present folder, else the one that came along).")
          Path folder)
      throws IOException {
    if (!NewLesson.isId(id)) {
      throw new UserError(
          "`%s` cannot be the ID of a lesson.".formatted(id),
          "Try small letters, digits and single dashes, such as `my-first-lesson`.");
    }
    if (title != null
        && (title.isBlank()
            || title.contains("${")
            || title.chars().anyMatch(Character::isISOControl))) {
      throw new UserError(
          "The title is not a heading of one line.", "Try --title \"My first lesson\".");
    }
    var course = course(folder == null ? surroundings.authorsCourse() : folder);
    if (course.lesson(id).isPresent()) {
      throw new UserError(
          "The course has a lesson `%s` already, in %s."
              .formatted(id, shown(course.lesson(id).orElseThrow().file())),
          "Try another ID.");
    }
    return written(course, id, title == null ? heading(id) : title.strip());
  }

  private int written(Course course, String id, String title) {
    try {
      var file = NewLesson.write(course, id, title);
      surroundings
          .out()
          .printf(
              "%s is written, and stands at the end of %s.%nTry `drydock preview %s --watch`, and edit it.%n",
              shown(file), shown(course.folder().resolve(CourseReader.FILE)), shown(file));
      return ExitCode.OK;
    } catch (FileAlreadyExistsException e) {
      throw new UserError(
          "There is a file %s already.".formatted(shown(Path.of(e.getFile()))), "Try another ID.");
    } catch (IOException e) {
      throw new UserError(
          "The lesson could not be written: %s.".formatted(e.getMessage()),
          "Try `ls -ld %s` to see who may write there.".formatted(shown(course.folder())));
    }
  }

  private Course course(Path folder) {
    var place = surroundings.directory().resolve(folder);
    if (!Files.isReadable(place.resolve(CourseReader.FILE))) {
      throw new UserError(
          "There is no course in %s: it has no %s.".formatted(shown(place), CourseReader.FILE),
          "Try --course with the folder of a course.");
    }
    return switch (CourseReader.read(place)) {
      case Loaded.Ok<Course>(var course) -> course;
      case Loaded.Problems<Course>(var problems) ->
          throw new UserError(
              "The course in %s has problems.%n%s".formatted(shown(place), first(problems)),
              "Try `drydock check-lessons %s`, and mend them first.".formatted(shown(place)));
    };
  }

  private String first(List<Problem> problems) {
    return problems.getFirst().seenFrom(surroundings.directory()).render().stripTrailing();
  }

  private Path shown(Path file) {
    return file.startsWith(surroundings.directory())
        ? surroundings.directory().relativize(file)
        : file;
  }

  private static String heading(String id) {
    var words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
