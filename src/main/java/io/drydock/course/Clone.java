package io.drydock.course;

import io.drydock.course.GitEntry.Kind;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fetches the newest commit of a repository, and takes the files out of it by itself. git never
 * checks anything out: so there is nothing that a hook, a filter, an attribute or a submodule could
 * start, and what is too large, or named to lead out of the folder, is refused before it is
 * written.
 */
final class Clone {
  private static final Path NOTHING = Path.of("/dev/null");

  /** Packed history of one commit, and what git writes beside it. */
  private static final long MOST_FETCHED = 2 * CourseFiles.MOST_BYTES;

  private static final int LONGEST_HEAD = 200;

  private final Git git;
  private final Path work;

  private Clone(Git git, Path work) {
    this.git = git;
    this.work = work;
  }

  /**
   * Fetches a course.
   *
   * @param work an empty folder; what stands in it afterwards is of no use
   * @param target does not exist yet
   * @return the submodules, which were left out
   */
  static List<String> fetch(Git git, Origin.Repository from, Path work, Path target)
      throws IOException {
    try {
      return new Clone(git, work).fetch(from, target);
    } catch (CourseException e) {
      var message = e.getMessage().replace(from.address(), from.shown());
      throw new CourseException(
          "`%s` could not be fetched. %s".formatted(from.shown(), message),
          e.help().isEmpty()
              ? "Try `git ls-remote -- " + from.shown() + "` to see whether git gets there."
              : e.help());
    }
  }

  private List<String> fetch(Origin.Repository from, Path target) throws IOException {
    run(
        NOTHING,
        "unused",
        "clone",
        "--bare",
        "--quiet",
        "--depth",
        "1",
        "--single-branch",
        "--no-tags",
        "--template=",
        "--no-recurse-submodules",
        "--",
        from.address(),
        "repository");
    run(
        NOTHING,
        "listing",
        "--git-dir=repository",
        "ls-tree",
        "-r",
        "-z",
        "--long",
        "--full-tree",
        "HEAD");
    var entries = GitEntry.parse(Files.readString(work.resolve("listing")));
    demandLimits(entries);
    write(entries, target);
    return entries.stream()
        .filter(entry -> entry.kind() == Kind.SUBMODULE)
        .map(GitEntry::path)
        .toList();
  }

  private void run(Path input, String output, String... arguments) throws IOException {
    git.run(work, input, work.resolve(output), MOST_FETCHED, List.of(arguments));
  }

  private static void demandLimits(List<GitEntry> entries) {
    if (entries.size() > CourseFiles.MOST_FILES) {
      throw CourseFiles.tooMuch(CourseFiles.MOST_FILES + " files");
    }
    long bytes = 0;
    for (var entry : entries) {
      bytes += entry.size();
      if (bytes > CourseFiles.MOST_BYTES) {
        throw CourseFiles.tooMuch((CourseFiles.MOST_BYTES >> 20) + " MiB");
      }
    }
  }

  /** Links come last, so that nothing is ever written through one. */
  private void write(List<GitEntry> entries, Path target) throws IOException {
    var wanted = entries.stream().filter(entry -> entry.kind() != Kind.SUBMODULE).toList();
    Files.writeString(
        work.resolve("wanted"),
        wanted.stream().map(entry -> entry.object() + "\n").collect(Collectors.joining()));
    run(work.resolve("wanted"), "objects", "--git-dir=repository", "cat-file", "--batch");
    Files.createDirectory(target);
    var links = new LinkedHashMap<Path, String>();
    try (var objects =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(work.resolve("objects"))))) {
      for (var entry : wanted) {
        var bytes = content(objects, entry);
        var file = target.resolve(entry.path());
        if (entry.kind() == Kind.LINK) {
          links.put(file, new String(bytes, StandardCharsets.UTF_8));
        } else {
          Files.createDirectories(file.getParent());
          Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        }
      }
      for (var link : links.entrySet()) {
        Files.createDirectories(link.getKey().getParent());
        Files.createSymbolicLink(link.getKey(), Path.of(link.getValue()));
      }
    } catch (InvalidPathException e) {
      throw new CourseException(
          "A file's name cannot be written on this machine: " + e.getMessage() + ".",
          "Try `export LANG=C.UTF-8`.");
    }
  }

  /** One object: a line with its name, kind and size, its bytes, a line feed. */
  private static byte[] content(DataInputStream objects, GitEntry entry) throws IOException {
    var line = new StringBuilder();
    for (int c = objects.read(); c != '\n'; c = objects.read()) {
      if (c < 0 || line.length() > LONGEST_HEAD) {
        throw new CourseException(
            "git stopped in the middle of `" + entry.path() + "`.", "Try the same again.");
      }
      line.append((char) c);
    }
    if (!line.toString().equals(entry.object() + " blob " + entry.size())) {
      throw new CourseException(
          "git does not give `" + entry.path() + "`, but: " + line + ".", "Try the same again.");
    }
    var bytes = new byte[(int) entry.size()];
    objects.readFully(bytes);
    objects.readByte();
    return bytes;
  }
}
