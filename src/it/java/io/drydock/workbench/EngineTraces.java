package io.drydock.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the machine shows of an engine: found without asking the code that takes it down. */
final class EngineTraces {
  private EngineTraces() {}

  /** All that there is of the engine of a place, one line each. */
  static List<String> of(Path place) throws IOException, InterruptedException {
    var practice = place.toRealPath().resolve("practice");
    // The names that the machine sees carry eight digits of the practice home's path.
    var id = WorkFolder.prefix(practice).substring("drydock-work-".length()).replace("-", "");
    var all = new ArrayList<String>();
    var run = Path.of("/run/drydock", id);
    if (Files.exists(run, LinkOption.NOFOLLOW_LINKS)) {
      all.add("folder " + run);
    }
    all.addAll(processes(id, run, practice));
    for (var line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
      if (line.contains(practice + "/") || line.contains(run + "/")) {
        all.add("mount " + line.split(" ")[4]);
      }
    }
    for (var line : output("ip", "-o", "link").lines().toList()) {
      if (line.contains("dd" + id)) {
        all.add("link " + line);
      }
    }
    WorkFolders.of(place).forEach(folder -> all.add("work " + folder));
    return List.copyOf(all);
  }

  private static List<String> processes(String id, Path run, Path practice) throws IOException {
    try (var entries = Files.list(Path.of("/proc"))) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\d+"))
          // One that has ended, and that the system has not been asked about yet, has no words.
          .filter(entry -> !read(entry.resolve("cmdline")).isEmpty())
          .filter(
              entry ->
                  Stream.of(run + "/", practice + "/")
                          .anyMatch(part -> read(entry.resolve("cmdline")).contains(part))
                      || read(entry.resolve("cgroup")).contains("drydock-" + id))
          .map(entry -> "process " + read(entry.resolve("cmdline")).replace('\0', ' '))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return "";
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
