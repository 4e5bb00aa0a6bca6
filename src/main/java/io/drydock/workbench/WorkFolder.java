package io.drydock.workbench;

import io.drydock.machine.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * A folder for one piece of work, outside of the home folder so that nothing above it is found by
 * programs that look there. Its name carries the mark of its place, and what is run for it carries
 * its name: all of it is found again when whoever made it is gone.
 */
record WorkFolder(Path path) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 3;

  /** Makes one for work at a place, given by its real path; only this user can read it. */
  static WorkFolder create(Path place) throws IOException {
    return new WorkFolder(Files.createTempDirectory(prefix(place)).toRealPath());
  }

  /** Ends and removes what earlier holders of the place left. */
  static void clearLeft(Path place) throws IOException {
    var parent = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
    MarkedProcesses.end(parent.resolve(prefix(place)).toString(), PATIENCE);
    try (var folders = Files.newDirectoryStream(parent, prefix(place) + "*")) {
      for (var folder : folders) {
        if (isOwn(folder)) {
          remove(folder);
        }
      }
    }
  }

  /** A folder for all may hold one that another user has named like this. */
  private static boolean isOwn(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
            .getName()
            .equals(System.getProperty("user.name"));
  }

  /** How the names of a place's folders begin: eight digits of it are only this place's. */
  static String prefix(Path place) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(place.toString().getBytes(StandardCharsets.UTF_8));
      return "drydock-work-" + HexFormat.of().formatHex(hash, 0, 4) + "-";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What marks a process as belonging to this work. */
  Map<String, String> environment() {
    return Map.of(MarkedProcesses.VARIABLE, path.toString());
  }

  /** Ends what still runs for this work, and removes the folder. */
  void clear() throws IOException {
    MarkedProcesses.end(path.toString(), PATIENCE);
    remove(path);
  }

  /** What has just been ended may have written a last file meanwhile. */
  private static void remove(Path folder) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        FileTree.remove(folder);
        return;
      } catch (IOException e) {
        if (tries == TRIES) {
          throw new IOException("The folder " + folder + " could not be removed.", e);
        }
      }
    }
  }
}
