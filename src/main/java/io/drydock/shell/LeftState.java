package io.drydock.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a line's shell left when it ended. Folders and variables are bytes to a shell; to Java they
 * are text, and what is no UTF-8 cannot be told.
 *
 * @param directory the shell's folder, where its name is text
 * @param variables the exported ones whose values are text
 * @param unreadable the names of the other ones
 */
record LeftState(Optional<Path> directory, Map<String, String> variables, List<String> unreadable) {

  /**
   * Reads the folder's name and the variables, with a zero byte after each; nothing of half a file.
   */
  static Optional<LeftState> read(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var fields = new ArrayList<ByteBuffer>();
    for (int start = 0, at = 0; at < bytes.length; at++) {
      if (bytes[at] == 0) {
        fields.add(ByteBuffer.wrap(bytes, start, at - start));
        start = at + 1;
      }
    }
    if (fields.size() < 2) {
      return Optional.empty();
    }
    var directory = text(fields.removeFirst()).flatMap(LeftState::path);
    var variables = new TreeMap<String, String>();
    var unreadable = new ArrayList<String>();
    for (var field : fields) {
      var text = text(field);
      var shown = text.orElseGet(() -> StandardCharsets.UTF_8.decode(field.duplicate()).toString());
      int equals = shown.indexOf('=');
      if (equals > 0 && text.isPresent()) {
        variables.put(shown.substring(0, equals), shown.substring(equals + 1));
      } else if (equals > 0) {
        unreadable.add(shown.substring(0, equals));
      }
    }
    return Optional.of(new LeftState(directory, variables, List.copyOf(unreadable)));
  }

  /** In a locale without UTF-8 not every text can be a file's name. */
  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name.stripTrailing()));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(ByteBuffer bytes) {
    try {
      // A new decoder reports what is no UTF-8; those of the other methods replace it.
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
