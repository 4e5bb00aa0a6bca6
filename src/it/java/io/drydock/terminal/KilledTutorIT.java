package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import io.drydock.bench.Pty;
import io.drydock.progress.History;
import io.drydock.progress.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tutor that is killed at any moment has kept all that it had shown. */
@Timeout(900)
class KilledTutorIT {
  private static final int ROUNDS = 200;
  private static final int STEPS = 60;
  private static final int LONGEST_MS = 500;
  private static final Duration START = Duration.ofSeconds(30);
  private static final Pattern PROMPT = Pattern.compile("❯");
  private static final Pattern SHOWN =
      Pattern.compile("Step (\\d+) of \\d+: (\\w+)|✓ (?:Passed|Right)\\.|The lesson is at its end");

  @TempDir Path folder;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();
  private final Random random = new Random(11);

  /** Readings, questions, and tasks that pass when a file is there, in turn. */
  private static String steps() {
    var steps = new StringBuilder();
    for (int i = 1; i <= STEPS; i++) {
      steps.append(
          switch (i % 3) {
            case 1 -> "- read: Go on.\n  id: step-%d\n".formatted(i);
            case 2 ->
                "- quiz: step-%d\n  ask: Which?\n  choices: [This, That]\n  answer: 1\n  because: So.\n"
                    .formatted(i);
            default ->
                "- task: step-%d\n  say: Do it.\n  check: [{file: made-%d}]\n  hints: [So.]\n  solution: touch made-%d\n"
                    .formatted(i, i, i);
          });
    }
    return steps.toString();
  }

  @Test
  void whatWasShownIsKnownAfterAKill() throws IOException, InterruptedException {
    int known = 0;
    for (int round = 0; round < ROUNDS; ) {
      var learner = new Learner(folder.resolve("sitting-" + round)).lesson(steps());
      learner.engine(engine.dockerHost());
      engine.environment().forEach(learner::with);
      learner.with("DRYDOCK_HOME", learner.home().toString());
      boolean ended = false;
      for (int last = 1; round < ROUNDS && !ended; round++) {
        var shown = killed(learner);
        ended = shown.contains("The lesson is at its end");
        known += isKnown(shown, last, journal(learner));
        last = step(journal(learner));
      }
    }
    assertThat(known).as("things shown in all").isGreaterThan(ROUNDS);
  }

  private static History.LessonHistory journal(Learner learner) throws IOException {
    return Journal.of(learner.home(), "trial").read().lesson("first");
  }

  private static int step(History.LessonHistory history) {
    return history.lastStep().isEmpty() ? 1 : Integer.parseInt(history.lastStep().substring(5));
  }

  /** Works through the lesson until the kill; gives all that the terminal got to see. */
  private String killed(Learner learner) throws IOException, InterruptedException {
    var program = learner.program("learn", "first", "--engine", engine.dockerHost());
    try (var terminal = Pty.start(program, learner.environment(), learner.work())) {
      terminal.await(PROMPT, START);
      terminal.await(Pattern.compile("/" + STEPS), START);
      long end = System.nanoTime() + Duration.ofMillis(random.nextInt(LONGEST_MS)).toNanos();
      var typed = new HashMap<Integer, Integer>();
      while (System.nanoTime() < end) {
        var keys = keys(terminal.text(), typed);
        if (!keys.isEmpty()) {
          terminal.send(keys);
        }
        Thread.sleep(2);
      }
      terminal.kill();
      return terminal.text();
    }
  }

  /** What the step on the screen asks for now; each is typed once. */
  private static String keys(String text, HashMap<Integer, Integer> typed) {
    int step = 0;
    var kind = "";
    int passed = 0;
    for (var seen = SHOWN.matcher(text); seen.find(); ) {
      if (seen.group(1) != null) {
        step = Integer.parseInt(seen.group(1));
        kind = seen.group(2);
        passed = kind.equals("reading") ? 1 : 0;
      } else {
        passed = 1;
      }
    }
    if (step == 0 || typed.merge(2 * step + passed, 1, Integer::sum) > 1) {
      return "";
    }
    return passed > 0 ? "\r" : kind.equals("question") ? "1\r" : "touch made-" + step + "\r";
  }

  /** Compares what was shown with the journal, and counts it. */
  private static int isKnown(String shown, int last, History.LessonHistory journal) {
    int step = 0;
    int known = 0;
    for (var seen = SHOWN.matcher(shown); seen.find(); known++) {
      if (seen.group(1) != null) {
        int next = Integer.parseInt(seen.group(1));
        if (step == 0) {
          assertThat(next).as("the start goes on where the journal says\n" + shown).isEqualTo(last);
        }
        step = next;
        assertThat(step(journal))
            .as("the step that was shown\n" + shown)
            .isGreaterThanOrEqualTo(step);
      } else if (!seen.group().startsWith("The")) {
        var state = journal.states().get("step-" + step);
        assertThat(state).as("step %d%n%s", step, shown).isNotNull();
        assertThat(state.passed()).as("step %d%n%s", step, shown).isTrue();
      }
    }
    return known;
  }
}
