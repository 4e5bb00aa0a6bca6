package io.drydock.cli;

import io.drydock.course.CourseFiles;
import io.drydock.course.CourseStore;
import io.drydock.lesson.Lesson;
import io.drydock.script.AuthorCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A proof has an engine of its own, but no machine of its own: it runs what lessons say as the
 * person who proves them. Of lessons from elsewhere that is asked about first.
 */
final class ProofTrust {
  private final Surroundings surroundings;
  private final Path target;

  ProofTrust(Surroundings surroundings, Path target) throws IOException {
    this.surroundings = surroundings;
    this.target = target.toRealPath();
  }

  /** Throws where the commands of these lessons may not run. */
  void demand(List<Lesson> lessons) throws IOException {
    if (isOwn() || isTrusted()) {
      return;
    }
    var commands =
        lessons.stream().flatMap(lesson -> AuthorCommands.ofProof(lesson).stream()).toList();
    if (commands.isEmpty()) {
      return;
    }
    if (!surroundings.terminal()) {
      throw new UserError(
          "The proof would run %s from %s on this machine."
              .formatted(
                  commands.size() == 1 ? "1 command" : commands.size() + " commands", target),
          "Try the same with --trust when you have read them, or from within that folder.");
    }
    surroundings.out().println("The proof runs these commands on this machine, as you:");
    surroundings.out().println();
    surroundings.out().print(CommandList.of(commands, target, Optional.empty()));
    surroundings.out().println();
    if (!Asking.yes(surroundings, "Run them?", false)) {
      throw new UserError("Nothing was proven.", "Try it without --prove: that runs nothing.");
    }
  }

  /**
   * Drydock's own lessons, and those of the folder in which somebody works, as `make` would run
   * them.
   */
  private boolean isOwn() throws IOException {
    var own = surroundings.installation().resolve("lessons");
    return Files.exists(own) && target.startsWith(own.toRealPath())
        || target.startsWith(surroundings.directory().toRealPath());
  }

  private boolean isTrusted() {
    for (var course : new CourseStore(surroundings.home()).all()) {
      if (target.startsWith(course.folder())) {
        var now = CourseFiles.look(course.folder());
        return course
            .trust()
            .read()
            .filter(answer -> answer.yes() && answer.holds(now))
            .isPresent();
      }
    }
    return false;
  }
}
