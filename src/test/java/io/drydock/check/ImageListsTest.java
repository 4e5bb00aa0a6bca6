package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineViewForTests;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.script.CourseReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a list of images looks like, the course's checks find in it what they look for. */
class ImageListsTest {
  private static final String LIST = "docker image ls";

  private static List<Step.Task> tasks() {
    return CourseReader.read(Path.of("lessons")).found().orElseThrow().lessons().stream()
        .map(Lesson::tasks)
        .flatMap(List::stream)
        .filter(task -> task.solution().getLast().startsWith(LIST))
        .toList();
  }

  private static List<Check> lists(Step.Task task) {
    return task.check().stream().filter(ImageListsTest::asksForAList).toList();
  }

  private static boolean asksForAList(Check check) {
    return switch (check) {
      case Check.Ran ran -> ran.command().startsWith(LIST);
      case Check.AnyOf any ->
          any.branches().stream().flatMap(List::stream).anyMatch(ImageListsTest::asksForAList);
      default -> false;
    };
  }

  private static boolean passes(Check check, String line, String output) {
    var typed =
        new CommandResult(
            line, 0, output, Path.of("/"), Instant.EPOCH.plusSeconds(1), Duration.ZERO);
    var evidence = new Evidence(EngineViewForTests.none(), SettingForTests.ran(typed));
    return Judge.judge(check, evidence).outcome() instanceof Verdict.Passed;
  }

  @ParameterizedTest
  @EnumSource
  void theCoursesChecksHold(ImageListForTests list) {
    assertThat(tasks()).hasSizeGreaterThan(5);
    for (var task : tasks()) {
      var line = task.solution().getLast();
      assertThat(lists(task))
          .as(task.id())
          .isNotEmpty()
          .allMatch(check -> passes(check, line, list.of(line)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotInTheListIsNotFound(ImageListForTests list) {
    var cache = tasks().stream().filter(task -> task.id().equals("the-cache")).findFirst();
    var other = list.of(LIST + " nginx");
    assertThat(lists(cache.orElseThrow())).noneMatch(check -> passes(check, LIST, other));
    var nameless = tasks().stream().filter(task -> task.id().equals("dangling")).findFirst();
    assertThat(lists(nameless.orElseThrow()))
        .noneMatch(
            check ->
                passes(
                    check,
                    nameless.get().solution().getLast(),
                    list.of(LIST + " --filter dangling=true none")));
  }
}
