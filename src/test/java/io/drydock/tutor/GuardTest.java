package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.EngineException;
import io.drydock.docker.VolumeSummary;
import io.drydock.ledger.Item;
import io.drydock.session.Lessons;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the guard, reset and goto say, also where the engine says nothing. */
@Timeout(30)
class GuardTest {
  private static final Function<String, Object> SILENT =
      _ -> {
        throw new EngineException(EngineException.Reason.TIMEOUT, "It hangs.", null);
      };

  @TempDir Path home;

  private final AtomicReference<List<String>> volumes = new AtomicReference<>(List.of("data"));

  private Object lists(String method) {
    return method.equals("volumes")
        ? volumes.get().stream()
            .map(n -> new VolumeSummary(n, "local", "", Map.of(), Optional.empty()))
            .toList()
        : List.of();
  }

  private PretendEngine engine(
      Function<String, Object> answers,
      Function<String, String> hands,
      Map<String, String> environment)
      throws InterruptedException {
    return new PretendEngine(
        home,
        Lessons.of(Lessons.task("first"), Lessons.task("second")),
        answers,
        hands,
        environment);
  }

  @Test
  void whatIsTakenIsNamedWithItsSizeAndFromAPipeRefused() throws InterruptedException {
    try (var engine =
        engine(this::lists, _ -> "VOLUME data 1.5GB\nCONTAINER x 1kB (virtual 3MB)\n", Map.of())) {
      var refusal = engine.tutor.guard().refusal("docker volume rm data");
      assertThat(refusal)
          .map(Guard.Refusal::says)
          .contains(
              "Not run: nobody is here to be asked. Try the line with other names, or set `DRYDOCK_GUARD=off`.");
      assertThat(refusal).map(Guard.Refusal::asked).contains(false);
      assertThat(engine.shown())
          .contains("This takes 1 thing that was here before the lesson:", "volume: `data`, 1.5GB");
    }
  }

  @Test
  void whatOnlyTheShellKnowsCouldBeTaken() throws InterruptedException {
    try (var engine = engine(this::lists, _ -> "", Map.of())) {
      assertThat(engine.tutor.guard().refusal("docker volume rm $(docker volume ls -q)"))
          .isPresent();
      assertThat(engine.shown())
          .contains("This could take 1 thing that was here before the lesson:", "volume: `data`");
    }
    try (var engine = engine(this::lists, _ -> "", Map.of())) {
      volumes.set(List.of("data", "new"));
      assertThat(engine.tutor.guard().refusal("docker volume rm data $NEW")).isPresent();
      assertThat(engine.shown())
          .as("what the lesson may lose does not make the learner's loss less certain")
          .contains("This takes 1 thing that was here before the lesson:");
    }
  }

  @Test
  void aSizeThatIsNotKnownIsLeftOut() throws InterruptedException {
    try (var engine = engine(this::lists, _ -> null, Map.of())) {
      assertThat(engine.tutor.guard().refusal("docker volume rm data")).isPresent();
      assertThat(engine.shown()).containsPattern("volume: `data`\\s*\n");
    }
  }

  @Test
  void whatCameAfterTheLessonWasOpenedIsNotAskedAbout() throws InterruptedException {
    try (var engine = engine(this::lists, _ -> "", Map.of())) {
      volumes.set(List.of("data", "new"));
      assertThat(engine.tutor.guard().refusal("docker volume rm new")).isEmpty();
      assertThat(engine.tutor.guard().refusal("docker volume rm new data")).isPresent();
    }
  }

  @Test
  void clientAndEngineTellWhetherAPruneTakesNames() throws InterruptedException {
    try (var engine =
        engine(this::lists, line -> line.contains("version") ? "1.51\n" : "", Map.of())) {
      assertThat(engine.tutor.guard().refusal("docker volume prune -f")).isEmpty();
      assertThat(engine.tutor.guard().refusal("docker volume prune -af")).isPresent();
    }
    try (var engine =
        engine(this::lists, line -> line.contains("version") ? "1.41\n" : "", Map.of())) {
      assertThat(engine.tutor.guard().refusal("docker volume prune -f")).isPresent();
    }
    try (var engine = engine(this::lists, _ -> null, Map.of())) {
      assertThat(engine.tutor.guard().refusal("docker volume prune -f"))
          .as("not known")
          .isPresent();
    }
  }

