package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the program keeps in memory after a long lesson: commands, hints, checks, readings, answers,
 * completion.
 */
final class LongLesson {
  private static final int LINES_A_LESSON = 40;
  private static final int ROUNDS = 30;

  private static final List<String> LINES =
      List.of(
          "",
          "docker image ls",
          "hint",
          "check",
          "docker image history bench/image-9",
          "skip",
          "1",
          "again",
          "docker image inspect bench/image-3",
          "solution",
          "skip",
          "docker image rm no-such-image",
          "progress",
          "docker container ls --all",
          "",
          "lessons",
          "help",
          "skip",
          "docker system df",
          "back");

  private LongLesson() {}

  static void measure(House house, BenchEngine engine, Results results)
      throws IOException, InterruptedException {
    int lines = 0;
    try (var tutor =
        Tutor.open(house, house.courseLessons().getFirst(), engine.environment(), house.folder())) {
      for (var lesson : house.courseLessons()) {
        tutor.line("goto " + lesson);
        for (int i = 0; i < LINES_A_LESSON; i++) {
          tutor.line(LINES.get(i % LINES.size()));
          lines++;
        }
      }
      tutor.line("goto " + House.VERDICTS);
      for (int round = 1; round <= ROUNDS; round++) {
        tutor.line("docker volume create long-" + round);
        tutor.line("docker volume rm long-" + round);
        lines += 2;
      }
      var samples = new Samples();
      samples.add(residentMegabytes(tutor.pty().pid()));
      results.add(
          Row.p95("resident memory at the prompt after " + lines + " lines", samples, 160, "MB"));
    }
  }

  private static double residentMegabytes(long pid) throws IOException {
    var process = Path.of("/proc", String.valueOf(pid));
    var name = Files.readString(process.resolve("comm")).strip();
    if (!name.equals("java")) {
      throw new BenchmarkException("The launcher became `" + name + "`, not java.");
    }
    try (var lines = Files.lines(process.resolve("status"))) {
      var resident = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(resident.replaceAll("\\D", "")) / 1024.0;
    }
  }
}
