package io.drydock.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.ImageSummary;
import io.drydock.docker.VolumeSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestorationTest {
  private static Inventory images(ImageSummary... images) {
    return new Inventory(List.of(images), List.of(), List.of(), List.of());
  }

  private static ImageSummary image(int id, String... tags) {
    return new ImageSummary(
        "sha256:" + id, List.of(tags), List.of(), "", Instant.ofEpochSecond(id), 100, Map.of());
  }

  private static Inventory volumes(String... names) {
    return new Inventory(
        List.of(),
        List.of(),
        Stream.of(names)
            .map(n -> new VolumeSummary(n, "local", "", Map.of(), Optional.empty()))
            .toList(),
        List.of());
  }

  private static String removed(Inventory start, Inventory now) {
    return String.join(
        " ",
        Restoration.of(start, now, start, Set.of("given:1")).removals().stream()
            .map(Item::title)
            .toList());
  }

  @Test
  void anEngineThatIsAsItWasNeedsNothing() {
    var start = images(image(1, "a:1"), image(2));
    assertThat(Restoration.of(start, start, start, Set.of()).isEmpty()).isTrue();
  }

  @Test
  void newImagesGoTheYoungestFirstAndNewNamesGo() {
    var now = images(image(1, "a:1", "b:1"), image(2, "c:1"), image(3, "d:1"));
    assertThat(removed(images(image(1, "a:1")), now)).isEqualTo("d:1 c:1 b:1");
  }

  @Test
  void aNameThatMovedGoesBackAndIsNotRemoved() {
    var start = images(image(1, "a:1"));
    var plan = Restoration.of(start, images(image(1), image(2, "a:1")), start, Set.of());
    assertThat(plan.names()).containsExactly(Map.entry("a:1", "sha256:1"));
    assertThat(plan.removals()).extracting(Item::id).containsExactly("sha256:2");
    assertThat(plan.removals().getFirst().names()).isEmpty();
  }

  @Test
  void ofANameThatMovedToAnotherImageOfBeforeNothingIsRemoved() {
    var start = images(image(1, "a:1"), image(2, "b:1"));
    var now = images(image(1), image(2, "b:1", "a:1", "c:1"));
    var plan = Restoration.of(start, now, Inventory.EMPTY, Set.of());
    assertThat(plan.names()).containsExactly(Map.entry("a:1", "sha256:1"));
    assertThat(plan.removals()).extracting(Item::names).containsExactly(List.of("c:1"));
    var onlyMoved = images(image(1), image(2, "b:1", "a:1"));
    assertThat(Restoration.of(start, onlyMoved, Inventory.EMPTY, Set.of()).removals()).isEmpty();
  }

  @Test
  void aNameWhoseImageIsGoneCannotComeBack() {
    assertThat(Restoration.of(images(image(1, "a:1")), images(), Inventory.EMPTY, Set.of()).names())
        .isEmpty();
  }

  @Test
  void theFirstNameOfAnImageWithoutOneStaysBecauseTheImageWouldGoWithIt() {
    assertThat(removed(images(image(1)), images(image(1, "a:1")))).isEmpty();
  }

  @Test
  void whatTheLessonBroughtStays() {
    assertThat(removed(images(), images(image(1, "given:1"), image(2, "made:1"))))
        .isEqualTo("made:1");
  }

  @Test
  void whatTheLedgerHoldsStaysThoughItWasGoneWhenTheTaskBegan() {
    var plan = Restoration.of(volumes(), volumes("theirs", "made"), volumes("theirs"), Set.of());
    assertThat(plan.removals()).extracting(Item::title).containsExactly("made");
  }
}
