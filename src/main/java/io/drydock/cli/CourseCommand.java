package io.drydock.cli;

import io.drydock.course.AddedCourse;
import io.drydock.course.Arrival;
import io.drydock.course.CourseFiles;
import io.drydock.course.CourseStore;
import io.drydock.course.Git;
import io.drydock.course.Origin;
import io.drydock.lesson.Course;
import io.drydock.script.CourseReader;
import io.drydock.script.Loaded;
import io.drydock.script.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code drydock course}: courses from elsewhere. */
@Command(
    name = "course",
    mixinStandardHelpOptions = true,
    description = "Add, list, update and remove courses from other folders and from git.",
    footer = {
      "",
      "For a start: drydock course add FOLDER-OR-ADDRESS, then drydock learn --course NAME",
      "Nothing that a course's author wrote runs before you have seen it and said yes."
    })
final class CourseCommand implements Runnable {
  private final Surroundings surroundings;
  private final CourseStore store;

  @Spec private CommandSpec spec;

  CourseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.store = new CourseStore(surroundings.home());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Tell what to do. Try: drydock course list, or drydock course add FOLDER");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Add a course: a folder is read where it is, so that its author sees every change at once; what an"
              + " address of git holds is copied.",
      footer = {
        "",
        "Ends with 0 where it was added, 1 where the course has problems, 2 where it cannot be had."
      })
  int add(
      @Parameters(
              paramLabel = "FOLDER-OR-ADDRESS",
              description =
                  "A folder with a course.yaml, or the address of a git repository that has one at its top.")
          String from,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              description = "What to call it here (default: its ID).")
          String name)
      throws IOException {
    if (name != null) {
      demandName(name);
    }
    try (var arrival = fetch(Origin.of(from, surroundings.directory()))) {
      var course = whole(arrival);
      if (course.isEmpty()) {
        surroundings.out().println("The course was not added.");
        return ExitCode.PROBLEMS;
      }
      var id = course.get().id();
      demandFree(id, name == null ? id : name);
      var added = store.keep(arrival, name == null ? id : name, id);
      surroundings
          .out()
          .printf(
              "Added the course `%s`: %s, %s.%n%s%nTry `drydock learn --course %s`.%n",
              added.name(),
              course.get().title(),
              course.get().lessons().size() == 1
                  ? "1 lesson"
                  : course.get().lessons().size() + " lessons",
              switch (added.origin()) {
                case Origin.Folder(var path) ->
                    "It is read where it is, in " + path + ": a change there is a change for you.";
                case Origin.Repository repository ->
                    "It is a copy of "
                        + repository.shown()
                        + "; `drydock course update` fetches it anew.";
              },
              added.name());
      return ExitCode.OK;
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "List the courses; a star stands before the one that opens by itself.")
  int list() {
    surroundings.out().print(CourseTable.of(surroundings, store));
    return ExitCode.OK;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Make a course the one that opens by itself.")
  int use(
      @Parameters(paramLabel = "NAME", description = "As in `drydock course list`.") String name) {
    boolean own = name.equals(CourseChoice.ownName(surroundings));
    if (!own) {
      CourseChoice.demand(surroundings, store, name);
    }
    store.use(own ? Optional.empty() : Optional.of(name));
    surroundings.out().printf("From now on, `drydock` opens the course `%s`.%n", name);
    return ExitCode.OK;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Show what a course would run on this machine, and ask whether it may.")
  int trust(
      @Parameters(
              arity = "0..1",
              paramLabel = "NAME",
              description = "As in `drydock course list` (default: the one that opens by itself).")
          String named,
      @Option(names = "--yes", description = "Trust it as it is now, without asking.") boolean yes,
      @Option(names = "--no", description = "Trust it no longer.") boolean no) {
    if (yes && no) {
      throw new UserError("--yes and --no do not go together.", "Try one of them.");
    }
    var name = named != null ? named : store.current().orElse(CourseChoice.ownName(surroundings));
    if (name.equals(CourseChoice.ownName(surroundings))) {
      surroundings.out().printf("The course `%s` came along with Drydock and is trusted.%n", name);
      return ExitCode.OK;
    }
    var course = CourseChoice.demand(surroundings, store, name);
    CourseChoice.demandThere(course);
    var question = new TrustQuestion(surroundings, course);
    if (yes || no) {
      question.keep(yes);
      surroundings
          .out()
          .println(yes ? "The course `" + name + "` is trusted as it is now." : "Kept.");
    } else if (surroundings.terminal()) {
      question.again();
    } else {
      surroundings
          .out()
          .print(CommandList.of(question.commands(), course.folder(), course.trust().read()));
    }
    return ExitCode.OK;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Fetch a course anew that came from an address of git.")
  int update(
      @Parameters(paramLabel = "NAME", description = "As in `drydock course list`.") String name)
      throws IOException {
    var course = CourseChoice.demand(surroundings, store, name);
    if (course.origin() instanceof Origin.Folder(var path)) {
      surroundings
          .out()
          .printf(
              "The course `%s` is read where it is, in %s: it is as new as that.%n", name, path);
      return ExitCode.OK;
    }
    try (var arrival = fetch(course.origin())) {
      var read = whole(arrival);
      if (read.isEmpty()) {
        surroundings.out().println("The course stays as it was.");
        return ExitCode.PROBLEMS;
      }
      if (!read.get().id().equals(course.id())) {
        throw new UserError(
            "The course has the ID `%s` now; yours has `%s`, and your progress is kept under it."
                .formatted(read.get().id(), course.id()),
            "Try `drydock course add` with its address: it is another course by now.");
      }
      tellChanges(course, arrival);
      return ExitCode.OK;
    }
  }

  private void tellChanges(AddedCourse course, Arrival arrival) {
    var changes =
        CourseFiles.look(arrival.folder()).changesSince(CourseFiles.look(course.folder()));
    if (changes.isEmpty()) {
      surroundings.out().printf("The course `%s` is as it was.%n", course.name());
      return;
    }
    store.replace(course, arrival);
    surroundings.out().printf("The course `%s` is new:%n", course.name());
    changes.forEach(change -> surroundings.out().println("  " + change));
    surroundings.out().println("What it runs is asked about when you open it.");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Forget a course. Your progress stays, and so does a folder that was added.")
  int remove(
      @Parameters(paramLabel = "NAME", description = "As in `drydock course list`.") String name,
      @Option(names = "--yes", description = "Do not ask.") boolean yes) {
    if (!store.has(name)) {
      CourseChoice.demand(surroundings, store, name);
    }
    if (!yes && !surroundings.terminal()) {
      throw new UserError(
          "Nobody is here to be asked.", "Try `drydock course remove %s --yes`.".formatted(name));
    }
    if (!yes
        && !Asking.yes(
            surroundings, "Remove the course `%s`? Your progress stays.".formatted(name), false)) {
      surroundings.out().println("The course stays.");
      return ExitCode.OK;
    }
    store.remove(name);
    surroundings.out().printf("The course `%s` is removed.%n", name);
    return ExitCode.OK;
  }

  private Arrival fetch(Origin origin) {
    if (origin instanceof Origin.Repository repository) {
      surroundings.err().println("Fetching " + repository.shown() + " ...");
    }
    return store.fetch(origin, () -> Git.of(surroundings.environment(), surroundings.terminal()));
  }

  /**
   * The course, read as {@code check-lessons} reads it; its problems are printed where there are
   * some.
   */
  private Optional<Course> whole(Arrival arrival) {
    arrival
        .leftOut()
        .forEach(path -> surroundings.err().println("Left out: the submodule `" + path + "`."));
    CourseFiles.look(arrival.folder());
    return switch (CourseReader.read(arrival.folder())) {
      case Loaded.Ok<Course>(var course) -> Optional.of(course);
      case Loaded.Problems<Course>(var problems) -> {
        surroundings
            .out()
            .print(new LessonReport(List.of(), seenFrom(arrival, problems), List.of()).text());
        yield Optional.empty();
      }
    };
  }

  private static List<Problem> seenFrom(Arrival arrival, List<Problem> problems) {
    return problems.stream().map(problem -> problem.seenFrom(arrival.folder())).toList();
  }

  private static void demandName(String name) {
    if (!CourseStore.isName(name)) {
      throw new UserError(
          "`%s` cannot be the name of a course.".formatted(name),
          "Try small letters, digits and single dashes, such as `my-course`.");
    }
  }

  /** Progress is kept under the ID, so two courses may not share one. */
  private void demandFree(String id, String name) {
    demandName(name);
    if (id.equals(CourseChoice.ownName(surroundings))) {
      throw new UserError(
          "The course has the ID `%s`, as the one that came along with Drydock.".formatted(id),
          "Try another ID behind `course:` in its course.yaml.");
    }
    for (var other : store.all()) {
      if (other.id().equals(id)) {
        throw new UserError(
            "The course `%s` has the ID `%s` already, from %s; progress is kept under it."
                .formatted(other.name(), id, other.origin().shown()),
            "Try `drydock course update %1$s`, or `drydock course remove %1$s` first."
                .formatted(other.name()));
      }
    }
    if (store.has(name) || name.equals(CourseChoice.ownName(surroundings))) {
      throw new UserError(
          "There is a course with the name `%s` already.".formatted(name),
          "Try --name with another.");
    }
  }
}