  @Test
  void whereItIsSwitchedOffOrNothingIsRemovedNothingIsAsked() throws InterruptedException {
    try (var engine = engine(SILENT, _ -> "", Map.of("DRYDOCK_GUARD", "off"))) {
      assertThat(engine.tutor.guard().refusal("docker system prune -af")).isEmpty();
    }
    try (var engine = engine(SILENT, _ -> "", Map.of())) {
      assertThat(engine.tutor.guard().refusal("docker volume ls")).isEmpty();
    }
  }

  @Test
  void anEngineThatSaysNothingIsToldAndAskedAbout() throws InterruptedException {
    try (var engine = engine(SILENT, _ -> "", Map.of())) {
      assertThat(engine.shown())
          .contains("What was on the engine before could not be listed: It hangs.");
      assertThat(engine.tutor.guard().refusal("docker volume rm data")).isPresent();
      assertThat(engine.shown()).contains("What this takes could not be found out: It hangs.");
    }
  }

  @Test
  void aLongListEndsWithACount() {
    var many =
        IntStream.range(0, 20)
            .mapToObj(i -> new Item(Item.Kind.NETWORK, "" + i, List.of("n" + i), true, 0))
            .toList();
    assertThat(ItemSizes.NONE.list(many))
        .contains("- network: `n14`\n")
        .endsWith("- and 5 more\n")
        .doesNotContain("n15");
    assertThat(
            ItemSizes.NONE.list(List.of(new Item(Item.Kind.IMAGE, "1", List.of("a:1"), false, 9))))
        .endsWith("- a name of an image: `a:1`\n");
    assertThat(ItemSizes.NONE.list(List.of())).isEmpty();
  }

  @Test
  void aResetWithoutAKnownStartRemovesNothingAndSaysSo() throws InterruptedException {
    try (var engine = engine(SILENT, _ -> "", Map.of())) {
      engine.tutor.reset();
      assertThat(engine.shown())
          .contains(
              "What was here when this task began is not known, so nothing on the engine is removed.",
              "This task starts afresh");
      assertThat(engine.ran).isEmpty();
    }
  }

  @Test
  void aResetWhoseEngineFallsSilentSaysSo() throws InterruptedException {
    var silent = new AtomicReference<Boolean>(false);
    try (var engine = engine(m -> silent.get() ? SILENT.apply(m) : lists(m), _ -> "", Map.of())) {
      silent.set(true);
      engine.tutor.reset();
      assertThat(engine.shown())
          .contains(
              "What came since this task began could not be found out: It hangs.",
              "This task starts afresh");
    }
  }

  @Test
  void whatAResetCannotRemoveIsSaidWithTheCommandToTry() throws InterruptedException {
    try (var engine =
        engine(
            this::lists, line -> line.contains("rm") ? null : "", Map.of("DRYDOCK_GUARD", "off"))) {
      volumes.set(List.of("data", "new"));
      engine.tutor.reset();
      assertThat(engine.ran)
          .contains("docker volume rm new")
          .doesNotContain("docker volume rm data");
      assertThat(engine.shown())
          .contains(
              "This could not be removed: no",
              "Try `docker volume rm new`.",
              "Removed 0 of 1 thing.");
    }
  }

  @Test
  void fromAPipeGotoNamesTheOpenTasksBefore() throws InterruptedException {
    try (var engine = engine(this::lists, _ -> "", Map.of())) {
      engine.tutor.goTo("second");
      assertThat(engine.shown())
          .contains(
              "This task builds on 1 task before it that is open: `first`.",
              "Nobody is here to be asked",
              "Step 2 of 2");
    }
  }
}
