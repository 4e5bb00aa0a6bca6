package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Clears away what an engine leaves when it is gone: processes, mounts, sockets, control groups.
 */
final class Leftovers {
  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

  private Leftovers() {}

  /** Removes all of it; the images, containers and volumes of the engine stay. */
  static void clear(PracticeHome home) {
    var sockets = shimSockets(home);
    if (!Processes.killAll(home, Duration.ofSeconds(10))) {
      throw new PracticeException(
          "Processes of the practice engine do not end: " + Processes.of(home) + ".",
          "Try `kill -9` with these numbers, then `drydock practice down`.");
    }
    mounts(home).forEach(mount -> Tool.of("umount", "-l", mount.toString()).run());
    sockets.forEach(Leftovers::remove);
    removeGroups(home);
    removeTree(home.run());
    remove(home.run().getParent());
  }

  /** The mount points below the home's folders, deepest first. */
  static List<Path> mounts(PracticeHome home) {
    try (var lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
      return lines
          .map(line -> Path.of(unescaped(line.split(" ")[4])))
          .filter(mount -> mount.startsWith(home.run()) || mount.startsWith(home.root()))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /** A folder and all that is in it; links are removed, not followed. */
  static void removeTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    // Image layers hold device files, odd names and any mode: rm has seen them all.
    Tool.of("rm", "-rf", "--one-file-system", "--", folder.toString())
        .within(Duration.ofMinutes(5))
        .run()
        .orThrow("The folder " + folder + " could not be removed", "Try to remove it by hand.");
  }

  /** The kernel writes a space in a path as \040. */
  static String unescaped(String path) {
    return path.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }

  /** containerd's helpers keep their sockets in one folder for the whole machine. */
  private static List<Path> shimSockets(PracticeHome home) {
    var tasks = home.run().resolve("exec/containerd/daemon/io.containerd.runtime.v2.task/moby");
    var sockets = new ArrayList<Path>();
    try (var entries = Files.list(tasks)) {
      for (var entry : entries.toList()) {
        var address = Files.readString(entry.resolve("address")).strip();
        if (address.startsWith("unix:///run/containerd/s/")) {
          sockets.add(Path.of(address.substring("unix://".length())));
        }
      }
    } catch (IOException _) {
      // No container ran.
    }
    return sockets;
  }

  /** One folder in each hierarchy of version 1, or one in the only hierarchy of version 2. */
  private static void removeGroups(PracticeHome home) {
    var found = new ArrayList<Path>(List.of(CGROUPS.resolve(home.cgroup())));
    try (var hierarchies = Files.list(CGROUPS)) {
      hierarchies
          .filter(Files::isDirectory)
          .map(each -> each.resolve(home.cgroup()))
          .forEach(found::add);
    } catch (IOException _) {
      return;
    }
    for (var group : found) {
      if (Files.isDirectory(group)) {
        try (var tree = Files.walk(group)) {
          tree.filter(Files::isDirectory)
              .sorted(Comparator.reverseOrder())
              .forEach(Leftovers::remove);
        } catch (IOException _) {
          // Gone in between.
        }
      }
    }
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException _) {
      // In use by another engine, or gone in between.
    }
  }
}
