package io.drydock.ledger;

import static io.drydock.ledger.KnownEngine.ENGINE;
import static io.drydock.ledger.KnownEngine.NOW;
import static io.drydock.ledger.KnownEngine.OLD;
import static io.drydock.ledger.KnownEngine.image;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventoryTest {
  @Test
  void aLedgerHoldsThingsAndTheNamesThatImagesHadThen() {
    var all = ENGINE.items().toList();
    assertThat(all).allMatch(ENGINE::holds);
    var later = with("nginx:latest", "nginx:1.27", "mine:latest");
    assertThat(later.since(ENGINE)).extracting(Item::title).containsExactly("mine:latest");
    assertThat(later.since(ENGINE)).noneMatch(ENGINE::holds);
    assertThat(ENGINE.since(Inventory.EMPTY)).containsExactlyElementsOf(all);
    assertThat(ENGINE.since(ENGINE)).isEmpty();
  }

  private static Inventory with(String... tags) {
    return new Inventory(
        Stream.concat(Stream.of(image("11", Map.of(), tags)), ENGINE.images().stream().skip(1))
            .toList(),
        ENGINE.containers(),
        ENGINE.volumes(),
        ENGINE.networks());
  }

  @Test
  void whatWasMadeLaterIsNotOfBefore() {
    assertThat(ENGINE.before(OLD)).isEqualTo(Inventory.EMPTY);
    assertThat(ENGINE.before(NOW)).isEqualTo(ENGINE);
  }
}
