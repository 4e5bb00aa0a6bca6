package io.drydock.grade;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A folder into which the files of a hand-in are laid, one by one, within limits. */
final class Laid {
  private static final int BLOCK = 1 << 16;

  /** What file systems of today hold, in bytes. */
  private static final int LONGEST_NAME = 255;

  private static final int EXECUTE = 0111;
  private static final int MOST_NOTES = 20;
  private static final Set<String> WRAPPINGS =
      Set.of("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini");
  private static final String HELP =
      "Try to pack the folder of your app again, with relative names.";

  private final Path root;
  private final Limits limits;
  private final List<String> notes = new ArrayList<>();
  private long bytes;
  private int files;
  private boolean modes;
  private boolean ownFault;

  Laid(Path root, Limits limits) {
    this.root = root;
    this.limits = limits;
  }

  List<String> notes() {
    return notes;
  }

  boolean isEmpty() {
    return files == 0;
  }

  /** Whether the last exception came from the folder, not from what was read. */
  boolean ownFault() {
    return ownFault;
  }

  /** Whether what was laid told which files may be executed. */
  boolean hasModes() {
    return modes;
  }

  void note(String note) {
    if (notes.size() < MOST_NOTES) {
      notes.add(note);
    }
  }

  /** A file that is neither file nor folder is left out. */
  void leaveOut(String name, String kind) {
    note("`%s` is %s, and was left out.".formatted(name, kind));
  }

  /** A folder, also an empty one. */
  void folder(String name) throws IOException {
    var path = place(name);
    if (path != null) {
      count(name);
      own(() -> Files.createDirectories(path));
    }
  }

  /**
   * A file.
   *
   * @param mode its Unix mode bits; 0 where they are not known
   */
  void file(String name, InputStream content, int mode) throws IOException {
    var path = place(name);
    if (path == null) {
      return;
    }
    count(name);
    own(() -> Files.createDirectories(path.getParent()));
    try (var out = open(name, path)) {
      copy(content, out);
    }
    modes |= mode != 0;
    if ((mode & EXECUTE) != 0) {
      own(() -> Executable.make(path));
    }
  }

  private OutputStream open(String name, Path path) throws IOException {
    try {
      return Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException _) {
      throw new RefusedException("The hand-in holds `%s` twice.".formatted(name), HELP);
    } catch (IOException e) {
      ownFault = true;
      throw e;
    }
  }

  private void copy(InputStream from, OutputStream to) throws IOException {
    var block = new byte[BLOCK];
    for (int n = from.read(block); n >= 0; n = from.read(block)) {
      bytes += n;
      if (bytes > limits.bytes()) {
        throw new RefusedException(
            "The hand-in is larger than %d MB when it is unpacked.".formatted(limits.bytes() >> 20),
            "Try it without `node_modules`, and without images or archives.");
      }
      int length = n;
      own(() -> to.write(block, 0, length));
    }
  }

  private void count(String name) throws RefusedException {
    if (++files > limits.files()) {
      throw new RefusedException(
          "The hand-in holds more than %d files.".formatted(limits.files()),
          "Try it without `node_modules`.");
    }
    if (name.chars().filter(c -> c == '/').count() > limits.depth()) {
      throw new RefusedException(
          "The hand-in holds folders in folders, more than %d deep.".formatted(limits.depth()),
          "Try it without `node_modules`.");
    }
  }

  /** Where a name leads; nothing for what systems add on their own. */
  private Path place(String raw) throws RefusedException {
    // Some programs on Windows write their own separator into archives.
    var name = raw.replace('\\', '/');
    var parts = new ArrayList<String>();
    for (var part : name.split("/", -1)) {
      if (WRAPPINGS.contains(part) || part.startsWith("._")) {
        return null;
      }
      if (part.equals("..") || part.indexOf(0) >= 0) {
        throw out(raw);
      }
      if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
        throw new RefusedException(
            "The hand-in holds a name of more than %d bytes.".formatted(LONGEST_NAME), HELP);
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
      throw out(raw);
    }
    try {
      return parts.isEmpty() ? null : root.resolve(String.join("/", parts));
    } catch (InvalidPathException _) {
      throw new RefusedException(
          "The hand-in holds the name `%s`, which is none here.".formatted(Plain.text(raw)), HELP);
    }
  }

  private static RefusedException out(String name) {
    return new RefusedException(
        "The hand-in holds the name `%s`, which leads out of it.".formatted(Plain.text(name)),
        HELP);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void own(Step step) throws IOException {
    try {
      step.run();
    } catch (FileAlreadyExistsException _) {
      throw new RefusedException("The hand-in holds a file and a folder of one name.", HELP);
    } catch (IOException e) {
      ownFault = true;
      throw e;
    }
  }
}
