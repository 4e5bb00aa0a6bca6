package io.drydock.cli;

import io.drydock.practice.PracticeException;
import io.drydock.practice.Requirements;
import java.util.List;
import java.util.stream.Stream;

/** The packages that a practice engine needs and this machine lacks: asks, and installs them. */
final class MissingPackages {
  private final Surroundings surroundings;
  private final List<Requirements.Program> programs;

  private MissingPackages(Surroundings surroundings, List<Requirements.Program> programs) {
    this.surroundings = surroundings;
    this.programs = programs;
  }

  /** Looks at the machine now. */
  static MissingPackages of(Surroundings surroundings) {
    return new MissingPackages(
        surroundings,
        Stream.of(Requirements.PROGRAMS, Requirements.SET_PROGRAMS)
            .flatMap(each -> Requirements.missing(each).stream())
            .toList());
  }

  boolean none() {
    return programs.isEmpty();
  }

  /** Their names, as a package manager takes them. */
  String names() {
    return String.join(" ", Requirements.packages(programs));
  }

  /**
   * Asks whether to install them.
   *
   * @param whenEmpty what a bare Enter means; the end of the input means no
   */
  boolean agreed(boolean whenEmpty) {
    return Asking.yes(surroundings, "Install these packages: " + names() + "?", whenEmpty);
  }

  /** Installs them, and tells what it does. */
  void install() {
    try (var progress =
        new LiveProgress(surroundings.err(), surroundings.clock(), surroundings.terminal())) {
      Requirements.install(programs, progress);
    } catch (PracticeException e) {
      throw new UserError(e.getMessage(), e.help());
    }
  }
}
