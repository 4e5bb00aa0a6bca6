package io.drydock.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Lesson;
import io.drydock.report.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InOrderTest {
  private final Lesson a = lesson("a");
  private final Lesson b = lesson("b");
  private final Lesson c = lesson("c");
  private final List<String> told = new ArrayList<>();
  private final InOrder order = new InOrder(List.of(a, b, c), result -> told.add(result.name()));

  @Test
  void theFirstLessonIsToldAsItGoesAndTheOthersWait() {
    tell(c, "c1");
    tell(a, "a1");
    tell(b, "b1");
    assertThat(told).containsExactly("a1");

    order.ended(a);
    assertThat(told).containsExactly("a1", "b1");
    tell(b, "b2");
    assertThat(told).containsExactly("a1", "b1", "b2");
  }

  @Test
  void aLessonThatEndedEarlyIsToldInItsTurn() {
    tell(c, "c1");
    order.ended(c);
    tell(b, "b1");
    order.ended(b);
    assertThat(told).isEmpty();

    order.ended(a);
    assertThat(told).containsExactly("b1", "c1");
  }

  private void tell(Lesson lesson, String name) {
    order.tell(lesson, Result.passed(lesson.id(), name));
  }

  private static Lesson lesson(String id) {
    return new Lesson(id, id, Path.of(id), 5, List.of(), Set.of(), List.of(), Map.of(), List.of());
  }
}
