package io.drydock.cli;

import io.drydock.lesson.Course;
import io.drydock.script.CourseReader;
import io.drydock.script.Loaded;
import io.drydock.script.NewCourse;
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
    description = "Write the first version of a lesson, or of a course.",
    footer = {"", "For a start: drydock new course my-course"})
final class NewCommand implements Runnable {
  private static final String FIRST_LESSON = "first-lesson";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Tell what to make. Try: drydock new course ID, or drydock new lesson ID");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Write ID.yaml, a small lesson that is whole, and add it to the course; where there is none, one is started.")
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
              description = "The folder of the course (default: the present folder).")
          Path folder) {
    demandId(id, "a lesson");
    demandHeading(title);
    var heading = title == null ? heading(id) : title.strip();
    var place = ownFolder(folder == null ? Path.of("") : folder);
    if (folder == null && !Files.exists(place.resolve(CourseReader.FILE))) {
      var course = NewCourse.idFor(place);
      return started(place, course, heading(course), id, heading);
    }
    var course = course(place);
    if (course.lesson(id).isPresent()) {
      throw new UserError(
          "The course has a lesson `%s` already, in %s."
              .formatted(id, shown(course.lesson(id).orElseThrow().file())),
          "Try another ID.");
    }
    return written(course, id, heading);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Start a course in a folder of its own: course.yaml, and a first lesson.")
  int course(
      @Parameters(
              paramLabel = "ID",
              description = "Small letters, digits and dashes. Progress is kept under it.")
          String id,
      @Option(names = "--title", description = "A heading of one line (default: made from the ID).")
          String title,
      @Option(
              names = "--folder",
              paramLabel = "FOLDER",
              description = "Where it is written (default: a new folder with the ID as its name).")
          Path folder) {
    demandId(id, "a course");
    demandHeading(title);
    return started(
        ownFolder(folder == null ? Path.of(id) : folder),
        id,
        title == null ? heading(id) : title.strip(),
        FIRST_LESSON,
        heading(FIRST_LESSON));
  }

  private static void demandId(String id, String what) {
    if (!NewLesson.isId(id)) {
      throw new UserError(
          "`%s` cannot be the ID of %s.".formatted(id, what),
          "Try small letters, digits and single dashes, such as `my-first-lesson`.");
    }
  }

  private static void demandHeading(String title) {
    if (title != null
        && (title.isBlank()
            || title.contains("${")
            || title.chars().anyMatch(Character::isISOControl))) {
      throw new UserError(
          "The title is not a heading of one line.", "Try --title \"My first lesson\".");
    }
  }

  /** What came with Drydock is replaced by its next version, and what was added there with it. */
  private Path ownFolder(Path folder) {
    var place = surroundings.directory().resolve(folder).normalize();
    var installation = surroundings.installation().normalize();
    if (place.equals(installation) || place.equals(installation.resolve("lessons"))) {
      throw new UserError(
          "%s is Drydock's own folder: a lesson of yours does not belong there.".formatted(place),
          "Try `drydock new course my-course` in a folder of your own.");
    }
    return place;
  }

  private int started(Path place, String id, String title, String lesson, String lessonTitle) {
    try {
      var file = NewCourse.write(place, id, title, lesson, lessonTitle);
      surroundings
          .out()
          .printf(
              "%s is written, with %s as its first lesson.%nTry `drydock preview %s --watch`, and edit it; `drydock course add %s` lets you learn it.%n",
              shown(place.resolve(CourseReader.FILE)), shown(file), shown(file), shown(place));
      return ExitCode.OK;
    } catch (IOException e) {
      throw notWritten(e, "The course", place);
    }
  }

  private UserError notWritten(IOException e, String what, Path place) {
    return e instanceof FileAlreadyExistsException there
        ? new UserError(
            "There is a file %s already.".formatted(shown(Path.of(there.getFile()))),
            "Try another ID, or another folder.")
        : new UserError(
            "%s could not be written: %s.".formatted(what, e.getMessage()),
            "Try `ls -ld %s` to see who may write there.".formatted(shown(place)));
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
    } catch (IOException e) {
      throw notWritten(e, "The lesson", course.folder());
    }
  }

  private Course course(Path place) {
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
    return file.startsWith(surroundings.directory()) && !file.equals(surroundings.directory())
        ? surroundings.directory().relativize(file)
        : file;
  }

  private static String heading(String id) {
    var words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
