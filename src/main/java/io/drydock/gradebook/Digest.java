package io.drydock.gradebook;

import io.drydock.grade.Rubric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Digests of files and folders: {@code sha256:…}. Links are never followed, nor waited for. */
public final class Digest {
  /** More is refused by the grader anyway; sizes beyond it still make a difference. */
  private static final long MOST_BYTES = 1L << 30;

  private static final int MOST_FILES = 50_000;
  private static final int BLOCK = 1 << 16;

  private final MessageDigest digest;
  private long bytes;

  private Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a file, or of a folder: names, contents, and what may be executed. */
  public static String of(Path path) throws IOException {
    var all = new Digest();
    all.add(path);
    return all.text();
  }

  /** Of a rubric: its text, and what was handed out. */
  public static String of(Rubric rubric) throws IOException {
    var all = new Digest();
    all.add(rubric.file());
    if (rubric.starter().folder().isPresent()) {
      all.add(rubric.starter().folder().get());
    }
    return all.text();
  }

  /** Of a text, as a part of a name: eight hexadecimal digits. */
  static String brief(String text) {
    var all = new Digest();
    all.say(text);
    return HexFormat.of().formatHex(all.digest.digest(), 0, 4);
  }

  private String text() {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private void add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      folder(path);
    } else {
      file(path, Files.readAttributes(path, BasicFileAttributes.class));
    }
  }

  private void folder(Path folder) throws IOException {
    var found = new TreeMap<String, BasicFileAttributes>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.put(folder.relativize(file).toString(), attributes);
            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) {
            say("unreadable " + folder.relativize(file));
            return FileVisitResult.CONTINUE;
          }
        });
    for (var each : found.entrySet()) {
      var file = folder.resolve(each.getKey());
      say(each.getKey());
      if (each.getValue().isSymbolicLink()) {
        say("link " + Files.readSymbolicLink(file));
      } else if (each.getValue().isRegularFile()) {
        say(Files.isExecutable(file) ? "program" : "file");
        file(file, each.getValue());
      } else {
        say("other");
      }
    }
  }

  private void file(Path file, BasicFileAttributes attributes) throws IOException {
    say(Long.toString(attributes.size()));
    if (!attributes.isRegularFile() || !Files.isReadable(file)) {
      return;
    }
    var block = new byte[BLOCK];
    try (var in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0 && bytes < MOST_BYTES; n = in.read(block)) {
        bytes += n;
        digest.update(block, 0, n);
      }
    }
  }

  /** A part with its own end, so that no two folders read alike. */
  private void say(String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
