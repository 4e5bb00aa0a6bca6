package io.drydock.cli;

import io.drydock.course.AddedCourse;
import io.drydock.course.CourseFiles;
import io.drydock.course.Fingerprint;
import io.drydock.course.TrustBook.Answer;
import io.drydock.lesson.Course;
import io.drydock.script.AuthorCommand;
import io.drydock.script.AuthorCommands;
import io.drydock.script.CourseReader;
import io.drydock.script.Loaded;
import java.util.List;
import java.util.Optional;

/** Shows what a course would run, asks once whether it may, and keeps the answer. */
final class TrustQuestion {
  private static final int MOST_CHANGES = 10;

  private final Surroundings surroundings;
  private final AddedCourse course;

  TrustQuestion(Surroundings surroundings, AddedCourse course) {
    this.surroundings = surroundings;
    this.course = course;
  }

  /**
   * What is trusted, where the course may run its commands: the files as they are now. Asks only at
   * a terminal, and only where the course runs something and this was not answered for these files.
   *
   * @param yes the answer, given beforehand
   */
  Optional<Fingerprint> settle(boolean yes) {
    var now = CourseFiles.look(course.folder());
    var before = course.trust().read();
    if (!yes && before.isPresent() && before.get().holds(now)) {
      if (!before.get().yes()) {
        surroundings.err().println(untrusted());
      }
      return before.filter(Answer::yes).map(_ -> now);
    }
    var commands = commands();
    if (commands.isEmpty()) {
      // Nothing to trust; a lesson that grows a command meanwhile does not get to run it.
      return Optional.empty();
    }
    if (!yes && !surroundings.terminal()) {
      surroundings.err().println(untrusted());
      return Optional.empty();
    }
    return answer(yes || agreed(commands, before, now), now, commands);
  }

  /** Shows the commands and asks, whatever was answered before. */
  boolean again() {
    var now = CourseFiles.look(course.folder());
    var commands = commands();
    if (commands.isEmpty()) {
      surroundings
          .out()
          .println("The course `" + course.name() + "` runs nothing: there is nothing to trust.");
      return false;
    }
    return answer(agreed(commands, course.trust().read(), now), now, commands).isPresent();
  }

  /** Keeps an answer that nobody was asked for. */
  void keep(boolean yes) {
    answer(yes, CourseFiles.look(course.folder()), commands());
  }

  /** The answer as a word, for lists. */
  static String word(AddedCourse course) {
    var now = CourseFiles.look(course.folder());
    return course
        .trust()
        .read()
        .filter(answer -> answer.holds(now))
        .map(answer -> answer.yes() ? "trusted" : "not trusted")
        .orElse("not asked yet");
  }

  /** All that the course would run on this machine. */
  List<AuthorCommand> commands() {
    return switch (CourseReader.read(course.folder())) {
      case Loaded.Ok<Course>(var read) ->
          read.lessons().stream().flatMap(l -> AuthorCommands.of(l).stream()).toList();
      case Loaded.Problems<Course> _ ->
          throw new UserError(
              "The course `%s` has problems, so nobody can tell what it runs."
                  .formatted(course.name()),
              "Try `drydock check-lessons %s`.".formatted(course.folder()));
    };
  }

  /** What was shown is what is kept: a course that changed while it was read is not trusted. */
  private Optional<Fingerprint> answer(boolean yes, Fingerprint now, List<AuthorCommand> commands) {
    if (!CourseFiles.look(course.folder()).equals(now)) {
      throw new UserError(
          "The course `%s` was changed while you were asked about it.".formatted(course.name()),
          "Try again.");
    }
    course.trust().write(Answer.of(yes, now, commands));
    if (!yes) {
      surroundings.out().println(untrusted());
    }
    return yes ? Optional.of(now) : Optional.empty();
  }

  private boolean agreed(List<AuthorCommand> commands, Optional<Answer> before, Fingerprint now) {
    var out = surroundings.out();
    out.printf("The course `%s` is from %s.%n", course.name(), course.origin().shown());
    before
        .filter(answer -> !answer.holds(now))
        .ifPresent(answer -> tellChanges(answer, commands, now));
    out.println("Its author wrote these commands, and they would run on this machine as you:");
    out.println();
    out.print(CommandList.of(commands, course.folder(), before));
    out.println();
    return Asking.yes(surroundings, "Do you trust them?", false);
  }

  private void tellChanges(Answer before, List<AuthorCommand> commands, Fingerprint now) {
    var out = surroundings.out();
    var changes = now.changesSince(before.given());
    out.printf("It has changed since you %s it: ", before.yes() ? "trusted" : "did not trust");
    out.print(String.join(", ", changes.stream().limit(MOST_CHANGES).toList()));
    out.println(
        changes.size() > MOST_CHANGES
            ? ", and %d more.".formatted(changes.size() - MOST_CHANGES)
            : ".");
    long fresh = commands.stream().filter(command -> !before.knows(command)).count();
    out.println(
        fresh == 0
            ? "No command is new."
            : "%d of its commands %s new, marked with a +."
                .formatted(fresh, fresh == 1 ? "is" : "are"));
  }

  private String untrusted() {
    return ("The course `%1$s` is not trusted, so none of its commands run. All else works.%n"
            + "Try `drydock course trust %1$s` to see them.")
        .formatted(course.name());
  }
}
