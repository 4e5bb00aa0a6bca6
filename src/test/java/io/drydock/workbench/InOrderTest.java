package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.workbench.WorkQueue.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InOrderTest {
  private static final Ending DONE = new Ending.Done(Duration.ZERO);

  private final Item<String> a = new Item<>(0, "a");
  private final Item<String> b = new Item<>(1, "b");
  private final Item<String> c = new Item<>(2, "c");
  private final List<String> told = new ArrayList<>();
  private final InOrder<String, String> order = new InOrder<>(new Told(told));

  @Test
  void theFirstItemIsToldAsItGoesAndTheOthersWait() {
    order.result(c, "c1");
    order.result(a, "a1");
    order.result(b, "b1");
    assertThat(told).containsExactly("a1");

    assertThat(order.ended(a, DONE)).isEqualTo(1);
    assertThat(told).containsExactly("a1", "a ended", "b1");
    order.result(b, "b2");
    assertThat(told).containsExactly("a1", "a ended", "b1", "b2");
  }

  @Test
  void anItemThatEndedEarlyIsToldInItsTurn() {
    order.result(c, "c1");
    assertThat(order.ended(c, DONE)).isZero();
    order.result(b, "b1");
    assertThat(order.ended(b, DONE)).isZero();
    assertThat(told).isEmpty();

    assertThat(order.ended(a, DONE)).isEqualTo(3);
    assertThat(told).containsExactly("a ended", "b1", "b ended", "c1", "c ended");
  }
}
