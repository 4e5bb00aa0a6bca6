package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.course.CourseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two courses and the program that can be told of them: {@code own} came along with it, {@code
 * other} lies elsewhere and is not added yet.
 */
record CoursesForTests(Path home, Path elsewhere, ProgramForTests program) {
  /** What stands in a lesson before its steps, which begin in line 6. */
  static final String HEAD = "format: 1\nlesson: one\ntitle: One\nminutes: 5\nsteps:\n";

  static CoursesForTests in(Path folder) throws IOException {
    var lessons = Files.createDirectory(folder.resolve("lessons"));
    var home = folder.resolve("home");
    var program =
        ProgramForTests.in(lessons, folder)
            .with("DRYDOCK_HOME", home.toString())
            .with("PATH", System.getenv("PATH"));
    write(lessons, "own", "  - read: Hello.\n");
    var elsewhere =
        write(Files.createDirectory(folder.resolve("elsewhere")), "other", "  - read: Hello.\n");
    return new CoursesForTests(home, elsewhere, program);
  }

  /** Writes a course of one lesson into a folder. */
  static Path write(Path folder, String id, String steps) throws IOException {
    Files.writeString(
        folder.resolve("course.yaml"),
        "format: 1\ncourse: %s\ntitle: A course\nlessons: [one.yaml]\n".formatted(id));
    Files.writeString(folder.resolve("one.yaml"), HEAD + steps);
    return folder;
  }

  /** From now on the course elsewhere has a task whose check runs this command. */
  void runs(String command) throws IOException {
    write(
        elsewhere,
        "other",
        "  - task: it\n    say: Do it.\n    check: [{run: \""
            + command
            + "\"}]\n    solution: \"true\"\n");
  }

  /** Adds the course from elsewhere. */
  void add() {
    assertThat(program.run("course", "add", elsewhere.toString()))
        .as(program.err())
        .isEqualTo(ExitCode.OK);
  }

  CourseStore store() {
    return new CourseStore(home);
  }
}
