package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author who stands in a course means that course. */
final class PresentCourseTest {
  @TempDir private Path present;
  @TempDir private Path installation;
  private final StringWriter out = new StringWriter();

  private int run(String... words) {
    var printed = new PrintWriter(out);
    return DrydockCommand.run(
        new Surroundings(
            InputStream.nullInputStream(), printed, printed, Map.of(), present, installation, Clock.systemUTC(), false),
        words);
  }

  private static void course(Path folder, String lesson) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("course.yaml"), "format: 1\ncourse: c\ntitle: C\nlessons: [%s.yaml]\n".formatted(lesson));
    Files.writeString(
        folder.resolve(lesson + ".yaml"),
        "format: 1\nlesson: %s\ntitle: The %s\nminutes: 5\nsteps:\n  - read: Hello.\n".formatted(lesson, lesson));
  }

  @Test
  void theCourseOfThePresentFolderComesBeforeTheOneThatCameAlong() throws IOException {
    course(installation.resolve("lessons"), "theirs");
    course(present, "mine");

    assertThat(run("new", "lesson", "next")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("next.yaml is written, and stands at the end of course.yaml.");
    assertThat(present.resolve("next.yaml")).exists();
    assertThat(installation.resolve("lessons/next.yaml")).doesNotExist();
    assertThat(run("check-lessons")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("No problems: 2 lessons");
    assertThat(run("preview", "mine")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("The mine");
  }

  @Test
  void elsewhereItIsTheOneThatCameAlong() throws IOException {
    course(installation.resolve("lessons"), "theirs");

    assertThat(run("new", "lesson", "next")).isEqualTo(ExitCode.OK);
    assertThat(installation.resolve("lessons/next.yaml")).exists();
    assertThat(run("preview", "theirs")).isEqualTo(ExitCode.OK);
  }
}
