package io.drydock.cli;

import io.drydock.course.AddedCourse;
import io.drydock.course.CourseStore;
import io.drydock.script.CourseOutline;
import io.drydock.script.CourseReader;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which course is to be opened, and whether it is trusted. */
final class CourseChoice {
  /**
   * A course that can be opened.
   *
   * @param trusted whether what its author has it run may run
   */
  record Opened(CourseFolder folder, boolean trusted) {}

  private final Surroundings surroundings;
  private final boolean trust;
  private final CourseStore store;

  CourseChoice(Surroundings surroundings, boolean trust) {
    this.surroundings = surroundings;
    this.trust = trust;
    this.store = new CourseStore(surroundings.home());
  }

  /**
   * Opens the course of that name, or the one that was opened last; empty for Drydock's own. Who
   * opens one by name at a terminal gets it again by itself; a script changes nothing for the next
   * start.
   */
  Optional<Opened> open(Optional<String> name) {
    var wanted = name.or(store::current).filter(each -> !each.equals(ownName(surroundings)));
    var opened = wanted.map(this::named);
    if (name.isPresent() && surroundings.terminal()) {
      store.use(wanted);
    }
    return opened;
  }

  private Opened named(String name) {
    var course = demand(surroundings, store, name);
    demandThere(course);
    var trusted = new TrustQuestion(surroundings, course).settle(trust);
    var folder = CourseFolder.open(course.folder(), trusted);
    if (!folder.course().equals(course.id())) {
      throw new UserError(
          "The course `%s` had the ID `%s` when it was added, and has `%s` now; progress is kept under the ID."
              .formatted(name, course.id(), folder.course()),
          "Try `drydock course remove %s`, and add it again.".formatted(name));
    }
    return new Opened(folder, trusted.isPresent());
  }

  static void demandThere(AddedCourse course) {
    if (!Files.isReadable(course.folder().resolve(CourseReader.FILE))) {
      throw new UserError(
          "The course `%s` is not in %s any more.".formatted(course.name(), course.folder()),
          "Try to put it back, or `drydock course remove %s`.".formatted(course.name()));
    }
  }

  /** The course of that name, or an error that names those that are there. */
  static AddedCourse demand(Surroundings surroundings, CourseStore store, String name) {
    return store
        .named(name)
        .orElseThrow(
            () ->
                new UserError(
                    "There is no course `%s`.".formatted(name),
                    "Try `drydock course add`, or one of these with `drydock learn --course`: %s."
                        .formatted(names(surroundings, store))));
  }

  private static String names(Surroundings surroundings, CourseStore store) {
    return Stream.concat(
            Stream.of(ownName(surroundings)), store.all().stream().map(AddedCourse::name))
        .collect(Collectors.joining(", "));
  }

  /** The name of the course that came along: its ID. */
  static String ownName(Surroundings surroundings) {
    return CourseReader.outline(surroundings.installation().resolve("lessons"))
        .found()
        .map(CourseOutline::id)
        .orElse("container-images");
  }
}
