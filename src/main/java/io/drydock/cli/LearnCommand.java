package io.drydock.cli;

import io.drydock.course.CourseStore;
import io.drydock.lesson.Lesson;
import io.drydock.progress.Journal;
import io.drydock.script.KeptTrees;
import io.drydock.script.LessonReader;
import io.drydock.script.Loaded;
import io.drydock.terminal.PlainShell;
import io.drydock.terminal.Shell;
import io.drydock.terminal.Start;
import io.drydock.tutor.Catalogue;
import io.drydock.tutor.EngineLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock learn}, which is also what runs without a command: opens the course. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = "Open a lesson, or go on where you left.",
    footer = {
      "",
      "With lines from a file or a pipe (drydock learn LESSON < commands.txt) it prints plain text and ends",
      "with 0 where every task of the lesson passed, 1 where not, 3 where there is no engine."
    })
final class LearnCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "LESSON[/STEP]",
      description = "The lesson to open (default: where you left).")
  private String place;

  @Option(
      names = "--course",
      paramLabel = "NAME",
      description =
          "Open this course of `drydock course list`; it is then the one that opens by itself.")
  private String courseName;

  @Option(
      names = "--trust",
      description = "Trust the course as it is now: what its author has it run may run here.")
  private boolean trust;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "auto, practice, or an address such as unix:///run/docker.sock (default: auto).")
  private String engine = "auto";

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description =
          "Where your files go, from now on (default: the latest; at first ~/drydock/COURSE, or the present folder if it is empty).")
  private Path folder;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description =
          "Write what the terminal shows to a new file, as an asciicast (asciinema play FILE).")
  private Path record;

  private final Surroundings surroundings;
  private Optional<CourseChoice.Opened> chosen = Optional.empty();

  LearnCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Opens a lesson, a step of one, or goes on where the learner left. */
  static int runPlain(Surroundings surroundings, Optional<String> place) throws IOException {
    var command = new LearnCommand(surroundings);
    command.place = place.orElse(null);
    return command.call();
  }

  @Override
  public Integer call() throws IOException {
    if (record != null) {
      var recording = new Recording(surroundings, record);
      return recording.run(withoutRecord());
    }
    if (surroundings.terminal()) {
      return atTerminal(Shell.At.THIS_TERMINAL);
    }
    chosen = addedCourse();
    return switch (PlainShell.run(start(), surroundings.in(), surroundings.out())) {
      case ALL_PASSED -> ExitCode.OK;
      case NOT_ALL_PASSED -> ExitCode.PROBLEMS;
      case NO_ENGINE -> ExitCode.UNABLE;
    };
  }

  private int atTerminal(Shell.At place) throws IOException {
    FirstStart.prepare(surroundings, engine);
    chosen = addedCourse();
    Shell.run(surroundings.home(), this::start, place);
    return ExitCode.OK;
  }

  /** Does what a start does, on a terminal in memory and without an engine. */
  void rehearse() throws IOException {
    engine = "unix:///nonexistent";
    atTerminal(surroundings.terminal() ? Shell.At.REHEARSAL_BESIDE_TERMINAL : Shell.At.REHEARSAL);
  }

  /** The words that start the same tutor unrecorded. */
  private List<String> withoutRecord() {
    var words = new ArrayList<>(List.of("learn", "--engine", engine));
    if (courseName != null) {
      words.addAll(List.of("--course", courseName));
    }
    if (trust) {
      words.add("--trust");
    }
    if (folder != null) {
      words.addAll(List.of("--folder", folder.toString()));
    }
    if (place != null) {
      words.add(place);
    }
    return words;
  }

  private Start start() {
    return start(new LearnEngine(surroundings, engine)::start);
  }

  Start start(EngineLink.Start engineStart) {
    var opened = chosen.orElseGet(this::ownCourse);
    var course = opened.folder();
    var lesson = lesson(course);
    // A lesson with problems must be told before a shell is on the screen.
    try {
      course.read(lesson);
    } catch (Catalogue.LessonUnreadable e) {
      throw new UserError(e.getMessage(), "Try another lesson: drydock learn LESSON.");
    }
    return new Start(
        course,
        surroundings.home(),
        new WorkFolders(surroundings).of(course.course(), Optional.ofNullable(folder)),
        surroundings.environment(),
        surroundings.clock(),
        opened.trusted(),
        lesson,
        step(),
        engineStart);
  }

  private CourseChoice.Opened ownCourse() {
    var folder = surroundings.installation().resolve("lessons");
    var ahead = ReadAhead.start(folder, () -> likely(folder), this::lessonIn);
    return new CourseChoice.Opened(CourseFolder.open(folder, ahead), true);
  }

  /**
   * By the tree that an earlier start kept, where this program is one that can tell builds apart.
   */
  private Loaded<Lesson> lessonIn(Path file) {
    var built = surroundings.program().modified();
    return built.isEmpty()
        ? LessonReader.read(file)
        : LessonReader.read(
            file, new KeptTrees(surroundings.home().resolve("trees"), built.get().toMillis()));
  }

  /** One look for a file tells the usual start that Drydock's own course is wanted. */
  private Optional<CourseChoice.Opened> addedCourse() {
    return courseName == null && !Files.exists(surroundings.home().resolve(CourseStore.CURRENT))
        ? Optional.empty()
        : new CourseChoice(surroundings, trust).open(Optional.ofNullable(courseName));
  }

  private String lesson(CourseFolder course) {
    if (place != null) {
      var wanted = lessonOf();
      if (!course.has(wanted)) {
        var known = course.entries().stream().map(Catalogue.Entry::id).toList();
        throw new UserError(
            "There is no lesson `%s`.".formatted(wanted),
            "Try one of these: " + String.join(", ", known) + ".");
      }
      return wanted;
    }
    return last(course.course()).filter(course::has).orElseGet(course::first);
  }

  private Optional<String> step() {
    return place != null && place.contains("/")
        ? Optional.of(place.substring(place.indexOf('/') + 1))
        : Optional.empty();
  }

  /** The lesson that is most likely opened, before the course's own file is read. */
  private Optional<String> likely(Path folder) {
    return place == null ? ReadAhead.courseIn(folder).flatMap(this::last) : Optional.of(lessonOf());
  }

  private String lessonOf() {
    return place.contains("/") ? place.substring(0, place.indexOf('/')) : place;
  }

  private Optional<String> last(String course) {
    try {
      return Journal.of(surroundings.home(), course).read().lastLesson();
    } catch (IOException _) {
      // The shell reads the same file again and says what is wrong with it.
      return Optional.empty();
    }
  }
}
