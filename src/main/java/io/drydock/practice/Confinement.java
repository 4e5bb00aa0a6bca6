package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What keeps an engine that works for people who are not trusted within bounds, whatever they have
 * it build and run: the kernel's limits for all containers and build steps together, a disk of its
 * own, no way to any network but the engine's own packages, and root that is root in containers
 * only.
 *
 * @param memory the most bytes of memory that all its containers may have together; there is no
 *     swap beside it
 * @param processes the most processes and threads
 * @param disk the most bytes that images, containers, volumes and logs may take
 */
public record Confinement(long memory, int processes, long disk) {
  /** For hand-ins of a size that a course's assignment has. */
  public static final Confinement FOR_HAND_INS = new Confinement(1L << 30, 512, 6L << 30);

  private static final Path GROUPS = Path.of("/sys/fs/cgroup");
  private static final Duration FORMATTING = Duration.ofMinutes(2);
  private static final String HELP = "Try `drydock doctor`; a confined engine needs root.";

  /** Words for the start of dockerd. */
  List<String> options(PracticeHome home) {
    return List.of(
        "--data-root=" + data(home),
        "--userns-remap=default",
        "--log-opt=max-size=5m",
        "--log-opt=max-file=1");
  }

  /** Makes what must be there before dockerd starts; what it makes goes with the engine's end. */
  void prepare(PracticeHome home) {
    for (var folder : List.of(home.run().getParent(), home.run())) {
      Tool.of("chmod", "o+x", folder.toString()).run().orThrow("A folder stays closed", HELP);
    }
    limit(home);
    mount(home);
  }

  /** The group in which dockerd puts all containers and build steps. */
  private void limit(PracticeHome home) {
    try {
      if (Files.exists(GROUPS.resolve("cgroup.controllers"))) {
        var group = Files.createDirectories(GROUPS.resolve(home.cgroup()));
        Files.writeString(group.resolve("memory.max"), Long.toString(memory));
        Files.writeString(group.resolve("memory.swap.max"), "0");
        Files.writeString(group.resolve("pids.max"), Integer.toString(processes));
      } else {
        var group = Files.createDirectories(GROUPS.resolve("memory").resolve(home.cgroup()));
        Files.writeString(group.resolve("memory.use_hierarchy"), "1");
        Files.writeString(group.resolve("memory.limit_in_bytes"), Long.toString(memory));
        // Kernels that do not count swap do not have it.
        var withSwap = group.resolve("memory.memsw.limit_in_bytes");
        if (Files.exists(withSwap)) {
          Files.writeString(withSwap, Long.toString(memory));
        }
        var pids = Files.createDirectories(GROUPS.resolve("pids").resolve(home.cgroup()));
        Files.writeString(pids.resolve("pids.max"), Integer.toString(processes));
      }
    } catch (IOException e) {
      throw new PracticeException(
          "The limits of the confined engine could not be set: " + e.getMessage() + ".", HELP);
    }
  }

  /** A file with a file system in it, where the engine keeps its data. */
  private void mount(PracticeHome home) {
    var file = disk(home);
    var what = "The disk of the confined engine could not be made";
    var data = PracticeHome.make(data(home));
    if (Leftovers.mounts(home).contains(data)) {
      return;
    }
    if (!Files.exists(file)) {
      var half = home.root().resolve("data.ext4.new");
      Tool.of("truncate", "-s", Long.toString(disk), half.toString()).run().orThrow(what, HELP);
      Tool.of("mkfs.ext4", "-q", "-F", "-m", "0", "-i", "8192", half.toString())
          .within(FORMATTING)
          .run()
          .orThrow(what, HELP);
      try {
        Files.move(half, file);
      } catch (IOException e) {
        throw new PracticeException(what + ": " + e.getMessage() + ".", HELP);
      }
    }
    Tool.of("mount", "-o", "loop", file.toString(), data.toString())
        .run()
        .orThrow("The disk of the confined engine could not be mounted", HELP);
  }

  /** Removes what was on the disk, with the disk; the engine is down. */
  void forget(PracticeHome home) {
    Leftovers.removeTree(disk(home));
  }

  private static Path disk(PracticeHome home) {
    return home.root().resolve("data.ext4");
  }

  /** Not below the home: who is root in a container only may not go through a person's folders. */
  private static Path data(PracticeHome home) {
    return home.run().resolve("data");
  }
}
