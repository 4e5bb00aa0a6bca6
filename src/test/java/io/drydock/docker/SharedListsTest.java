package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedListsTest {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean broken;
  private final SharedLists lists = new SharedLists(engine());

  /** Notes each question; all lists are empty. */
  private EngineView engine() {
    return EngineViewForTests.answering(
        question -> {
          asked.add(question);
          if (broken) {
            throw new EngineException(EngineException.Reason.TIMEOUT, "late", null);
          }
          return List.of();
        });
  }

  private static EngineEvent event(String type, String action) {
    return new EngineEvent(Instant.EPOCH, type, action, "id", Map.of());
  }

  private void askAll() {
    lists.images();
    lists.containers();
    lists.volumes();
    lists.networks();
  }

  @Test
  void withoutAFetchEachQuestionIsAskedAnew() {
    lists.images();
    lists.images();
    assertThat(asked).containsExactly("images", "images");
  }

  @Test
  void whatWasFetchedIsAskedOnce() {
    lists.fetch();
    askAll();
    askAll();
    assertThat(asked).containsExactlyInAnyOrder("images", "containers", "volumes", "networks");
  }

  @Test
  void theListOfImagesIsKeptWhileNothingCanHaveChangedIt() {
    lists.fetch();
    askAll();
    lists.heard(event("volume", "create"));
    lists.heard(event("container", "die"));
    asked.clear();
    lists.fetch();
    askAll();
    assertThat(asked).containsExactlyInAnyOrder("containers", "volumes", "networks");
    assertThat(lists.keeps()).isTrue();
  }

  @Test
  void anEventThatCanChangeImagesEndsTheKeeping() {
    for (var event :
        List.of(
            event("image", "tag"),
            event("container", "commit"),
            event("container", "create"),
            event("builder", "prune"))) {
      lists.fetch();
      askAll();
      lists.heard(event);
      asked.clear();
      lists.fetch();
      askAll();
      assertThat(asked).as(event.toString()).contains("images");
      assertThat(lists.keeps()).isFalse();
    }
  }

  @Test
  void afterForgettingAllIsAskedAnew() {
    lists.fetch();
    askAll();
    lists.forget();
    asked.clear();
    lists.fetch();
    askAll();
    assertThat(asked).hasSize(4);
  }

  @Test
  void anEngineThatDoesNotAnswerIsTheSameErrorForAll() {
    broken = true;
    lists.fetch();
    assertThatThrownBy(lists::images).isInstanceOf(EngineException.class).hasMessage("late");
    assertThatThrownBy(lists::volumes).isInstanceOf(EngineException.class);
  }

  @Test
  void aListThatCouldNotBeFetchedIsNotKept() {
    broken = true;
    lists.fetch();
    assertThatThrownBy(lists::images).isInstanceOf(EngineException.class);
    broken = false;
    lists.fetch();
    assertThat(lists.images()).isEmpty();
  }
}
