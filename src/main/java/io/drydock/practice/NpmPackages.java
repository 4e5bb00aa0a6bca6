package io.drydock.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Packages that the host's npm fetches from the registry that it is set up for. */
record NpmPackages(Path cache, Path unpacked) {
  private static final String HELP =
      "Try `npm ping`, and `drydock doctor --fix` where npm is missing.";

  /** The folder with the files of one package. */
  Path folder(String name, String version) {
    var folder = unpacked.resolve(name + "-" + version);
    if (!Files.isDirectory(folder)) {
      var archive = archive(name, version);
      PracticeHome.make(folder);
      Tool.of(
              "tar",
              "-x",
              "-z",
              "--strip-components=1",
              "-f",
              archive.toString(),
              "-C",
              folder.toString())
          .run()
          .orThrow("The package " + name + " could not be unpacked", HELP);
    }
    return folder;
  }

  /** The package as it came. */
  Path archive(String name, String version) {
    var archive = PracticeHome.make(cache).resolve(name + "-" + version + ".tgz");
    if (!Files.exists(archive)) {
      Tool.of("npm", "pack", "--silent", name + "@" + version)
          .in(cache)
          .with(Map.of("npm_config_update_notifier", "false"))
          .within(Duration.ofMinutes(3))
          .run()
          .orThrow("The npm package " + name + "@" + version + " could not be fetched", HELP);
    }
    return archive;
  }
}
