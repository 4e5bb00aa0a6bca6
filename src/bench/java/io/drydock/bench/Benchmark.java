package io.drydock.bench;

import io.drydock.practice.PracticeException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Measures everything, prints a table, and ends with 1 where a limit is not kept, with 2 where it
 * cannot measure.
 */
public final class Benchmark {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int IMAGES = 500;
  private static final int FEW_IMAGES = 10;

  private Benchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param args the folder of the project
   */
  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().name("limit").start(() -> endAfterLongest(out));
    System.exit(run(Path.of(args[0]).toAbsolutePath().normalize(), out));
  }

  private static int run(Path project, PrintStream out) {
    var target = project.resolve("target");
    var results = new Results();
    var kept = target.resolve("benchmark.kept");
    try {
      Files.deleteIfExists(kept);
      House.remove(target.resolve("bench"));
      var house = House.build(target.resolve("bench/house"), project);
      out.println("Starting an engine for the benchmark");
      try (var engine = BenchEngine.start(target.resolve("bench-engine"))) {
        Runtime.getRuntime().addShutdownHook(new Thread(Pty::closeAll));
        measure(project, house, engine, results, out);
      }
      results.writeJson(target.resolve("benchmark.json"));
      if (results.allKept()) {
        Files.createFile(kept);
      }
    } catch (BenchmarkException | IOException e) {
      out.print(results.table());
      out.println("The benchmark could not be finished: " + e.getMessage());
      return 2;
    } catch (PracticeException e) {
      out.println(e.getMessage() + "\n" + e.help());
      return 2;
    } catch (InterruptedException _) {
      return 2;
    }
    out.println();
    out.print(results.table());
    return results.allKept() ? 0 : 1;
  }

  private static void measure(
      Path project, House house, BenchEngine engine, Results results, PrintStream out)
      throws IOException, InterruptedException {
    out.println("Starting the tutor and `java Hello` by turns");
    StartTime.measure(project, engine.environment(), results);
    out.println("Running commands and `java Hello` by turns");
    CommandStart.measure(project, engine.environment(), results);
    out.println("Calling a client with and without the small program before it by turns");
    CallTime.measure(project.resolve("target/bench/calls"), engine.environment(), results);
    engine.load(FEW_IMAGES);
    out.println("Running `docker image ls` in the tutor and in the plain shell by turns");
    CommandTime.measure(house, engine, results);
    out.println("Putting " + IMAGES + " images on the engine");
    engine.load(IMAGES);
    engine.docker("container", "create", "--name", "idle", ManyImages.name(1));
    engine.docker("network", "create", "front");
    out.println("Judging ten checks, and asking the engine the same by turns");
    VerdictTime.judging(house, engine, results);
    VerdictTime.atThePrompt(house, engine, results);
    out.println("Doing in another window what a task asks for");
    EventTime.measure(house, engine, results);
    out.println("Going through a long lesson");
    LongLesson.measure(house, engine, results);
  }

  private static void endAfterLongest(PrintStream out) {
    try {
      Thread.sleep(LONGEST);
    } catch (InterruptedException _) {
      return;
    }
    out.println(
        "The benchmark took longer than " + LONGEST.toMinutes() + " minutes and was ended.");
    System.exit(2);
  }
}
