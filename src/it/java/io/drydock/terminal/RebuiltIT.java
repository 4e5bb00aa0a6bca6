package io.drydock.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tutor whose jar is written anew under its hands ends with a sentence. */
@Timeout(120)
class RebuiltIT {
  @TempDir Path folder;

  @Test
  void itSaysSoAndGivesTheTerminalBack() throws IOException {
    var learner = new Learner(folder).lesson(Learner.FIRST_THINGS);
    var jar = folder.resolve("drydock.jar");
    var program = new ArrayList<>(learner.program("learn", "--engine", "unix:///nowhere.sock"));
    int at = program.indexOf("-jar") + 1;
    Files.copy(Path.of(program.get(at)), jar);
    program.set(at, jar.toString());
    var environment = new HashMap<>(learner.environment());
    try (var screen =
        TmuxScreen.start(100, 40, learner.work(), environment, List.copyOf(program))) {
      screen.await(Learner.PROMPT);
      // In place, as a build does: the program's open file has other bytes from now on.
      Files.write(jar, new byte[(int) Files.size(jar)]);
      screen
          .enter("map")
          .await("Drydock was rebuilt while it ran. Start it again; nothing is lost.")
          .await("[ended with 2]");
    }
  }
}
