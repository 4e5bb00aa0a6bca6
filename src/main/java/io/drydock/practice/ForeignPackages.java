package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Debian packages for another kind of processor. They are fetched with package lists of their own,
 * and checked as apt checks all packages; what this machine has and may install stays as it is.
 *
 * @param work for the lists and the archives; whoever makes it removes it
 * @param architecture as Debian names it
 */
record ForeignPackages(Path work, String architecture) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Fetches a package and unpacks it; the folder with its files. */
  Path unpacked(String name) {
    PracticeHome.make(work.resolve("state/lists/partial"));
    PracticeHome.make(work.resolve("cache/archives/partial"));
    var what = "The package " + name + " for " + architecture + " could not be ";
    var help = "Try `apt-get update`, and see whether this machine reaches its Debian packages.";
    // One broken source among several is not ours to judge: whether the download works counts.
    apt("update");
    apt("download", name).orThrow(what + "fetched", help);
    var folder = PracticeHome.make(work.resolve(name));
    Tool.of("dpkg-deb", "--extract", archive(name).toString(), folder.toString())
        .run()
        .orThrow(what + "unpacked", help);
    return folder;
  }

  /** The file that apt has just put here: its name ends with a version that nobody knows before. */
  private Path archive(String name) {
    try (var files = Files.newDirectoryStream(work, name + "_*.deb")) {
      return files.iterator().next();
    } catch (IOException e) {
      throw new PracticeException(
          "The folder " + work + " could not be read: " + e.getMessage() + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }

  private Tool.Outcome apt(String... arguments) {
    var words = new ArrayList<>(List.of("apt-get", "-q"));
    for (var option :
        List.of(
            "APT::Architecture=" + architecture,
            "APT::Architectures=" + architecture,
            "APT::Sandbox::User=root",
            "Acquire::Languages=none",
            "Dir::State=" + work.resolve("state"),
            "Dir::State::status=/dev/null",
            "Dir::Cache=" + work.resolve("cache"))) {
      words.addAll(List.of("-o", option));
    }
    words.addAll(List.of(arguments));
    return Tool.of(words).in(work).within(PATIENCE).run();
  }
}
