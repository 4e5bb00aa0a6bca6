package io.drydock.terminal;

import io.drydock.docker.CommandOutcome;
import io.drydock.ledger.KeptInventories;
import io.drydock.progress.Journal;
import io.drydock.screen.Screen;
import io.drydock.screen.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a conversation needs around it.
 *
 * @param kept what was on the practice engine when lessons and tasks began
 * @param tutor which running tutor this is, for the journal
 * @param trusted whether the lessons' own hooks may run
 * @param workplace the folder and the variables of the learner's shell at this moment
 * @param run runs a line as the learner would
 * @param onEngine told once when the engine is there
 */
record Setup(
    Catalogue catalogue,
    Journal journal,
    KeptInventories kept,
    Theme theme,
    Screen screen,
    Clock clock,
    String tutor,
    boolean trusted,
    Supplier<Workplace> workplace,
    Function<String, CommandOutcome> run,
    Consumer<EngineLink> onEngine) {

  /**
   * Where the learner's commands run.
   *
   * @param start the work folder, where the learner began: what lessons are about stays there when
   *     they go into a folder of it
   * @param directory where they are now
   * @param stopped the lines that wait after Ctrl-Z
   */
  record Workplace(
      Path start, Path directory, Map<String, String> environment, List<String> stopped) {
    /** At the start itself. */
    Workplace(Path directory, Map<String, String> environment, List<String> stopped) {
      this(directory, directory, environment, stopped);
    }
  }
}
