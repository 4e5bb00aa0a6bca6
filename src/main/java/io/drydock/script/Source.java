package io.drydock.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The text of one file, and its lines, so that a problem can show the line that it is in. What is
 * not asked for is not made.
 */
final class Source {
  /** The most bytes that a file may have. */
  static final int LIMIT = 1 << 20;

  private final Path file;
  private final Supplier<String> decoded;
  private String text;
  private List<String> lines;

  Source(Path file, String text) {
    this(file, () -> text);
  }

  private Source(Path file, Supplier<String> decoded) {
    this.file = file;
    this.decoded = decoded;
  }

  /** Reads a file that must be UTF-8 and not too large. */
  static Loaded<Source> of(Path file) {
    return bytes(file).then(bytes -> of(file, bytes));
  }

  /** The text that these bytes of a file are. */
  static Loaded<Source> of(Path file, byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Loaded.Ok<>(new Source(file, withoutByteOrderMark(text)));
    } catch (CharacterCodingException _) {
      return unreadable(
          file, "The file is not UTF-8 text.", "Try to save it with the encoding UTF-8.");
    }
  }

  /** The text that these bytes of a file are, which were read without a problem before. */
  static Source known(Path file, byte[] bytes) {
    return new Source(file, () -> withoutByteOrderMark(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** Reads a file that must not be too large. */
  static Loaded<byte[]> bytes(Path file) {
    try {
      // A folder has no text, and a device or a pipe may never end.
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return unreadable(file, "This is not a file with text.", "Try the path of a YAML file.");
      }
      if (Files.size(file) > LIMIT) {
        return unreadable(
            file, "The file is larger than 1 MiB.", "Try to split it into several files.");
      }
      return new Loaded.Ok<>(Files.readAllBytes(file));
    } catch (NoSuchFileException _) {
      return unreadable(file, "There is no such file.", "Try to check the path.");
    } catch (IOException e) {
      return unreadable(
          file,
          "The file cannot be read: " + reason(e) + ".",
          "Try to check the path and its permissions.");
    }
  }

  Path file() {
    return file;
  }

  String text() {
    if (text == null) {
      text = decoded.get();
    }
    return text;
  }

  List<String> lines() {
    if (lines == null) {
      lines = text().lines().toList();
    }
    return lines;
  }

  /** A problem at a place; line and column count from 1. */
  Problem problem(int line, int column, String message, String help) {
    var shown = line <= lines().size() ? lines().get(line - 1) : "";
    return new Problem(file, line, column, message, help, shown);
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : e.getClass().getSimpleName();
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static <T> Loaded<T> unreadable(Path file, String message, String help) {
    return new Loaded.Problems<>(List.of(Problem.ofFile(file, message, help)));
  }
}
