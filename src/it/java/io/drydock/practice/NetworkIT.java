package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bridges of this machine; the range is one that no engine chooses by itself. */
class NetworkIT {
  private static final EngineState STATE = new EngineState(199, 5999, 5998, false);

  private final Network running = new Network("dd0000000a", STATE, false);
  private final Network stopped = new Network("dd0000000b", STATE, false);

  @AfterEach
  void removeBoth() {
    stopped.down();
    running.down();
  }

  @Test
  void aRangeThatAnotherEngineHasTakenSinceIsLeftAlone() {
    running.up();

    stopped.down();

    assertThat(exists(running)).isTrue();
  }

  @Test
  void nothingIsLeftOfAnEnginesOwnBridge() {
    running.up();

    running.down();

    assertThat(exists(running)).isFalse();
  }

  private static boolean exists(Network network) {
    return Network.exists(network.bridge());
  }
}
