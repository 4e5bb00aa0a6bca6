package io.drydock.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbered folders of a pool's engines: {@code NAME}, {@code NAME-2}, {@code NAME-3} and so on
 * below a home folder. Pools of several programs share them: each place belongs to whom holds its
 * {@link Lease}.
 */
public record Places(Path home, String name) {
  private static final int MOST = 64;

  /**
   * Takes the first place that nobody holds.
   *
   * @throws IOException where its folder cannot be made, or all are taken
   */
  Lease take() throws IOException {
    for (int number = 1; number <= MOST; number++) {
      var lease = Lease.of(folder(number));
      if (lease.isPresent()) {
        return lease.get();
      }
    }
    throw new IOException("All " + MOST + " places of " + folder(1) + " are taken.");
  }

  /** Takes each place that was used before and that nobody holds any more. */
  List<Lease> takeLeft() throws IOException {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    var ours = Pattern.compile(Pattern.quote(name) + "(-[1-9][0-9]?)?");
    try (var folders = Files.newDirectoryStream(home, Files::isDirectory)) {
      var left = new ArrayList<Lease>();
      for (var folder : folders) {
        if (ours.matcher(folder.getFileName().toString()).matches()) {
          Lease.of(folder).ifPresent(left::add);
        }
      }
      return List.copyOf(left);
    }
  }

  private Path folder(int number) {
    return home.resolve(number == 1 ? name : name + "-" + number);
  }
}
