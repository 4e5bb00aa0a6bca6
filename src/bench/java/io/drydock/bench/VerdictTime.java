package io.drydock.bench;

import io.drydock.check.Check;
import io.drydock.check.Evidence;
import io.drydock.check.Judge;
import io.drydock.check.Variables;
import io.drydock.check.Verdict;
import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineApi;
import io.drydock.docker.EngineView;
import io.drydock.docker.SharedLists;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.script.LessonReader;
import io.drydock.script.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Ten checks of mixed subjects: judged in this process, by turns with the bare requests that they
 * need; and at the tutor's prompt, from the last thing that a command does to the verdict on the
 * screen.
 */
final class VerdictTime {
  private static final int WARM_UPS = 20;
  private static final int RUNS = 200;
  private static final int ROUNDS = 40;
  private static final int FIRST_ROUNDS = 3;
  private static final Pattern STAMP = Pattern.compile("stamp:(\\d{19})");

  private VerdictTime() {}

  static void judging(House house, BenchEngine engine, Results results)
      throws IOException, InterruptedException {
    engine.docker("volume", "create", "round-1");
    var file = Files.writeString(house.folder().resolve("round-1"), "");
    var judging = new Samples();
    var bare = new Samples();
    try (var view = EngineApi.connect(engine.address(), Duration.ofSeconds(10));
        var api = new BareApi(engine.socket())) {
      var checks = checks(house);
      var noted = new NotedCalls(view);
      var shared = new SharedLists(view);
      demandPassed(judge(checks, noted, house));
      for (int i = 0; i < WARM_UPS + RUNS; i++) {
        long start = System.nanoTime();
        // As after a command that may have changed images: nothing that was known before is used.
        shared.forget();
        shared.fetch();
        var verdicts = judge(checks, shared, house);
        long between = System.nanoTime();
        for (var path : noted.paths()) {
          api.get(path);
        }
        long end = System.nanoTime();
        demandPassed(verdicts);
        if (i >= WARM_UPS) {
          judging.addNanos(between - start);
          bare.addNanos(end - between);
        }
      }
      results.aside("ten checks, 500 images: judging, every list asked anew", judging);
      results.add(
          Row.ratio(
              "ten checks, against their " + noted.paths().size() + " bare API calls",
              judging,
              bare,
              3));
      results.aside("the bare API calls of ten checks", bare);
    }
    Files.delete(file);
    engine.docker("volume", "rm", "round-1");
  }

  static void atThePrompt(House house, BenchEngine engine, Results results)
      throws IOException, InterruptedException {
    var samples = new Samples();
    var sincePrinted = new Samples();
    try (var tutor = Tutor.open(house, House.VERDICTS, engine.environment(), house.folder())) {
      for (int round = 1; round <= FIRST_ROUNDS + ROUNDS; round++) {
        // The nine other checks pass already; the last thing that the command does says when.
        var end = CommandEnd.watch(tutor.pty().pid());
        tutor
            .pty()
            .type(
                "docker volume create round-%1$d >/dev/null; touch round-%1$d; date +stamp:%%s%%N\r"
                    .formatted(round));
        var stamp = tutor.pty().await(STAMP, Tutor.PATIENCE).text();
        long passed = tutor.pty().await(Tutor.PASSED, Tutor.PATIENCE).epochNanos();
        tutor.pty().await(Tutor.PROMPT, Tutor.PATIENCE);
        if (round > FIRST_ROUNDS) {
          samples.addNanos(Math.max(0, passed - ended(end)));
          sincePrinted.addNanos(passed - Long.parseLong(stamp.substring(stamp.indexOf(':') + 1)));
        }
        tutor.line("");
      }
    }
    results.add(
        Row.p95(
            "ten checks, 500 images: end of a command to \"Passed\" on screen", samples, 30, "ms"));
    results.aside("the same from the last thing that the command prints", sincePrinted);
  }

  private static long ended(FutureTask<Long> end) throws InterruptedException {
    try {
      return end.get(Tutor.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new BenchmarkException("The end of a command was not seen: " + e.getMessage());
    }
  }

  private static List<Check> checks(House house) {
    return switch (LessonReader.read(house.lesson(House.VERDICTS))) {
      case Loaded.Ok<Lesson>(var lesson) -> ((Step.Task) lesson.steps().getFirst()).check();
      case Loaded.Problems<Lesson>(var problems) ->
          throw new BenchmarkException(
              "The lesson for measuring has a problem: " + problems.getFirst().render());
    };
  }

  private static List<Verdict> judge(List<Check> checks, EngineView view, House house) {
    var ran =
        new CommandResult(
            "docker volume create round-1",
            0,
            "round-1\n",
            house.folder(),
            Instant.now(),
            Duration.ofMillis(30));
    var setting =
        new Evidence.Setting(
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(ran),
            new Variables(Map.of("work", house.folder().toString())),
            house.folder(),
            house.folder(),
            Map.of(),
            Evidence.Trust.NO_RUN);
    return Judge.judgeAll(checks, new Evidence(view, setting));
  }

  private static void demandPassed(List<Verdict> verdicts) {
    for (var verdict : verdicts) {
      if (!verdict.passed()) {
        throw new BenchmarkException("A check of the benchmark does not pass: " + verdict);
      }
    }
  }
}
