package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlacesTest {
  @TempDir Path home;

  @Test
  void thereIsAnEndOfPlaces() throws IOException {
    var places = new Places(home, "proof");
    var all = new ArrayList<Lease>();
    for (int i = 0; i < 64; i++) {
      all.add(places.take());
    }
    assertThat(all.getLast().folder().getFileName()).hasToString("proof-64");

    assertThatThrownBy(places::take)
        .isInstanceOf(IOException.class)
        .hasMessage("All 64 places of " + home.resolve("proof") + " are taken.");

    all.forEach(Lease::close);
    try (var again = places.take()) {
      assertThat(again.folder().getFileName()).hasToString("proof");
    }
  }

  @Test
  void aHomeThatIsNotThereHasNothingLeft() throws IOException {
    assertThat(new Places(home.resolve("none"), "proof").takeLeft()).isEmpty();
  }
}
