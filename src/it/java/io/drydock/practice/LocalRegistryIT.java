package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A registry on this machine beside an engine that is not its own. */
@Timeout(120)
class LocalRegistryIT {
  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path home;

  @AfterEach
  void stop() {
    LocalRegistry.at(home).stop(true);
  }

  @Test
  void anyEngineOfThisMachinePushesToItWithItsLogin() {
    engine.fresh("alpine").having("alpine");
    var address = LocalRegistry.at(home).start();
    assertThat(address).matches("localhost:[0-9]+").isNotEqualTo(engine.registry());
    engine.dockerOk("tag", "alpine", address + "/learner/mine");
    assertThat(engine.docker("push", address + "/learner/mine").succeeded()).isFalse();
    engine.dockerOk("login", "-u", LocalRegistry.user(), "-p", LocalRegistry.password(), address);
    engine.dockerOk("push", address + "/learner/mine");
    assertThat(LocalRegistry.at(home).start()).as("it runs already").isEqualTo(address);
  }

  @Test
  void stoppedAndStartedItHasItsPortAndWhatWasPushed() {
    var registry = LocalRegistry.at(home);
    var address = registry.start();
    registry.stop(false);
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    assertThat(Registry.answers(port)).isFalse();
    assertThat(LocalRegistry.at(home).start()).isEqualTo(address);
    LocalRegistry.at(home).stop(true);
    assertThat(Registry.answers(port)).isFalse();
    assertThat(home.resolve("registry")).doesNotExist();
  }
}
